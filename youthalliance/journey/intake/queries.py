"""Reading referrals and drafts."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from youthalliance.foundation.acts import Act
from youthalliance.journey.intake.answers import Answers
from youthalliance.journey.intake.models import Answer, Draft, Referral, Sheet

#: How much of a draft's secret its address shows: enough to tell a person's own drafts apart, useless to anybody else.
HANDLE = 8


@dataclass(frozen=True, slots=True)
class Writing:
    """A draft in the hands of whoever writes it."""

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
    rows = Draft.objects.filter(token=token) if token else Draft.objects.filter(token__startswith=handle, user=act.who)
    row = rows.first() if len(handle) == HANDLE else None
    if row is None or (row.user_id and (row.user_id, row.organisation_id) != (act.who, act.organisation)):
        return None
    return writing(row)


def writing(row: Draft) -> Writing:
    """A draft's row as the pages use it."""
    return Writing(
        row.token, Answers(row.door, row.answers, signed_in=row.user_id is not None), row.typed, row.became_id, row.changed_at
    )


def unfinished(act: Act, tokens: Sequence[str]) -> list[Writing]:
    """What this person began and did not send, newest first."""
    rows = Draft.objects.filter(became=None)
    rows = rows.filter(user=act.who, organisation=act.organisation) if act.signed_in else rows.filter(token__in=tokens, user=None)
    return [writing(row) for row in rows.order_by("-changed_at")[:5] if row.answers or row.typed]


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
