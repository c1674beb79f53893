"""A coordinator's desk: what is late at which stage, what is new or unconfirmed, and trouble with letters."""
