"""Reading who asked, for letters to them and for what they have answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from youthalliance.journey.intake.models import Answer, Referral


@dataclass(frozen=True, slots=True)
class Referrer:
    """Who asked for help: where a letter reaches them, and the secret of their status page."""

    email: str
    status_code: str

    @property
    def status_page(self) -> str:
        """The address of their private status page, without the host."""
        return f"/status/{self.status_code}"


def referrer(journey: int) -> Referrer:
    """Who asked for a journey. The address is empty where nobody left one."""
    row = Referral.objects.filter(journey=journey).values_list("referrer_email", "made_by__email", "status_code").get()
    return Referrer(row[0] or row[1] or "", row[2])


def answered(questions: Iterable[int]) -> dict[int, tuple[datetime, str]]:
    """When and what the referrer replied, by the question's number; questions without an answer are left out."""
    rows = Answer.objects.filter(question__in=list(questions))
    return {number: (at, text) for number, at, text in rows.values_list("question", "answered_at", "text") if number is not None}


def themes(journey: int) -> list[str]:
    """The slugs of what a referral is about."""
    return list(Referral.objects.filter(journey=journey).values_list("themes", flat=True).get())
