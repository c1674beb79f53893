"""How a place is supported: somebody goes there, week after week, until it is settled."""

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from youthalliance.operations.demonstration.calendar import Life, moment, workday
from youthalliance.operations.demonstration.course import later
from youthalliance.operations.demonstration.life import Case
from youthalliance.operations.demonstration.town import Town
from youthalliance.operations.demonstration.words import Worry
from youthalliance.subjects.places import actions as places


@dataclass(frozen=True, slots=True)
class Went:
    """One visit as it will be: minutes, and how many young people, of them not met before, and adults."""

    minutes: int
    young_people: int
    new: int
    adults: int = 0
    seen: str = ""
    said: str = ""


@dataclass(slots=True)
class PlaceCourse:
    """What will happen at one place."""

    called: str
    known: dict[str, Any]
    worry: Worry
    asked_on: date
    agency: str
    intervention: str
    visits: list[Went]
    partner: str = "fernhill"
    worker: str = ""
    level: str = "secondary"
    moves_to: str = "The youth club round the corner, open to everybody"
    every_days: int = 7
    reviews: tuple[str, ...] = ()
    """What each monthly review but the last decides; steady where nothing is said."""
    says: list[str] = field(default_factory=list)


def run_place(town: Town, course: PlaceCourse) -> Life:
    """Live a place's course from its first day, and stop wherever today is."""
    at = moment(course.asked_on, 11, town.chance.randrange(60))
    yield at
    case = place_case(town, at, course)
    at = later(town, at, 1, 2)
    yield at
    case.triage(at, level=course.level, intervention=course.intervention)
    at += timedelta(minutes=30)
    yield at
    case.offer_to(at, course.partner, course.intervention)
    at = later(town, at, 1, 2)
    yield at
    case.accept(at, course.worker)
    at = later(town, at, 1, 3)
    yield at
    case.make_plan(at, summary="Go where they are, at the times they are there, and come back every week.", goals=())
    at = yield from visited(case, course, at)
    yield from settled(case, course, at)


def place_case(town: Town, at: datetime, course: PlaceCourse) -> Case:
    """Somebody reports the place."""
    act = town.act(town.referrer_of(course.agency), at)
    place = places.add(act, called=course.called, **course.known)
    case = Case(town, "place", course.called, course.worry, subject=place.pk)
    case.refer(at, by=course.agency)
    return case


def visited(case: Case, course: PlaceCourse, at: datetime) -> Generator[datetime, None, datetime]:
    """Visit after visit with a review every month; returns when the last review decided that it is settled."""
    decided = list(course.reviews)
    review_on = at.date() + timedelta(days=30)
    says = list(course.says)
    day = workday(at.date() + timedelta(days=2))
    for went in course.visits:
        if day >= review_on:
            at = moment(workday(review_on), 11, 30)
            yield at
            case.review(at, decided.pop(0) if decided else "steady", says=says.pop(0) if says else "")
            review_on = at.date() + timedelta(days=30)
            day = max(day, workday(at.date() + timedelta(days=1)))
        began_at = moment(day, 18)
        at = began_at + timedelta(minutes=went.minutes + 20)
        yield at
        case.visit(
            at, began_at, went.minutes, young_people=went.young_people, new_young_people=went.new, adults=went.adults, seen=went.seen,
            said=went.said,
        )  # fmt: skip
        day = workday(day + timedelta(days=course.every_days))
    at = moment(workday(max(review_on, at.date() + timedelta(days=1))), 11, 30)
    yield at
    case.review(at, "move_on", reasons="Calm for a month, and there is somewhere else to be.", says=says.pop(0) if says else "")
    return at


def settled(case: Case, course: PlaceCourse, at: datetime) -> Life:
    """The ending and the two check-backs."""
    at = later(case.town, at, 3, 8)
    yield at
    case.end(at, reason="place_settled", moves_to=course.moves_to)
    ended_on = at.date()
    for weeks in (4, 12):
        at = moment(workday(ended_on + timedelta(weeks=weeks)), 14)
        yield at
        case.check_back(at, weeks, "yes", said="Walked past on three evenings: quiet, and a few we know who said hello.")
