"""Offers as a partner's desk lists them: what is asked, not yet who it is about."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from youthalliance.foundation.acts import Act
from youthalliance.journey.allocation.models import Offer


@dataclass(frozen=True, slots=True)
class ToAnswer:
    """An offer to the act's own organisation."""

    id: int
    reference: str
    kind: str
    intervention: str
    level: str
    reply_by: date
    waiting_since: date | None


def offers_to(act: Act, *, replies: Collection[str], at_most: int = 50) -> list[ToAnswer]:
    """The offers to the act's organisation that stand so, the most urgent first."""
    if act.organisation is None:
        return []
    rows = Offer.objects.filter(partner=act.organisation, reply__in=replies, closed_at=None).order_by("reply_by", "pk")
    columns = (
        "pk",
        "journey__reference",
        "journey__kind",
        "intervention__name",
        "journey__status__level",
        "reply_by",
        "waiting_since",
    )
    return [ToAnswer(*row) for row in rows.values_list(*columns)[:at_most]]
