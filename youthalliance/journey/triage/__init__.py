"""Question: What is this really, how urgent, and what would help?

Record: Triage (it may change the kind).
Turn: the category lead.
Next: allocation, with the category lead.
"""
