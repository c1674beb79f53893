"""How a journey runs from asking to checking back.

A ``Course`` says in advance what will happen; ``run`` lives it, day after day, and stops wherever today is. So the
same few lines make a journey that was over years ago and one that is in the middle of things.
"""

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from youthalliance.journey.triage import actions as triage
from youthalliance.operations.demonstration import words
from youthalliance.operations.demonstration.calendar import Life, moment, workday
from youthalliance.operations.demonstration.life import Case, case_of
from youthalliance.operations.demonstration.town import Town
from youthalliance.operations.demonstration.words import Worry
from youthalliance.operations.demonstration.young_people import YoungPerson


@dataclass(slots=True)
class Course:
    """What will happen in one journey about a person or a family."""

    person: YoungPerson
    worry: Worry
    asked_on: date
    level: str
    intervention: str
    partner: str
    risk: str = "medium"
    urgency: str = "routine"
    turned: str = ""
    """Where triage turned it away: not_for_us or redirected."""
    declined_by: str = ""
    """A partner that was asked first and said no."""
    every_days: int = 17
    sessions: int = 6
    outcomes: tuple[str, ...] = ("step_down", "move_on")
    stopped: str = ""
    """Why it was stopped during support, for those that were."""
    checks: tuple[str, str] = ("yes", "yes")
    reopens: bool = False
    """Whether it was opened again after a check-back that did not hold."""
    worker: str = ""
    at_hour: int = 15
    happened: list[str] = field(default_factory=list)
    """What became of each session, held where nothing else is said."""
    rests: str = ""
    """Where it has come to and nobody has acted since: new, triaged, offered, accepted (nobody named), named (no plan
    yet), review (due), to_end or check (back, due)."""


def run(town: Town, course: Course) -> Life:
    """Live a course from its first day."""
    at = moment(course.asked_on, 9 + town.chance.randrange(8), town.chance.randrange(60))
    yield at
    case = case_of(town, at, course.person, course.worry)
    case.refer(at, by=course.person.agency)
    if course.rests == "new":
        return
    at = later(town, at, 1, 2)
    yield at
    if course.turned:
        yield from _turned_away(case, course.turned, at)
        return
    case.triage(at, level=course.level, intervention=course.intervention, risk=course.risk, urgency=course.urgency)
    if course.rests != "triaged":
        yield from helped(case, course, at)


def helped(case: Case, course: Course, at: datetime) -> Life:
    """From the first offer to the last check-back."""
    at = yield from offered(case, course, at)
    if course.rests in ("offered", "accepted"):
        return
    at = yield from supported(case, course, at)
    if course.stopped:
        case.stop(at, course.stopped)
    elif course.rests not in ("named", "review", "to_end"):
        yield from ended(case, course, at)


def later(town: Town, at: datetime, least: int, most: int) -> datetime:
    """Some days later, on a working day, at some time of day."""
    day = workday(at.date() + timedelta(days=town.chance.randint(least, most)))
    return moment(day, 9 + town.chance.randrange(8), town.chance.randrange(60))


def _turned_away(case: Case, how: str, at: datetime) -> Life:
    if how == "not_for_us":
        triage.not_for_us(case.lead(at), case.journey, why=words.NOT_FOR_US)
        return
    to, why = words.REDIRECTED
    triage.redirect(case.lead(at), case.journey, to=to, why=why)
    at = later(case.town, at, 11, 15)
    yield at
    triage.record_outcome(case.lead(at), case.journey, outcome=words.REDIRECT_OUTCOME)


def offered(case: Case, course: Course, at: datetime) -> Generator[datetime, None, datetime]:
    """From the lead's offer to the partner's yes; returns when that was."""
    if course.declined_by:
        at = at + timedelta(minutes=25)
        yield at
        case.offer_to(at, course.declined_by, course.intervention)
        at = later(case.town, at, 1, 2)
        yield at
        case.decline(at)
    at = at + timedelta(minutes=40)
    yield at
    case.offer_to(at, course.partner, course.intervention)
    if course.rests == "offered":
        return at
    at = later(case.town, at, 1, 2)
    yield at
    case.accept(at, course.worker, names_worker=course.rests != "accepted")
    return at


def supported(case: Case, course: Course, at: datetime) -> Generator[datetime, None, datetime]:
    """Plan, sessions and reviews; returns when the last review decided to move on, or when it was stopped."""
    at = later(case.town, at, 2, 5)
    yield at
    if course.rests == "named":
        return at
    case.make_plan(at)
    outcomes = list(course.outcomes)
    review_at = _review_after(case, at)
    begins_at = moment(workday(at.date() + timedelta(days=3)), course.at_hour)
    for number in range(100):
        case.plan_session(at, begins_at)
        at = begins_at + timedelta(minutes=100)
        yield at
        case.record_session(at, happened=course.happened[number] if number < len(course.happened) else "held")
        if course.stopped and number + 1 >= course.sessions:
            at = later(case.town, at, 20, 30)
            yield at
            return at
        if number == 2:
            case.note(at)
        begins_at = moment(workday(at.date() + timedelta(days=course.every_days)), course.at_hour)
        if begins_at > review_at:
            at = review_at
            yield at
            if course.rests == "review":
                return at
            outcome = outcomes.pop(0)
            case.review(at, outcome)
            if outcome == "move_on":
                return at
            review_at = _review_after(case, at)
    return at


def _review_after(case: Case, at: datetime) -> datetime:
    return moment(workday(at.date() + timedelta(days=42)), 11, case.town.chance.randrange(60))


def ended(case: Case, course: Course, at: datetime) -> Life:
    """The ending, the two check-backs, and the second round where it did not hold."""
    at = later(case.town, at, 4, 9)
    yield at
    case.end(at)
    if course.rests == "check":
        return
    ended_on = at.date()
    for weeks, it_held in zip((4, 12), course.checks, strict=True):
        at = moment(workday(ended_on + timedelta(weeks=weeks)), 14, case.town.chance.randrange(60))
        yield at
        case.check_back(at, weeks, it_held)
    if course.reopens:
        yield from _again(case, course, later(case.town, at, 1, 3))


def _again(case: Case, course: Course, at: datetime) -> Life:
    yield at
    case.reopen(at)
    at = later(case.town, at, 1, 2)
    yield at
    case.triage(at, level=course.level, intervention=course.intervention)
    second = Course(course.person, course.worry, course.asked_on, course.level, course.intervention, course.partner, sessions=3)
    second.worker, second.outcomes = case.worker, ("move_on",)
    yield from helped(case, second, at)
