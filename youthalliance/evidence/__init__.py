"""What it adds up to: reads everything, changes nothing in the journey."""
