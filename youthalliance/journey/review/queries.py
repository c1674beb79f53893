"""Reading reviews."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import F, Max, Q, QuerySet
from django.utils import timezone

from youthalliance.foundation.acts import Act
from youthalliance.foundation.prepared import prepared
from youthalliance.foundation.words import queries as words
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.review.models import Outcome, Review
from youthalliance.journey.review.rules import LADDER

#: Days within which the ending is written once a review has decided to move on.
ENDING_DAYS = 14


def facts(rounds: dict[int, int]) -> dict[int, dict[str, Any]]:
    """What the reviews of the present rounds say about the journeys' status.

    The last one decides whether to move on, and after a change when to offer anew. Its level stands until triage
    decides another.
    """
    found: dict[int, dict[str, Any]] = {number: {} for number in rounds}
    triaged = Max("journey__triages__decided_at", filter=Q(journey__triages__round=F("round")))
    rows = Review.objects.filter(journey__in=rounds).annotate(triaged_at=triaged).order_by("pk")
    for row in rows.values("journey", "round", "outcome", "level", "reviewed_at", "next_review_on", "triaged_at"):
        if row["round"] == rounds[row["journey"]]:
            found[row["journey"]] = _facts(row)
    return found


def _facts(row: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if row["triaged_at"] is None or row["reviewed_at"] >= row["triaged_at"]:
        found["about"] = {"level": row["level"]}
    if row["outcome"] == Outcome.MOVE_ON:
        found["moving_on_due_on"] = timezone.localdate(row["reviewed_at"]) + timedelta(days=ENDING_DAYS)
    if row["outcome"] == Outcome.CHANGE:
        found["triage_due_on"] = row["next_review_on"]
    return found


def ladder() -> tuple[str, ...]:
    """The alliance's levels of need from universal upwards."""
    return tuple(words.own().levels) or LADDER


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review as pages show it."""

    id: int
    round: int
    reviewed_at: datetime
    reviewed_by: str
    organisation_name: str
    outcome: str
    level_before: str
    level: str
    reasons: str
    young_person_says: str
    next_review_on: date | None

    @property
    def outcome_words(self) -> str:
        """What was decided, in words."""
        return Outcome(self.outcome).label


_REVIEW = (
    "pk", "round", "reviewed_at", "reviewed_by__name", "organisation__name", "outcome", "level_before", "level", "reasons",
    "young_person_says", "next_review_on",
)  # fmt: skip


def reviews_of(act: Act, journey: Standing) -> list[ReviewRow]:
    """All reviews of a journey, the newest first; whoever calls has asked whether the journey may be seen."""
    return [ReviewRow(*row) for row in _reviews(journey.id)]


@prepared
def _reviews(journey: int) -> QuerySet[Review, Any]:
    return Review.objects.filter(journey=journey).order_by("-pk").values_list(*_REVIEW)


@dataclass(frozen=True, slots=True)
class Step:
    """A point on the line of a journey's level of need."""

    on: date
    level: str
    outcome: str


def line_of(act: Act, journey: Standing) -> list[Step]:
    """The level of need over time, oldest first: where the first review found it, then what each review decided."""
    rows = Review.objects.filter(journey=journey.id).order_by("pk").values_list("reviewed_at", "level_before", "level", "outcome")
    steps: list[Step] = []
    for at, before, level, outcome in rows:
        if not steps:
            steps.append(Step(timezone.localdate(journey.received_at), before or level, "begin"))
        steps.append(Step(timezone.localdate(at), level, outcome))
    return steps


def level_names() -> dict[str, str]:
    """The alliance's levels of need from universal upwards, each with its name."""
    names = words.own().levels
    return {slug: names.get(slug, slug.capitalize()) for slug in ladder()}
