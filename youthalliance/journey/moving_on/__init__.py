"""Question: How did it end, where next, and did it hold?

Record: Ending, then CheckBacks.
Turn: the worker.
Next: nobody, or triage again if it did not hold.
"""
