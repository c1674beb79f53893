"""A category lead's desk: what waits for triage, what is late, whose reviews come up."""
