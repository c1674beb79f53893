"""Referrals as desks list them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from youthalliance.foundation.acts import Act, clock
from youthalliance.foundation.prepared import prepared
from youthalliance.journey.intake.models import Answer, Referral
from youthalliance.journey.record.queries import asked_by, visible_to


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """What somebody asked for, as they themselves may follow it. ``words`` are their own."""

    reference: str
    kind: str
    state: str
    closed_as: str
    made_at: datetime
    words: str
    status_code: str
    confirmed_at: datetime | None


def own_requests(act: Act, *, open_only: bool = False, at_most: int = 50) -> list[OwnRequest]:
    """What this person asked for in the name of this organisation, the newest first."""
    rows = asked_by(act)
    if open_only:
        rows = rows.filter(is_open=True)
    columns = (
        "journey__reference", "journey__first_kind", "state", "closed_as", "journey__referral__made_at",
        "journey__referral__what_is_going_on", "journey__referral__status_code", "journey__referral__confirmed_at",
    )  # fmt: skip
    found = rows.filter(journey__referral__isnull=False).order_by("-journey_id").values_list(*columns)[:at_most]
    return [OwnRequest(*row) for row in found]


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A referral whose writer has not followed the link in their letter."""

    reference: str
    made_at: datetime
    door: str
    organisation_name: str


def unconfirmed(act: Act, *, at_most: int = 50) -> list[Unconfirmed]:
    """Open visible journeys whose referral nobody has confirmed, the oldest first."""
    rows = Referral.objects.filter(confirmed_at=None, journey__in=visible_to(act).filter(is_open=True).values("journey_id"))
    columns = ("journey__reference", "made_at", "door", "organisation_name")
    return [Unconfirmed(*row) for row in rows.order_by("made_at").values_list(*columns)[:at_most]]


@dataclass(frozen=True, slots=True)
class Opening:
    """What a journey began with, and what it is about now, for the top of its page. ``asked_at`` is None without a referral."""

    person: str | None
    born_on: date | None
    estimated_birth_year: int | None
    family: str | None
    place: str | None
    group: str | None
    split_from: str | None
    merged_into: str | None
    asked_at: datetime | None
    door: str | None
    organisation: str | None
    organisation_name: str | None
    made_by: str | None
    referrer_name: str | None
    referrer_email: str | None
    referrer_phone: str | None
    relationship: str | None
    themes: list[str] | None
    what_is_going_on: str | None
    working_well: str | None
    tried_so_far: str | None
    others_involved: str | None
    consent: str | None
    told: str | None
    told_words: str | None
    contact_words: str | None
    confirmed_at: datetime | None


_REFERRAL = (
    "made_at", "door", "organisation__name", "organisation_name", "made_by__name", "referrer_name", "referrer_email", "referrer_phone",
    "relationship", "themes", "what_is_going_on", "working_well", "tried_so_far", "others_involved", "consent", "told", "told_words",
    "contact_words", "confirmed_at",
)  # fmt: skip
_OPENING = (
    "journey__person__called", "journey__person__born_on", "journey__person__estimated_birth_year", "journey__family__called",
    "journey__place__called", "journey__group__called", "journey__split_from__reference", "journey__merged_into__reference",
    *(f"journey__referral__{name}" for name in _REFERRAL),
)  # fmt: skip


def opening(act: Act, journey: int) -> Opening:
    """The top of a journey's page, from one query; whoever calls has asked whether the journey may be seen."""
    return Opening(*_openings(journey)[0])


def added_words(journey: int) -> list[tuple[datetime, str]]:
    """What the referrer added unasked, the oldest first; whoever calls has asked whether the journey may be seen."""
    return [(at, text) for at, text in _added(journey)]


@prepared
def _added(journey: int) -> QuerySet[Answer, Any]:
    return Answer.objects.filter(journey=journey, question=None).order_by("pk").values_list("answered_at", "text")


@prepared
def _openings(journey: int) -> QuerySet[Any, Any]:
    return visible_to(clock()).filter(journey=journey).values_list(*_OPENING)
