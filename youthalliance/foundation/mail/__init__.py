"""Letters through an outbox that survives a dead mail server.

A verb posts with ``outbox.post``: the letter is written with the verb's own data. ``delivery`` sends it afterwards, by
the clock, as often as it takes. ``letters`` holds every kind of letter as data; none can hold anything about a person.
"""
