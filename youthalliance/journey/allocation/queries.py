"""Reading offers."""

from dataclasses import dataclass
from typing import Any

from youthalliance.journey.allocation.models import Offer, Reply

#: Which fact an offer in force amounts to, and the day that goes with it.
_DUE = {
    Reply.OPEN: ("offer_due_on", "reply_by"),
    Reply.WAITING: ("place_expected_on", "place_expected_on"),
    Reply.ACCEPTED: ("acceptance_due_on", "plan_by"),
}


def facts(rounds: dict[int, int]) -> dict[int, dict[str, Any]]:
    """What the offers of the present rounds say about the journeys' status."""
    found: dict[int, dict[str, Any]] = {number: {} for number in rounds}
    rows = Offer.objects.filter(journey__in=rounds, closed_at=None, reply__in=_DUE, plan=None)
    for row in rows.order_by("-pk").values("journey", "round", "reply", "reply_by", "place_expected_on", "plan_by"):
        if row["round"] == rounds[row["journey"]]:
            fact, day = _DUE[Reply(row["reply"])]
            known = found[row["journey"]]
            known[fact] = min(known.get(fact, row[day]), row[day])
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
