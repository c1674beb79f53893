"""Who does the work, and what the city offers."""
