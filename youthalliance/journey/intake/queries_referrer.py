"""Reading who asked, for letters to them and for what they have answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from youthalliance.foundation.words import queries as words
from youthalliance.journey.intake.models import Answer, Referral
from youthalliance.shell.jinja import day


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


def as_asked(journey: int) -> list[tuple[str, str]]:
    """The referral as it was asked, as a page prints it: what each part is called, and the words. Empty parts are left out.

    For rooms that have already decided who may read it.
    """
    row = Referral.objects.select_related("organisation", "made_by").get(journey=journey)
    added = Answer.objects.filter(journey=journey, question=None)
    names = words.own().themes
    who = row.referrer_name or (row.made_by.name if row.made_by else "")
    house = row.organisation.name if row.organisation else row.organisation_name
    parts = (
        ("Asked by", ", ".join(part for part in (who, house, row.relationship) if part) or row.get_door_display()),
        ("About", ", ".join(names.get(slug, slug) for slug in row.themes)),
        ("What is going on", row.what_is_going_on),
        ("What is working well", row.working_well),
        ("What has been tried", row.tried_so_far),
        ("Who else is involved", row.others_involved),
        ("Consent", row.get_consent_display()),
        ("Told about this", ". ".join(part for part in (_TOLD.get(row.told, ""), row.told_words) if part)),
        ("Safe contact", row.contact_words),
        *((f"Added on {day(at)}", text) for at, text in added.order_by("pk").values_list("answered_at", "text")),
    )
    return [(name, text) for name, text in parts if text]


_TOLD = {"yes": "Yes", "no": "No", "partly": "Partly"}
