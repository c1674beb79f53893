"""What evidence may count of support: plain values and no names, for totals only."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Sum

from youthalliance.journey.support.models import Visit


@dataclass(frozen=True, slots=True)
class Visited:
    """All visits of one kind of work: how many, how long together, and whom they met."""

    intervention: str
    visits: int
    minutes: int
    young_people: int
    new_young_people: int
    """Met for the first time; each young person counts once for a place."""
    adults: int


def visited(begins_at: datetime, ends_at: datetime) -> list[Visited]:
    """The visits that began between two moments, by intervention, from one query."""
    rows = Visit.objects.filter(began_at__gte=begins_at, began_at__lt=ends_at).values_list("plan__intervention__name")
    sums = rows.annotate(Count("pk"), Sum("minutes"), Sum("young_people"), Sum("new_young_people"), Sum("adults"))
    return [Visited(*row) for row in sums.order_by("plan__intervention__name")]
