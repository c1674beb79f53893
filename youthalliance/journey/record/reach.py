"""What seeing a journey lets somebody see besides: what it is about."""

from functools import partial

from django.db.models import Exists, OuterRef

from youthalliance.foundation.acts import Act
from youthalliance.journey.record import queries
from youthalliance.subjects import reach


def register() -> None:
    """Tell the subjects who may see them."""
    reach.open_everything(queries.sees_all)
    for kind in ("person", "family", "place", "group"):
        reach.open_way(kind, "journey", partial(_about, kind))


def _about(kind: str, act: Act, column: str) -> Exists:
    """A visible journey is, or once was, about the subject."""
    return Exists(queries.visible_to(act).filter(**{f"journey__{kind}": OuterRef(column)}))
