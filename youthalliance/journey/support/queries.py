"""Reading support. Each function is one query; whoever calls has already asked whether the journey may be seen."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from youthalliance.foundation.acts import Act
from youthalliance.foundation.prepared import prepared
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.support.models import Goal, Happened, Note, Plan, Session, Visit


def facts(rounds: dict[int, int]) -> dict[int, dict[str, Any]]:
    """What the open plans of the present rounds say about the journeys' status."""
    found: dict[int, dict[str, Any]] = {number: {} for number in rounds}
    rows = Plan.objects.filter(journey__in=rounds, closed_at=None).order_by("-review_on")
    for journey, round_, review_on in rows.values_list("journey", "round", "review_on"):
        if round_ == rounds[journey]:
            found[journey]["review_due_on"] = review_on
    return found


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan as pages show it. ``partner`` is the organisation's id."""

    id: int
    round: int
    partner: int
    partner_name: str
    intervention: str
    worker: int | None
    worker_name: str | None
    begins_on: date
    review_on: date
    summary: str
    made_at: datetime
    closed_at: datetime | None


_PLAN = (
    "pk", "round", "partner_id", "partner__organisation__name", "intervention__name", "worker_id", "worker__name", "begins_on",
    "review_on", "summary", "made_at", "closed_at",
)  # fmt: skip


def plans_of(act: Act, journey: Standing, *, own: bool = False, opened: bool = False) -> list[PlanRow]:
    """A journey's plans, the newest first: of all partners, or of the act's own; all, or the open ones of this round."""
    found = _plans(journey.id, journey.round, act.organisation or 0, own=own, opened=opened)
    return [PlanRow(*row) for row in found]


@prepared
def _plans(journey: int, round_: int, organisation: int, *, own: bool, opened: bool) -> QuerySet[Plan, Any]:
    rows = Plan.objects.filter(journey=journey)
    if own:
        rows = rows.filter(partner=organisation)
    if opened:
        rows = rows.filter(closed_at=None, round=round_)
    return rows.order_by("-pk").values_list(*_PLAN)


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal as pages show it; ``reached`` is empty while it is open."""

    id: int
    plan: int
    words: str
    set_at: datetime
    reached: str
    closed_at: datetime | None


def goals_of(act: Act, journey: Standing) -> list[GoalRow]:
    """The goals of all plans of a journey, the oldest first."""
    return [GoalRow(*row) for row in _goals(journey.id)]


@prepared
def _goals(journey: int) -> QuerySet[Goal, Any]:
    rows = Goal.objects.filter(plan__journey=journey).order_by("pk")
    return rows.values_list("pk", "plan_id", "words", "set_at", "reached", "closed_at")


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as pages show it."""

    id: int
    plan: int
    partner: int
    partner_name: str
    begins_at: datetime
    where: str
    happened: str
    minutes: int | None
    why: str
    present: str
    notes: str
    next_step: str
    recorded_by: str | None


#: How a session came out, in words.
HAPPENED = {value: str(label) for value, label in Happened.choices}

_SESSION = (
    "pk", "plan_id", "plan__partner_id", "plan__partner__organisation__name", "begins_at", "where", "happened", "minutes", "why",
    "present", "notes", "next_step", "recorded_by__name",
)  # fmt: skip


def sessions_of(act: Act, journey: Standing, *, newest: int = 60) -> list[SessionRow]:
    """A journey's sessions, the latest first, planned ones included."""
    return [SessionRow(*row) for row in _sessions(journey.id, newest=newest)]


@prepared
def _sessions(journey: int, *, newest: int) -> QuerySet[Session, Any]:
    return Session.objects.filter(plan__journey=journey).order_by("-begins_at", "-pk").values_list(*_SESSION)[:newest]


def session(act: Act, journey: Standing, number: int) -> SessionRow:
    """One session of a journey. Http404 where it is none of it."""
    found = Session.objects.filter(plan__journey=journey.id, pk=number).values_list(*_SESSION).first()
    if found is None:
        raise Http404("No such session.")
    return SessionRow(*found)


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit to a place as pages show it."""

    id: int
    plan: int
    partner_name: str
    intervention: str
    began_at: datetime
    minutes: int
    workers: int
    young_people: int
    new_young_people: int
    adults: int
    seen: str
    said: str


_VISIT = (
    "pk", "plan_id", "plan__partner__organisation__name", "plan__intervention__name", "began_at", "minutes", "workers",
    "young_people", "new_young_people", "adults", "seen", "said",
)  # fmt: skip


def visits_of(act: Act, journey: Standing, *, newest: int = 60) -> list[VisitRow]:
    """A journey's visits, the latest first."""
    return [VisitRow(*row) for row in _visits(journey.id, newest=newest)]


@prepared
def _visits(journey: int, *, newest: int) -> QuerySet[Visit, Any]:
    return Visit.objects.filter(plan__journey=journey).order_by("-began_at", "-pk").values_list(*_VISIT)[:newest]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note as pages show it. ``amends`` is the note that it puts right."""

    id: int
    organisation: int
    organisation_name: str
    shared: bool
    text: str
    amends: int | None
    written_at: datetime
    written_by: str


_NOTE = ("pk", "organisation_id", "organisation__name", "shared", "text", "amends_id", "written_at", "written_by__name")


def notes_of(act: Act, journey: Standing, *, newest: int = 60) -> list[NoteRow]:
    """The notes that the act may read: shared ones and those of its own organisation; the newest first."""
    return [NoteRow(*row) for row in _newest_notes(journey.id, act.organisation or 0, newest=newest)]


@prepared
def _newest_notes(journey: int, organisation: int, *, newest: int) -> QuerySet[Note, Any]:
    return _notes(organisation, journey).order_by("-written_at", "-pk").values_list(*_NOTE)[:newest]


def own_note(act: Act, journey: Standing, number: int) -> NoteRow:
    """A note that the act's organisation wrote, to be amended. Otherwise Http404."""
    found = _notes(act.organisation or 0, journey.id).filter(pk=number, organisation=act.organisation).values_list(*_NOTE).first()
    if found is None:
        raise Http404("No such note.")
    return NoteRow(*found)


def _notes(organisation: int, journey: int) -> QuerySet[Note]:
    return Note.objects.filter(Q(shared=True) | Q(organisation=organisation), journey=journey)
