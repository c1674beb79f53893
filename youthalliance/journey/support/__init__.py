"""Question: What did we plan, and what happened?

Record: Plan, Goal, Session and Note; Visit for a place.
Turn: the worker.
Next: review, with the lead at the review date.
"""
