"""Question: Who is asking, about whom or where, and may we hear it?

Record: Referral.
Turn: the referrer.
Next: triage, with the category lead.
"""
