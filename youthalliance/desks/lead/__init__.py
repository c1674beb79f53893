"""The lead desk."""
