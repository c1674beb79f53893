"""What allocation does by the clock."""

from datetime import datetime

from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.tasks.sweeps import every
from youthalliance.journey.allocation import actions, queries_offers


@every(minutes=30)
def lapse_offers(now: datetime) -> int:
    """Let offers lapse whose promised day is over."""
    act = clock(now)
    done = 0
    for offer in queries_offers.overdue(act.today):
        try:
            actions.lapse(act, queries_offers.get(act, offer))
        except Refused:
            continue  # answered by somebody, or lapsed by another worker, a moment ago
        done += 1
    return done
