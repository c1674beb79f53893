"""What each field is for, on what basis it is held, and how long."""
