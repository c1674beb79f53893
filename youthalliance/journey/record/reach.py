"""What seeing a journey lets somebody see besides: what it is about."""

from functools import partial
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from youthalliance.foundation.acts import Act
from youthalliance.journey import story
from youthalliance.journey.record import queries
from youthalliance.subjects import reach


def register() -> None:
    """Tell the subjects who may see them."""
    reach.open_everything(queries.sees_all)
    for kind in ("person", "family", "place", "group"):
        reach.open_way(kind, "journey", partial(_about, kind))
    reach.point_from(_journeys)


def _about(kind: str, act: Act, column: str) -> QuerySet[Any]:
    """Visible journeys that are, or once were, about the subject."""
    return queries.visible_to(act).filter(**{f"journey__{kind}": OuterRef(column)})


def _journeys(act: Act, kind: str, subject: int) -> list[reach.Link]:
    rows = queries.visible_to(act).filter(**{f"journey__{kind}": subject}).order_by("-journey")
    return [
        reach.Link(reference, story.STATES[state].says, f"/journeys/{reference}")
        for reference, state in rows.values_list("journey__reference", "state")[:20]
    ]


def latest_reference(act: Act) -> Subquery:
    """The reference of the latest journey about a person that the act may see, for a search of people to add to its rows."""
    rows = queries.visible_to(act).filter(journey__person=OuterRef("person")).order_by("-journey")
    return Subquery(rows.values("journey__reference")[:1])
