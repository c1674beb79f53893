"""The coordinator desk."""
