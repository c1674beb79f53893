"""The queue of one category: open work, the oldest promise first, a page at a time."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from youthalliance.foundation.access.prepared import Prepared
from youthalliance.foundation.acts import Act
from youthalliance.journey.record.queries import visible_to

#: How many rows a page has.
PAGE = 50


def queue(
    act: Act, kind: str, *, turn: str, state: str = "", level: str = "", urgency: str = "", after: tuple[date, int] | None = None
) -> list[tuple[Any, ...]]:
    """A page of the queue and one row more, so that the page knows whether there is another. One query.

    Each row: journey's id, reference, what the subject is called, state, day it is due, urgency, risk, level, when it
    was received, the organisation that asked by its account or by name, and the door it came through. ``after`` is
    due day and id of the last row of the page before.
    """
    wanted = {"state": state, "level": level, "urgency": urgency}
    narrowed = tuple(column for column, value in wanted.items() if value)
    values = (turn, *(wanted[column] for column in narrowed), *(after or ()))
    return _PAGE_OF.rows(act, *values, kind=kind, narrowed=narrowed, further=after is not None)


def _page_of(act: Act, turn: str, *values: Any, kind: str, narrowed: tuple[str, ...], further: bool) -> QuerySet[Any, Any]:
    rows = visible_to(act).filter(kind=kind, turn=turn, is_open=True)
    rows = rows.filter(**dict(zip(narrowed, values, strict=False)))
    if further:
        day, journey = values[-2:]
        rows = rows.filter(Q(due_on__gt=day) | Q(due_on=day, journey__gt=journey), due_on__gte=day)
    return rows.order_by("due_on", "journey_id").values_list(
        "journey_id", "journey__reference", f"journey__{kind}__called", "state", "due_on", "urgency", "risk", "level",
        "journey__received_at", "journey__referral__organisation__name", "journey__referral__organisation_name",
        "journey__referral__door",
    )[: PAGE + 1]  # fmt: skip


_PAGE_OF = Prepared(_page_of)
