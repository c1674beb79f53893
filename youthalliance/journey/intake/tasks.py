"""Clock work of the front door."""

from datetime import datetime

from youthalliance.foundation.acts import clock
from youthalliance.foundation.tasks import every
from youthalliance.journey.intake import actions_drafts


@every(minutes=60)
def clear_drafts(now: datetime) -> int:
    """Remove what was begun and not touched for seven days."""
    return actions_drafts.clear_drafts(clock(now))
