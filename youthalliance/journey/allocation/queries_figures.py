"""What evidence may count of offers: plain values and no names of people, for totals only."""

from collections.abc import Iterable
from itertools import batched

from youthalliance.journey.allocation.models import Offer, Reply


def first_to_accept(journeys: Iterable[int]) -> dict[int, int]:
    """The partner that said yes first to each of these journeys, in any round; those nobody accepted are not there."""
    found: dict[int, int] = {}
    for some in batched(journeys, 500):
        rows = Offer.objects.filter(journey__in=some, reply=Reply.ACCEPTED).order_by("replied_at", "pk")
        for journey, partner in rows.values_list("journey", "partner"):
            found.setdefault(journey, partner)
    return found
