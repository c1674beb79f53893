"""Reading reviews."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from youthalliance.journey.review.models import Outcome, Review

#: Days within which the ending is written once a review has decided to move on.
ENDING_DAYS = 14


def facts(rounds: dict[int, int]) -> dict[int, dict[str, Any]]:
    """What the reviews of the present rounds say about the journeys' status: the level, and whether to move on."""
    found: dict[int, dict[str, Any]] = {number: {} for number in rounds}
    rows = Review.objects.filter(journey__in=rounds).order_by("pk")
    for row in rows.values("journey", "round", "outcome", "level", "reviewed_at"):
        if row["round"] == rounds[row["journey"]]:
            due_on = timezone.localdate(row["reviewed_at"]) + timedelta(days=ENDING_DAYS)
            moving = due_on if row["outcome"] == Outcome.MOVE_ON else None
            found[row["journey"]] |= {"moving_on_due_on": moving, "about": {"level": row["level"]}}
    return found
