"""What the journey's page shows of triage."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from youthalliance.foundation.acts import Act
from youthalliance.foundation.prepared import prepared
from youthalliance.journey.intake.queries_referrer import answered
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.triage.models import Question, Triage


@dataclass(frozen=True, slots=True)
class Decision:
    """What a lead decided last."""

    decided_at: datetime
    decided_by: str
    level: str
    risk: str
    urgency: str
    interventions: list[str]
    reasons: str


def decision_of(act: Act, journey: Standing) -> Decision | None:
    """The decision in force on a journey that the act may see."""
    found = _decisions(journey.id)
    return Decision(*found[0]) if found else None


@prepared
def _decisions(journey: int) -> QuerySet[Triage, Any]:
    rows = Triage.objects.filter(journey=journey).order_by("-round", "-pk")
    return rows.values_list("decided_at", "decided_by__name", "level", "risk", "urgency", "interventions", "reasons")[:1]


@dataclass(frozen=True, slots=True)
class AskedOf:
    """A question to the referrer, with what they answered."""

    text: str
    asked_at: datetime
    due_on: date
    answered_at: datetime | None
    answer: str


def questions_of(act: Act, journey: Standing) -> list[AskedOf]:
    """The questions asked about a journey that the act may see, the newest first."""
    rows = list(Question.objects.filter(journey=journey.id).order_by("-pk").values_list("pk", "text", "asked_at", "due_on"))
    replies = answered([number for number, *_ in rows]) if rows else {}
    return [AskedOf(text, asked_at, due_on, *replies.get(number, (None, ""))) for number, text, asked_at, due_on in rows]
