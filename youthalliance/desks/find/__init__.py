"""Finding somebody by name, or a journey by its reference: only what the person who looks may see."""
