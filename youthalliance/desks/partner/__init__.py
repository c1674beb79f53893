"""The partner desk."""
