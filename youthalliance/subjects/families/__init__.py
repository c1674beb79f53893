"""People who belong together, with their roles, not all in one house."""
