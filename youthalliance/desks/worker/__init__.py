"""The worker desk."""
