"""Journeys as desks list and count them: in the order in which their promises run out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import batched
from typing import Any

from django.db.models import Count, Q, QuerySet, Value
from django.db.models.functions import Lower, StrIndex

from youthalliance.foundation.access.prepared import Prepared
from youthalliance.foundation.acts import Act, history
from youthalliance.foundation.acts.history import Told
from youthalliance.journey.record.models import Journey, JourneyStatus
from youthalliance.journey.record.queries import visible_to

#: A figure on a desk counts no further than this; more is shown as "500 or more".
CEILING = 500


@dataclass(frozen=True, slots=True)
class Work:
    """A journey as a desk lists it. ``about`` is what the subject is called."""

    id: int
    reference: str
    kind: str
    state: str
    due_on: date | None
    level: str
    risk: str
    urgency: str
    received_at: datetime
    about: str


_WORK = (
    "journey_id", "journey__reference", "kind", "state", "due_on", "level", "risk", "urgency", "journey__received_at",
    "journey__person__called", "journey__family__called", "journey__place__called", "journey__group__called",
)  # fmt: skip
_CALLED = {"person": 9, "family": 10, "place": 11, "group": 12}


def _as_work(row: tuple[Any, ...]) -> Work:
    values = [*row[:9], row[_CALLED[row[2]]] or ""]
    return Work(*values)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What narrows a list of open journeys; what is left empty does not."""

    turn: str = ""
    states: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    by_day: bool = False
    by_moment: bool = False


def work(
    act: Act,
    *,
    turn: str = "",
    states: Collection[str] = (),
    kinds: Collection[str] = (),
    due_by: date | None = None,
    received_since: datetime | None = None,
    at_most: int = 10,
) -> list[Work]:
    """Open journeys that the act may see, the earliest promise first; each argument that is given narrows them."""
    by = Narrowed(turn, tuple(states), tuple(kinds), due_by is not None, received_since is not None)
    return [_as_work(row) for row in _WORK_LISTED.rows(act, due_by or act.today, received_since or act.at, by=by, at_most=at_most)]


def count(
    act: Act,
    *,
    turn: str = "",
    states: Collection[str] = (),
    kinds: Collection[str] = (),
    due_by: date | None = None,
    received_since: datetime | None = None,
) -> int:
    """How many there are, counted up to ``CEILING``."""
    by = Narrowed(turn, tuple(states), tuple(kinds), due_by is not None, received_since is not None)
    return len(_WORK_COUNTED.rows(act, due_by or act.today, received_since or act.at, by=by))


def _open(act: Act, due_by: date, received_since: datetime, *, by: Narrowed) -> QuerySet[JourneyStatus]:
    rows = visible_to(act).filter(is_open=True)
    if by.turn:
        rows = rows.filter(turn=by.turn)
    if by.states:
        rows = rows.filter(state__in=by.states)
    if by.kinds:
        rows = rows.filter(kind__in=by.kinds)
    if by.by_day:
        rows = rows.filter(due_on__lte=due_by)
    if by.by_moment:
        rows = rows.filter(journey__received_at__gte=received_since)
    return rows


def _listed(act: Act, due_by: date, received_since: datetime, *, by: Narrowed, at_most: int) -> QuerySet[JourneyStatus, Any]:
    rows = _open(act, due_by, received_since, by=by).order_by("due_on", "journey_id")
    return rows.values_list(*_WORK)[:at_most]


def _counted(act: Act, due_by: date, received_since: datetime, *, by: Narrowed) -> QuerySet[JourneyStatus, Any]:
    return _open(act, due_by, received_since, by=by).values_list("kind")[:CEILING]


_WORK_LISTED, _WORK_COUNTED = Prepared(_listed), Prepared(_counted)


def _numbers(act: Act, *, column: str, states: tuple[str, ...]) -> QuerySet[JourneyStatus, Any]:
    rows = visible_to(act).filter(is_open=True)
    if states:
        rows = rows.filter(state__in=states)
    late = Count("pk", filter=Q(due_on__lt=act.today))
    return rows.order_by(column).values_list(column).annotate(number=Count("pk"), late=late)


_NUMBERS = Prepared(_numbers)


def waiting_by_kind(act: Act, *, states: Collection[str]) -> dict[str, tuple[int, int]]:
    """For each kind of subject: how many open journeys are in these states, and how many of them are late."""
    return {kind: (number, late) for kind, number, late in _NUMBERS.rows(act, column="kind", states=tuple(states))}


def by_stage(act: Act) -> dict[str, tuple[int, int]]:
    """For each stage: how many journeys are open, and how many are past their promise."""
    return {stage: (number, late) for stage, number, late in _NUMBERS.rows(act, column="stage", states=())}


