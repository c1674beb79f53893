"""What moving on does by the clock: reminding of check-backs that are due."""

from datetime import datetime

from youthalliance.foundation.acts import clock
from youthalliance.foundation.tasks import every
from youthalliance.journey.moving_on import actions, queries


@every(minutes=60)
def remind_of_check_backs(now: datetime) -> int:
    """Remind whoever worked on it of every check-back within a week, once each."""
    act = clock(now)
    due = queries.check_backs_to_remind_of(act)
    for row in due:
        actions.remind(act, check_back=row.id, to=row.addresses)
    return len(due)
