"""Reading the lead's questions for whoever is to answer them."""

from dataclasses import dataclass

from youthalliance.journey.intake.later import OpenQuestion
from youthalliance.journey.intake.queries_referrer import answered
from youthalliance.journey.triage.models import Question


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as its own link shows it. ``reply`` is the answer that it has already, or empty."""

    question: OpenQuestion
    journey: int
    reply: str


_FIELDS = ("pk", "text", "due_on", "token")


def open_questions(journey: int) -> list[OpenQuestion]:
    """The questions of a journey that have no answer yet."""
    found = [OpenQuestion(*row) for row in Question.objects.filter(journey=journey).values_list(*_FIELDS)]
    replied = answered([one.number for one in found]) if found else {}
    return [one for one in found if one.number not in replied]


def by_token(token: str) -> Asked | None:
    """The question that a link in a letter is for."""
    row = Question.objects.filter(token=token).values_list("journey", *_FIELDS).first()
    if row is None:
        return None
    question = OpenQuestion(*row[1:])
    reply = answered([question.number]).get(question.number)
    return Asked(question, row[0], reply[1] if reply else "")
