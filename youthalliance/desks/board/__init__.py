"""A board member's desk: counts that have passed the publishing gate, and never a person or a reference."""
