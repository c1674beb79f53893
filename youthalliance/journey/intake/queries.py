"""Reading referrals and drafts."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from youthalliance.foundation.acts import Act
from youthalliance.foundation.prepared import prepared
from youthalliance.journey.intake.answers import Answers
from youthalliance.journey.intake.models import Answer, Draft, Referral, Sheet

#: How much of a draft's secret its address shows: enough to tell a person's own drafts apart, useless to anybody else.
HANDLE = 8


@dataclass(frozen=True, slots=True)
class Writing:
    """A draft in the hands of whoever writes it."""

    number: int
    token: str
    answers: Answers
    typed: dict[str, Any]
    journey: int | None
    changed_at: datetime

    @property
    def handle(self) -> str:
        """What its address shows."""
        return self.token[:HANDLE]


def draft(act: Act, handle: str, tokens: Sequence[str]) -> Writing | None:
    """The draft of that handle, if this browser wrote it or its writer has signed in; otherwise None."""
    token = next((token for token in tokens if token[:HANDLE] == handle), None)
    if token is None and not act.signed_in:
        return None
    if len(handle) != HANDLE:
        return None
    rows = _draft(token) if token else [row for row in _drafts(handle, handle + _LAST) if _is_theirs(act, handle, row)]
    if not rows:
        return None
    user, organisation, *row = rows[0]
    if user and (user, organisation) != (act.who, act.organisation):
        return None
    return _writing(user, row)


#: Comes after everything that the rest of a draft's secret can be, in whatever order the database has letters.
_LAST = "z" * 40
_WRITING = ("user_id", "organisation_id", "pk", "token", "door", "answers", "typed", "became_id", "changed_at")


@prepared
def _draft(token: str) -> QuerySet[Draft, Any]:
    return Draft.objects.filter(token=token).values_list(*_WRITING)


@prepared
def _drafts(first: str, last: str) -> QuerySet[Draft, Any]:
    """By the beginning of the secret, along its index; some databases order letters so that a few others lie between."""
    return Draft.objects.filter(token__gte=first, token__lt=last).order_by("token").values_list(*_WRITING)


def _is_theirs(act: Act, handle: str, row: tuple[Any, ...]) -> bool:
    user, _, _, token, *_ = row
    return bool(user == act.who and token.startswith(handle))


def _writing(user: int | None, row: Sequence[Any]) -> Writing:
    number, token, door, answers, typed, became, changed_at = row
    return Writing(number, token, Answers(door, answers, signed_in=user is not None), typed, became, changed_at)


def writing_for_change(token: str) -> Writing | None:
    """A draft, held still inside an action."""
    rows = _held_still(token)
    if not rows:
        return None
    user, _, *row = rows[0]
    return _writing(user, row)


@prepared
def _held_still(token: str) -> QuerySet[Draft, Any]:
    return Draft.objects.select_for_update().filter(token=token).values_list(*_WRITING)


def unfinished(act: Act, tokens: Sequence[str]) -> list[Writing]:
    """What this person began and did not send, newest first."""
    rows = Draft.objects.filter(became=None)
    rows = rows.filter(user=act.who, organisation=act.organisation) if act.signed_in else rows.filter(token__in=tokens, user=None)
    found = [_writing(user, row) for user, _, *row in rows.order_by("-changed_at").values_list(*_WRITING)[:5]]
    return [one for one in found if one.answers.kept or one.typed]


def resumable(token: str) -> bool:
    """Whether a draft is still there to be carried on with."""
    return Draft.objects.filter(token=token, user=None).exists()


def fingerprint(kept: Any) -> str:
    """A short mark of an answer as it was when a page was opened, so that a change in another tab is noticed."""
    return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()[:16] if kept else ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A referral as its own referrer may see it."""

    journey: int
    reference: str
    kind: str
    door: str
    consent: str
    made_at: datetime
    confirmed: bool
    email: str
    code: str


_ASKED = (
    "journey_id",
    "journey__reference",
    "journey__first_kind",
    "door",
    "consent",
    "made_at",
    "confirmed_at",
    "referrer_email",
    "status_code",
)


def by_code(code: str) -> Asked | None:
    """The referral whose private status page has this secret."""
    return _asked(Referral.objects.filter(status_code=code))


def of_journey(journey: int) -> Asked | None:
    """The referral that began a journey, for whoever has just sent it or confirms it."""
    return _asked(Referral.objects.filter(journey=journey))


def _asked(rows: Any) -> Asked | None:
    found = rows.values_list(*_ASKED).first()
    if found is None:
        return None
    journey, reference, kind, door, consent, made_at, confirmed_at, email, code = found
    return Asked(journey, reference, kind, door, consent, made_at, confirmed_at is not None, email, code)


def referral(journey: int) -> Referral | None:
    """The referral as it was asked, for rooms that have already decided who may read it."""
    return Referral.objects.select_related("organisation", "made_by").filter(journey=journey).first()


def unconfirmed(journeys: Iterable[int]) -> set[int]:
    """Those journeys whose outside referrer has not confirmed yet."""
    return set(Referral.objects.filter(journey__in=list(journeys), confirmed_at=None).values_list("journey", flat=True))


def answers_of(journey: int) -> list[tuple[int | None, str, datetime]]:
    """What the referrer replied or added: number of the question or None, text, moment; oldest first."""
    return list(Answer.objects.filter(journey=journey).order_by("answered_at", "pk").values_list("question", "text", "answered_at"))


def last_agency(act: Act) -> str:
    """What sort of body this organisation said it was when it last asked."""
    rows = (
        Referral.objects.filter(organisation=act.organisation).exclude(agency="") if act.organisation else Referral.objects.none()
    )
    return rows.order_by("-made_at").values_list("agency", flat=True).first() or ""


def sheet(act: Act, token: str) -> Sheet | None:
    """The spreadsheet that this person brought, for the organisation they act for."""
    return Sheet.objects.filter(token=token, user=act.who, organisation=act.organisation).first() if act.signed_in else None


def presses(wanted: Sequence[str]) -> dict[str, int]:
    """Which of these presses have made a referral already, with the journey."""
    return dict(Referral.objects.filter(press__in=wanted).values_list("press", "journey"))


def only(answers: Answers, kept: Mapping[str, Mapping[str, Any]]) -> Answers:
    """The same answers, but these only."""
    return Answers(answers.door, kept, signed_in=answers.signed_in)


def nothing_said(door: str) -> Answers:
    """No answers yet, for a form that stands by itself."""
    return Answers(door)


def with_answer(answers: Answers, slug: str, kept: Mapping[str, Any]) -> Answers:
    """The same answers and one more."""
    return only(answers, {**answers.kept, slug: kept})
