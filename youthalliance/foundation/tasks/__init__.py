"""Background work: the queue, and what runs by the clock.

A room registers clock work in its ``tasks.py``::

    @every(minutes=15)
    def lapse_offers(now: datetime) -> int: ...

and it is run by ``./alliance worker``, or by a thread of the demonstration.
"""

from youthalliance.foundation.tasks.sweeps import Ran, every, run_due, sweeps

__all__ = ["Ran", "every", "run_due", "sweeps"]
