"""Reading offers."""

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
