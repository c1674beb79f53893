"""A worker's desk: today's sessions, what is still to be written up, reviews and check-backs."""
