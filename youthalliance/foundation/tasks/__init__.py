"""Background work: the queue, and what runs by the clock."""
