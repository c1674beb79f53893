"""Reading support. Each function is one query; whoever calls has already asked whether the journey may be seen."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.http import Http404

from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.foundation.acts.history import saw
from youthalliance.foundation.prepared import prepared
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.support.models import Concern, Goal, Happened, Note, Plan, Session, Visit


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


@dataclass(frozen=True, slots=True)
class Raised:
    """A safeguarding concern as those few see it who may."""

    id: int
    journey: int
    reference: str
    organisation_name: str
    raised_at: datetime
    raised_by: str
    what: str
    danger_now: bool
    done_already: str
    seen_at: datetime | None
    seen_by: str | None
    outcome: str
    closed_at: datetime | None


_CONCERN = (
    "pk", "journey_id", "journey__reference", "organisation__name", "raised_at", "raised_by__name", "what", "danger_now",
    "done_already", "seen_at", "seen_by__name", "outcome", "closed_at",
)  # fmt: skip


def concerns_visible_to(act: Act) -> QuerySet[Concern]:
    """Safeguarding leads see every concern, whoever raised one sees that one; for anybody else there are none."""
    if act.role is Role.SAFEGUARDING:
        return Concern.objects.all()
    if act.who is None or act.organisation is None:
        return Concern.objects.none()
    return Concern.objects.filter(raised_by=act.who, organisation=act.organisation)


def concerns_of(act: Act, journey: Standing) -> list[Raised]:
    """The concerns about a journey that the act may know of, the newest first."""
    rows = concerns_visible_to(act).filter(journey=journey.id).order_by("-raised_at", "-pk")
    return [Raised(*row) for row in rows.values_list(*_CONCERN)]


def concerns(act: Act, *, at_most: int = 100) -> list[Raised]:
    """Concerns for the safeguarding lead's list: nobody's yet first, then open ones, then what was closed, oldest first."""
    rows = concerns_visible_to(act).order_by(
        F("closed_at").asc(nulls_first=True), F("seen_at").asc(nulls_first=True), "-danger_now", "raised_at"
    )
    return [Raised(*row) for row in rows.values_list(*_CONCERN)[:at_most]]


def concern_for_change(act: Act, ref: int | Raised) -> Raised:
    """One concern, by its number or read anew, for eyes that may see it. Otherwise Http404."""
    number = ref.id if isinstance(ref, Raised) else ref
    found = concerns_visible_to(act).filter(pk=number).values_list(*_CONCERN).first()
    if found is None:
        raise Http404("No such concern.")
    return Raised(*found)


def open_concern(act: Act, number: int) -> Raised:
    """As ``concern_for_change``, and leaves the line that looking leaves."""
    found = concern_for_change(act, number)
    saw(act, subject=("concern", number))
    return found


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """An open plan as a list of work shows it."""

    id: int
    reference: str
    about: str
    intervention: str
    worker_name: str | None
    review_on: date


def open_plans(act: Act, *, at_most: int = 100) -> list[OpenPlan]:
    """A worker's own open plans, or all of a manager's organisation, the earliest review first."""
    rows = Plan.objects.filter(partner=act.organisation, closed_at=None)
    if act.role is Role.WORKER:
        rows = rows.filter(worker=act.who)
    about = called_of("journey")
    columns = ("pk", "journey__reference", about, "intervention__name", "worker__name", "review_on")
    return [OpenPlan(*row) for row in rows.order_by("review_on", "pk").values_list(*columns)[:at_most]]


def called_of(path: str) -> Coalesce:
    """What the subject of a journey is called, as a column of whatever reaches the journey by ``path``."""
    kinds = ("person", "family", "place", "group")
    whens = [When(**{f"{path}__kind": kind}, then=F(f"{path}__{kind}__called")) for kind in kinds]
    return Coalesce(Case(*whens), Value(""))


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something that somebody is to be reminded of, and by which addresses."""

    id: int
    addresses: list[str]


#: So many days before it is due somebody is reminded.
REMIND_DAYS = 7


def reviews_to_remind_of(act: Act, *, at_most: int = 200) -> list[Reminder]:
    """Open plans whose review comes near and of whose date nobody has been reminded yet."""
    rows = Plan.objects.filter(closed_at=None, review_on__lte=act.today + timedelta(days=REMIND_DAYS))
    rows = rows.filter(journey__round=F("round")).exclude(reminded_on=F("review_on"))
    found = list(rows.order_by("review_on", "pk").values_list("pk", "journey__kind", "worker__email")[:at_most])
    leads = {kind: lead_addresses(act, kind) for kind in {kind for _, kind, _ in found}}
    return [Reminder(number, [address for address in (worker, *leads[kind]) if address]) for number, kind, worker in found]


def lead_addresses(act: Act, kind: str) -> list[str]:
    """The addresses of the leads of a category."""
    return [row.user.email for row in accounts.people_in_role(Role.LEAD, on=act.today, category=kind)]
