"""The Journey itself and its one status row, below every stage."""
