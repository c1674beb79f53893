"""Question: Is it helping: more, steady, less, different, enough?

Record: Review.
Turn: the lead with the worker.
Next: support, allocation or moving on.
"""
