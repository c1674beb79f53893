"""The page of one journey: where it stands, what can be done and why not, and its story."""