@dataclass(frozen=True, slots=True)
class Totals:
    """Counts over the whole alliance, for people who see figures only."""

    open_by_kind: dict[str, int]
    open_by_stage: dict[str, int]
    received: int
    closed_as: dict[str, int]


def totals(today: date, *, days: int = 91) -> Totals:
    """Counts of journeys: open now, received and closed in the last so many days. Nothing here can be followed to a
    journey; it is for the publishing gate to make the counts safe to show."""
    statuses = JourneyStatus.objects.all()
    since = today - timedelta(days=days)
    open_rows = statuses.filter(is_open=True).order_by().values_list("kind", "stage").annotate(Count("pk"))
    kinds: dict[str, int] = {}
    stages: dict[str, int] = {}
    for kind, stage, number in open_rows:
        kinds[kind] = kinds.get(kind, 0) + number
        stages[stage] = stages.get(stage, 0) + number
    closed = statuses.filter(is_open=False, changed_at__date__gte=since).order_by().values_list("closed_as").annotate(Count("pk"))
    received = Journey.objects.filter(received_at__date__gte=since, merged_into=None).count()
    return Totals(kinds, stages, received, dict(closed))


def references(journeys: Collection[int]) -> dict[int, str]:
    """References of journeys that the caller may already see."""
    return dict(Journey.objects.filter(pk__in=journeys).values_list("pk", "reference"))


def _lately(act: Act, since: datetime, *, newest: int) -> QuerySet[Any, Any]:
    return history.lately(visible_to(act).values_list("journey_id", flat=True), since=since, besides=act.who, newest=newest)


_LATELY = Prepared(_lately)


def lately(act: Act, *, since: datetime, newest: int) -> list[Told]:
    """The newest lines of history that others left on the journeys that the act may see."""
    return history.told(_LATELY.rows(act, since, newest=newest))


@dataclass(frozen=True, slots=True)
class OfSubject:
    """A journey as the search shows it beside its subject."""

    reference: str
    state: str
    received_at: datetime
    level: str


_OF_SUBJECT = ("journey__reference", "state", "journey__received_at", "level")


#: As many people as one query asks for; the search finds no more at a time.
_PEOPLE_AT_ONCE = 24


def _about_people(act: Act, *people: int) -> QuerySet[JourneyStatus, Any]:
    rows = visible_to(act).filter(journey__person__in=people).order_by("-journey_id")
    return rows.values_list("journey__person_id", *_OF_SUBJECT)


_ABOUT_PEOPLE = Prepared(_about_people)


def of_people(act: Act, people: Sequence[int]) -> dict[int, list[OfSubject]]:
    """The visible journeys about each of these people, the newest first."""
    found: dict[int, list[OfSubject]] = {}
    for some in batched(people, _PEOPLE_AT_ONCE):
        padded = (*some, *(0,) * (_PEOPLE_AT_ONCE - len(some)))  # one shape of SQL, however many were found
        for person, *row in _ABOUT_PEOPLE.rows(act, *padded):
            found.setdefault(person, []).append(OfSubject(*row))
    return found


def _by_reference(act: Act, first: str, after: str, *, at_most: int) -> QuerySet[JourneyStatus, Any]:
    rows = visible_to(act).filter(journey__reference__gte=first, journey__reference__lt=after)
    return rows.order_by("journey__reference").values_list(*_WORK)[:at_most]


_BY_REFERENCE = Prepared(_by_reference)


def by_reference(act: Act, beginning: str, *, at_most: int = 10) -> list[Work]:
    """Visible journeys whose reference begins so."""
    return [_as_work(row) for row in _BY_REFERENCE.rows(act, beginning, beginning + "~", at_most=at_most)]


def _by_called(act: Act, wanted: str, *, at_most: int) -> QuerySet[JourneyStatus, Any]:
    named = Q()
    for kind in ("family", "place", "group"):  # each by itself, so that the few subjects are looked through and not all journeys
        at = StrIndex(Lower(f"{kind}__called"), Value(wanted))
        named |= Q(kind=kind, journey__in=Journey.objects.annotate(at=at).filter(at__gt=0).values("pk"))
    return visible_to(act).filter(named).order_by("-journey_id").values_list(*_WORK)[:at_most]


_BY_CALLED = Prepared(_by_called)


def by_called(act: Act, wanted: str, *, at_most: int = 20) -> list[Work]:
    """Visible journeys about a family, a place or a group whose name holds these words."""
    return [_as_work(row) for row in _BY_CALLED.rows(act, wanted.lower(), at_most=at_most)]
