"""The board desk."""
