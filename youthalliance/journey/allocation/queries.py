"""Reading offers."""

from typing import Any

from youthalliance.journey.allocation.models import Offer, Reply


def facts(rounds: dict[int, int]) -> dict[int, dict[str, Any]]:
    """What the offers of the present rounds say about the journeys' status."""
    found: dict[int, dict[str, Any]] = {number: {} for number in rounds}
    rows = Offer.objects.filter(
        journey__in=rounds, closed_at=None, reply__in=[Reply.OPEN, Reply.WAITING, Reply.ACCEPTED], plan=None
    ).order_by("-reply_by", "-waiting_since")
    names = {Reply.OPEN: "offer_due_on", Reply.WAITING: "waiting_since", Reply.ACCEPTED: "acceptance_due_on"}
    for row in rows.values("journey", "round", "reply", "reply_by", "waiting_since"):
        if row["round"] == rounds[row["journey"]]:
            value = row["waiting_since"] if row["reply"] == Reply.WAITING else row["reply_by"]
            found[row["journey"]][names[Reply(row["reply"])]] = value
    return found
