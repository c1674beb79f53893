"""Reading triage."""

from datetime import date
from typing import Any

from django.db.models import F

from youthalliance.journey.intake.queries_referrer import answered
from youthalliance.journey.story import Closed
from youthalliance.journey.triage.models import Question, Risk, Triage, TurnedAway, Turning, Urgency


def facts(rounds: dict[int, int]) -> dict[int, dict[str, Any]]:
    """What triage's records of the present rounds say about the journeys' status."""
    found: dict[int, dict[str, Any]] = {number: {} for number in rounds}
    for row in Triage.objects.filter(journey__in=rounds).order_by("pk").values("journey", "round", "level", "urgency", "risk"):
        if row["round"] == rounds[row["journey"]]:
            about = {"level": row["level"], "urgency": row["urgency"], "risk": row["risk"]}
            found[row["journey"]] |= {"triaged": True, "about": about}
    questions = Question.objects.filter(journey__in=rounds).order_by("-due_on").values_list("pk", "journey", "round", "due_on")
    replied = answered([number for number, *_ in questions]) if questions else {}
    for number, journey, round_, due_on in questions:
        if number not in replied and round_ == rounds[journey]:
            found[journey]["question_due_on"] = due_on
    turned = TurnedAway.objects.filter(journey__in=rounds, revoked_at=None).order_by("pk")
    for journey, round_, how, chase_on, outcome_at in turned.values_list("journey", "round", "how", "chase_on", "outcome_at"):
        if round_ != rounds[journey]:
            continue
        if how == Turning.REDIRECTED and outcome_at is None:
            found[journey]["redirect_due_on"] = chase_on
        else:
            found[journey]["closed"] = Closed(how)
    return found


def reason_for_referrer(journey: int) -> str:
    """Why a referral was turned away, in the words meant for whoever asked; empty where it was not."""
    row = TurnedAway.objects.filter(journey=journey, revoked_at=None).order_by("-pk").values_list("why", flat=True).first()
    return row or ""


def risk_words(risk: str) -> str:
    """The risk for people; empty where nobody has decided yet."""
    return Risk(risk).label if risk else ""


def urgency_words(urgency: str) -> str:
    """The urgency for people; empty where nobody has decided yet."""
    return Urgency(urgency).label if urgency else ""


def to_chase(day: date) -> list[int]:
    """Journeys that were redirected, whose day to ask has come and whose lead has not been reminded yet, for the clock."""
    rows = TurnedAway.objects.filter(how=Turning.REDIRECTED, revoked_at=None, outcome_at=None, reminded_on=None, chase_on__lte=day)
    return list(rows.filter(round=F("journey__round")).order_by("chase_on").values_list("journey", flat=True)[:500])
