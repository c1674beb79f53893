"""Reading support."""

from typing import Any

from youthalliance.journey.support.models import Plan


def facts(rounds: dict[int, int]) -> dict[int, dict[str, Any]]:
    """What the open plans of the present rounds say about the journeys' status."""
    found: dict[int, dict[str, Any]] = {number: {} for number in rounds}
    rows = Plan.objects.filter(journey__in=rounds, closed_at=None).order_by("-review_on")
    for journey, round_, review_on in rows.values_list("journey", "round", "review_on"):
        if round_ == rounds[journey]:
            found[journey]["review_due_on"] = review_on
    return found
