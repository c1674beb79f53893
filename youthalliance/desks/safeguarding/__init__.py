"""The safeguarding lead's desk: open concerns, those nobody has read first."""
