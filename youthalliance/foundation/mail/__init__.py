"""Letters through an outbox that survives a dead mail server."""
