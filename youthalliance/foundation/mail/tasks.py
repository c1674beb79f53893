"""Delivery in the background: at once after a verb, and again by the clock where that failed."""

from datetime import datetime

from django.tasks import task
from django.utils import timezone

from youthalliance.foundation.acts import clock
from youthalliance.foundation.mail import actions, delivery
from youthalliance.foundation.tasks import every


@task()
def deliver() -> int:
    """Send what is due; queued by the verb that wrote the letters."""
    return delivery.deliver_all(timezone.now())


@every(minutes=1)
def retry_letters(now: datetime) -> int:
    """Send what is due again after an earlier try failed."""
    return delivery.deliver_all(now)


@every(minutes=24 * 60)
def clear_letters(now: datetime) -> int:
    """Remove letters that have been kept for as long as they are."""
    return actions.clear(clock(now))
