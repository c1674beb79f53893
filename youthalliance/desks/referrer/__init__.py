"""The referrer desk."""
