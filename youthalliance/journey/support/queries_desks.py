"""Sessions and reviews as a worker's desk lists them, and how many concerns are open."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.foundation.prepared import prepared
from youthalliance.journey.support.models import Concern, Happened, Plan, Session


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session on a worker's day."""

    id: int
    reference: str
    begins_at: datetime
    where: str
    happened: str
    kind: str
    about: str


_MEETING = ("pk", "plan__journey__reference", "begins_at", "where", "happened")
_ABOUT = ("person", "family", "place", "group")


def meetings_on(act: Act, day: date, *, at_most: int = 50) -> list[Meeting]:
    """The act's own sessions on a day, in order."""
    begins = timezone.make_aware(datetime.combine(day, time()))
    ends = timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))
    return _meetings(_own(act).filter(begins_at__gte=begins, begins_at__lt=ends), at_most)


def unrecorded(act: Act, *, at_most: int = 50) -> list[Meeting]:
    """The act's own sessions whose time has passed without a word of what happened, the oldest first."""
    return _meetings(_own(act).filter(happened=Happened.PLANNED, begins_at__lt=act.at), at_most)


def _own(act: Act) -> QuerySet[Session]:
    return Session.objects.filter(plan__worker=act.who, plan__partner=act.organisation, plan__closed_at=None)


def _meetings(rows: QuerySet[Session], at_most: int) -> list[Meeting]:
    columns = (*_MEETING, "plan__journey__kind", *(f"plan__journey__{kind}__called" for kind in _ABOUT))
    found = rows.order_by("begins_at", "pk").values_list(*columns)[:at_most]
    return [Meeting(*_with_about(row, kind_at=5)) for row in found]


def _with_about(row: tuple[Any, ...], *, kind_at: int) -> list[Any]:
    """The row's own columns, then what the subject of its kind is called."""
    names = row[-len(_ABOUT) :]
    return [*row[: -len(_ABOUT)], names[_ABOUT.index(row[kind_at])] or ""]


@dataclass(frozen=True, slots=True)
class ReviewDue:
    """A plan whose review comes up."""

    reference: str
    kind: str
    intervention: str
    review_on: date
    about: str


def reviews_due(act: Act, *, by: date, at_most: int = 50) -> list[ReviewDue]:
    """The act's own open plans whose review is due by a day, the earliest first; none where it was decided to move on."""
    columns = (
        "journey__reference", "journey__kind", "intervention__name", "review_on", *(f"journey__{kind}__called" for kind in _ABOUT),
    )  # fmt: skip
    rows = Plan.objects.filter(worker=act.who, partner=act.organisation, closed_at=None, review_on__lte=by)
    rows = rows.exclude(journey__status__state="to_end")
    found = rows.order_by("review_on", "pk").values_list(*columns)[:at_most]
    return [ReviewDue(*_with_about(row, kind_at=1)) for row in found]


@dataclass(frozen=True, slots=True)
class ConcernCounts:
    """How the open safeguarding concerns stand."""

    unseen: int
    open: int
    danger: int


def concern_counts() -> ConcernCounts:
    """Counts for the safeguarding lead's desk."""
    found = Concern.objects.filter(closed_at=None).aggregate(
        unseen=Count("pk", filter=Q(seen_at=None)), open=Count("pk"), danger=Count("pk", filter=Q(danger_now=True))
    )
    return ConcernCounts(**found)


@dataclass(frozen=True, slots=True)
class OpenConcern:
    """A concern on the safeguarding lead's list: enough to choose which to open first."""

    id: int
    reference: str
    organisation_name: str
    raised_at: datetime
    danger_now: bool
    seen_by: str | None


def open_concerns(act: Act, *, at_most: int = 50) -> list[OpenConcern]:
    """For the safeguarding lead, and for nobody else: open concerns, those nobody has read first."""
    if act.role is not Role.SAFEGUARDING:
        return []
    rows = Concern.objects.filter(closed_at=None).order_by(F("seen_at").asc(nulls_first=True), "-danger_now", "raised_at")
    columns = ("pk", "journey__reference", "organisation__name", "raised_at", "danger_now", "seen_by__name")
    return [OpenConcern(*row) for row in rows.values_list(*columns)[:at_most]]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A concern as a journey's page mentions it: never what it says. ``may_open`` is for those who may read it."""

    id: int
    raised_at: datetime
    raised_by: str
    organisation_name: str
    seen_by: str | None
    closed_at: datetime | None
    may_open: bool


def concerns_mentioned(act: Act, journey: int) -> list[Mentioned]:
    """The concerns about a journey that the act may know of, the newest first.

    The safeguarding lead and whoever raised one may open it; the category lead learns that there is one, and no more.
    """
    every = act.role in (Role.SAFEGUARDING, Role.LEAD)
    rows = _concerns(journey, act.who or 0, act.organisation or 0, every=every)
    found = []
    for *row, raised_by in rows:
        row.append(act.role is Role.SAFEGUARDING or raised_by == act.who)
        found.append(Mentioned(*row))
    return found


@prepared
def _concerns(journey: int, who: int, organisation: int, *, every: bool) -> QuerySet[Concern, Any]:
    rows = Concern.objects.filter(journey=journey).order_by("-raised_at", "-pk")
    if not every:
        rows = rows.filter(raised_by=who, organisation=organisation)
    return rows.values_list("pk", "raised_at", "raised_by__name", "organisation__name", "seen_by__name", "closed_at", "raised_by")
