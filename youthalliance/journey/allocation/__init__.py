"""Question: Which accredited partner, and do they say yes?

Record: Offer, then acceptance or decline.
Turn: the partner.
Next: support, with the worker.
"""
