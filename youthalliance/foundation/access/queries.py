"""Reading sessions; the framework keeps them."""

from datetime import datetime
from typing import Any

from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from youthalliance.foundation.prepared import prepared


@prepared
def session_data(key: str, now: datetime) -> QuerySet[Session, Any]:
    """What a session that has not run out holds, sealed as it is stored: one row of one column, or none."""
    return Session.objects.filter(session_key=key, expire_date__gt=now).values_list("session_data")
