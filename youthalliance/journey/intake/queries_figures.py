"""What evidence may count of referrals: plain values and no names, for totals only."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import batched

from youthalliance.journey.intake.models import Referral


@dataclass(frozen=True, slots=True)
class AskedBy:
    """Who asked, as far as it counts, and whether the referral has been confirmed."""

    door: str
    agency: str
    confirmed: bool


def asked_by(journeys: Iterable[int]) -> dict[int, AskedBy]:
    """Who asked for these journeys; those that a split made have no referral of their own and are not there."""
    found = {}
    for some in batched(journeys, 500):
        rows = Referral.objects.filter(pk__in=some).values_list("pk", "door", "agency", "confirmed_at")
        found.update({journey: AskedBy(door, agency, confirmed_at is not None) for journey, door, agency, confirmed_at in rows})
    return found
