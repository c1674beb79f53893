"""What support does by the clock: reminding of reviews that come near."""

from datetime import datetime

from youthalliance.foundation.acts import clock
from youthalliance.foundation.tasks import every
from youthalliance.journey.support import actions, queries_work


@every(minutes=60)
def remind_of_reviews(now: datetime) -> int:
    """Remind the worker, and the lead, of every review within a week, once for each review date."""
    act = clock(now)
    due = queries_work.reviews_to_remind_of(act)
    for plan in due:
        actions.remind(act, plan=plan.id, to=plan.addresses)
    return len(due)
