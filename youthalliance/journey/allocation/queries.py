"""Reading offers."""

from dataclasses import dataclass
from typing import Any

from youthalliance.journey.allocation.models import Offer, Reply

#: Which fact an offer in force amounts to, and which of its three days goes with it.
_DUE = {Reply.OPEN: ("offer_due_on", 0), Reply.WAITING: ("place_expected_on", 1), Reply.ACCEPTED: ("acceptance_due_on", 2)}


def facts(rounds: dict[int, int]) -> dict[int, dict[str, Any]]:
    """What the offers of the present rounds say about the journeys' status."""
    found: dict[int, dict[str, Any]] = {number: {} for number in rounds}
    rows = Offer.objects.filter(journey__in=rounds, closed_at=None, reply__in=_DUE, plan=None)
    columns = rows.order_by("-pk").values_list("journey", "round", "reply", "reply_by", "place_expected_on", "plan_by")
    for journey, round_, reply, *days in columns:
        if round_ == rounds[journey]:
            fact, column = _DUE[Reply(reply)]
            day: Any = days[column]
            found[journey][fact] = min(found[journey].get(fact, day), day)
    return found


@dataclass(frozen=True, slots=True)
class Accepted:
    """An acceptance that holds a place, as the plan that grows from it needs to know it."""

    offer: int
    partner: int
    intervention: int
    intervention_name: str
    review_days: int


def acceptances(journey: int, round_: int, *, partner: int | None = None) -> list[Accepted]:
    """The acceptances of a round that have no plan yet, the oldest first; of one partner where given."""
    rows = Offer.objects.filter(journey=journey, round=round_, reply=Reply.ACCEPTED, closed_at=None, plan=None)
    if partner is not None:
        rows = rows.filter(partner=partner)
    columns = ("pk", "partner", "intervention", "intervention__name", "intervention__review_days")
    return [Accepted(*row) for row in rows.order_by("replied_at", "pk").values_list(*columns)]
