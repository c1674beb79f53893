"""What triage does by the clock."""

from datetime import datetime

from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.tasks.sweeps import every
from youthalliance.journey.record.queries import get
from youthalliance.journey.triage import actions, queries


@every(minutes=60)
def chase_outcomes(now: datetime) -> int:
    """Remind leads to ask what became of what they redirected, on the day they promised to."""
    act = clock(now)
    done = 0
    for journey in queries.to_chase(act.today):
        try:
            actions.remind(act, get(act, journey))
        except Refused:
            continue  # taken up or found out by somebody a moment ago
        done += 1
    return done
