"""The 113 referrals of 2022/23, and the quieter years before and after them."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from youthalliance.operations.demonstration import figures, words
from youthalliance.operations.demonstration.calendar import Life, workday
from youthalliance.operations.demonstration.course import Course, run
from youthalliance.operations.demonstration.town import Town
from youthalliance.operations.demonstration.young_people import YoungPerson, of_the_year, somebody

#: Who can do what, the likeliest first.
PARTNERS = {
    "early-intervention-mentoring": ("fernhill", "ashgrove", "copperkite", "lantern", "manyrivers"),
    "intensive-mentoring": ("lantern",),
    "group-mentoring": ("copperkite", "manyrivers", "secondverse"),
    "diversionary-activity": ("bluecorner", "fernhill", "copperkite", "talloak"),
    "family-support": ("ashgrove",),
}
#: How many referrals stand for each of the years about which nothing was published.
QUIETER_YEARS = {2021: 8, 2023: 9, 2024: 10, 2025: 12}
#: Of the 113, how many ended in each of these ways instead of in a good ending.
ENDED_OTHERWISE = {"not_for_us": 3, "redirected": 4, "declined": 6, "disengaged": 4, "moved_away": 3, "other_agency": 2}
REOPENED = 6


def lives_of_the_year(town: Town) -> Iterator[Life]:
    """The 113, spread over the year as schools and summers have it."""
    people = of_the_year(town.chance)
    days = _days(town.chance, figures.YEAR_FIRST, figures.YEAR_LAST, len(people))
    courses = [course_for(town, person, day) for person, day in zip(people, days, strict=True)]
    _turn_out_differently(town.chance, courses)
    for course in courses:
        yield run(town, course)


def lives_of_quieter_years(town: Town) -> Iterator[Life]:
    """A few referrals in each of the other years, up to half a year ago."""
    last = town.now.date() - timedelta(days=182)
    for year, number in QUIETER_YEARS.items():
        for day in _days(town.chance, date(year, 5 if year == 2021 else 4, 1), min(date(year + 1, 3, 31), last), number):
            person = somebody(town.chance, agency=town.chance.choice(list(figures.AGENCIES)), as_family=town.chance.random() < 0.2)
            course = course_for(town, person, day)
            course.every_days = 21
            yield run(town, course)


def course_for(town: Town, person: YoungPerson, day: date) -> Course:
    """How things go for one young person: what is going on decides how much help, and that decides who gives it."""
    chance = town.chance
    worry = chance.choice(words.FAMILY_WORRIES if person.as_family else words.WORRIES)
    level = chance.choice(
        ("primary", "tertiary") if person.as_family else ("primary", "primary", "secondary", "secondary", "tertiary")
    )
    intervention = "family-support" if person.as_family else _intervention(chance, level)
    partner = chance.choice(PARTNERS[intervention])
    others = [one for one in PARTNERS[intervention] if one not in (partner, "talloak")]
    course = Course(person, worry, day, level, intervention, partner)
    course.risk = {"primary": "low", "secondary": "medium", "tertiary": "high"}[level]
    course.urgency = "week" if level == "tertiary" else "routine"
    course.outcomes = chance.choice(_OUTCOMES[level])
    course.at_hour = chance.choice((13, 15, 16, 16, 17))
    course.happened = chance.choices(("held", "late", "missed", "cancelled"), (84, 6, 7, 3), k=12)
    if others and chance.random() < 0.15:
        course.declined_by = chance.choice(others)
    return course


_OUTCOMES = {
    "primary": (("move_on",), ("steady", "move_on")),
    "secondary": (("step_down", "move_on"), ("steady", "move_on"), ("step_up", "step_down", "move_on")),
    "tertiary": (("step_down", "step_down", "move_on"), ("steady", "step_down", "move_on"), ("step_down", "move_on")),
}


def _intervention(chance: Random, level: str) -> str:
    suited = {
        "primary": ("early-intervention-mentoring", "early-intervention-mentoring", "diversionary-activity"),
        "secondary": ("intensive-mentoring", "intensive-mentoring", "diversionary-activity"),
        "tertiary": ("intensive-mentoring", "group-mentoring"),
    }
    return chance.choice(suited[level])


def _turn_out_differently(chance: Random, courses: list[Course]) -> None:
    """Not every journey ends well, and not every good ending holds."""
    left = chance.sample(courses, sum(ENDED_OTHERWISE.values()) + REOPENED + 8)
    for how, number in ENDED_OTHERWISE.items():
        for _ in range(number):
            course = left.pop()
            if how in ("not_for_us", "redirected"):
                course.turned = how
            else:
                course.stopped, course.sessions = how, chance.randint(1, 3)
    for course in left[:REOPENED]:
        course.checks, course.reopens = ("yes", "no"), True
    for course in left[REOPENED:]:
        course.checks = chance.choice((("yes", "partly"), ("partly", "yes"), ("unknown", "yes"), ("yes", "unknown")))


def _days(chance: Random, first: date, last: date, number: int) -> list[date]:
    """Working days between two days, fewer of them in August, in order."""
    every = [day for day in (first + timedelta(days=step) for step in range((last - first).days + 1)) if workday(day) == day]
    return sorted(chance.choices(every, [0.35 if day.month == 8 else 1.0 for day in every], k=number))
