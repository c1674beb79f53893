"""The stored status row: reading what it should follow from, and storing what was derived."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime

from youthalliance.foundation.acts.door import current
from youthalliance.foundation.acts.rows import change, insert
from youthalliance.journey.record.models import Journey, JourneyStatus


@dataclass(frozen=True, slots=True)
class Begun:
    """What the journey itself gives to its status."""

    kind: str
    round: int
    triage_due_on: date


@dataclass(frozen=True, slots=True)
class Row:
    """What a status row says, apart from when it last changed."""

    kind: str
    state: str
    stage: str
    turn: str
    is_open: bool
    due_on: date | None
    closed_as: str = ""
    level: str = ""
    urgency: str = ""
    risk: str = ""


def note_beginning(journey: int, begun: Begun) -> None:
    """Remember until the end of the passage what a journey began with, so that its first status needs no reading."""
    current().begun[journey] = begun


def forget_beginning(journey: int) -> None:
    """The journey is no longer as it began."""
    current().begun.pop(journey, None)


def begun(journeys: Iterable[int]) -> dict[int, Begun]:
    """The journeys' own part."""
    rows = Journey.objects.filter(pk__in=list(journeys)).values_list("pk", "kind", "round", "triage_due_on")
    return {number: Begun(kind, turn, due) for number, kind, turn, due in rows}


def stored(journeys: Iterable[int]) -> dict[int, Row]:
    """The rows as they are stored."""
    names = list(Row.__dataclass_fields__)
    rows = JourneyStatus.objects.filter(pk__in=list(journeys)).values_list("pk", *names)
    return {number: Row(*rest) for number, *rest in rows}


def store(rows: dict[int, Row], before: dict[int, Row], *, at: datetime) -> None:
    """Store what is not as it was ``before``. Only inside an action."""
    insert([
        JourneyStatus(journey_id=number, changed_at=at, **asdict(row)) for number, row in rows.items() if number not in before
    ])  # fmt: skip
    for number, row in rows.items():
        if number in before and before[number] != row:
            change(JourneyStatus, number, changed_at=at, **asdict(row))


def batches(size: int) -> Iterator[list[int]]:
    """All journeys' ids, a batch at a time."""
    last = 0
    while numbers := list(Journey.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:size]):
        yield numbers
        last = numbers[-1]
