"""The command line and what stands around it."""
