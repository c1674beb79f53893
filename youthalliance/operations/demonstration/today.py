"""What is going on today: something in every state of the story, and something to do on every desk."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from youthalliance.network.partners import actions as register
from youthalliance.network.partners import queries as partners
from youthalliance.operations.demonstration import words
from youthalliance.operations.demonstration.calendar import Life, moment
from youthalliance.operations.demonstration.course import Course, run
from youthalliance.operations.demonstration.place import PlaceCourse, Went, place_case, run_place
from youthalliance.operations.demonstration.today_turns import turns
from youthalliance.operations.demonstration.town import Town
from youthalliance.operations.demonstration.year import course_for
from youthalliance.operations.demonstration.young_people import postcodes, somebody

#: Where a journey rests today, and how many days ago it was asked, one number a journey.
_RESTING: dict[str, tuple[int, ...]] = {
    "new": (1, 1, 2, 6),
    "triaged": (4, 5),
    "offered": (4, 4, 7),
    "accepted": (7,),
    "named": (9,),
    "review": (60, 66),
    "to_end": (72,),
    "check": (90, 94),
}
#: Journeys in the middle of things, asked so many days ago.
_UNDER_WAY = (24, 27, 30, 34, 37, 40, 44, 48, 55, 63, 75, 84, 96, 120, 140)
#: The same for families, where each rests.
_FAMILIES = {"new": (2,), "triaged": (4,), "offered": (5,), "named": (8,), "review": (61,), "": (29, 36, 50)}
_WENT = Went(120, 9, 2, 1, "The usual corner, calm.", "When does the hall open?")
_PLACES = (
    ("The steps of the old library", "", 2, "new"),
    ("Footbridge over the ring road", "", 12, "under way"),
    ("Car park behind the cinema", "The blind end by the bins", 26, "under way"),
    ("Playground on Juniper Road", "", 45, "under way"),
)


def lives_of_today(town: Town) -> Iterator[Life]:
    """Everything that is open today, and how it came to be."""
    for rests, days in _RESTING.items():
        for number, ago in enumerate(days):
            yield run(town, _course(town, ago, rests, number))
    for rests, days in _FAMILIES.items():
        for number, ago in enumerate(days):
            yield run(town, _course(town, ago, rests, number, as_family=True))
    for number, ago in enumerate(_UNDER_WAY):
        yield run(town, _course(town, ago, "", number))
    for place in _PLACES:
        yield _place(town, *place)
    yield _places_told(town)
    yield from turns(town)


def _places_told(town: Town) -> Life:
    """Every manager says once more how many places are free: as many as there are."""
    yield (at := moment(before(town, 12), 9))
    for key, number in town.organisations.items():
        if not town.organisation(key).places:
            continue
        held = partners.entry(number).places
        for intervention in partners.interventions():
            if places := held.get(intervention.id):
                register.set_capacity(
                    town.act(town.manager_of(key), at), number, intervention=intervention.slug, available=places.available,
                    maximum=places.maximum, wait_days=places.wait_days,
                )  # fmt: skip


def before(town: Town, days: int) -> date:
    """So many days ago, or the Friday before that where it fell on a weekend."""
    day = town.now.date() - timedelta(days=days)
    return day - timedelta(days={5: 1, 6: 2}.get(day.weekday(), 0))


def _course(town: Town, ago: int, rests: str, number: int, **person: Any) -> Course:
    agency = town.chance.choice(("hollybrook", "kestrel", "neighbourhoods", "greenfield", "police", "youthjustice", "brookside"))
    who = somebody(town.chance, **({"agency": agency} | person))
    course = course_for(town, who, before(town, ago))
    course.rests, course.every_days, course.declined_by, course.happened = rests, 7, "", []
    course.outcomes = ("move_on",) if rests in ("to_end", "check") else ("steady", "steady", "move_on")
    if number % 2 == 0 and not who.as_family:
        # Half of what is open is Lantern's, whose manager and worker can sign in.
        course.level, course.intervention, course.partner, course.worker = "secondary", "intensive-mentoring", "lantern", "worker"
    return course


def _place(town: Town, called: str, description: str, ago: int, how: str) -> Life:
    postcode, ward = town.chance.choice(postcodes()[town.chance.choice(("DE1", "DE21", "DE23", "DE24"))])
    known = {"postcode": postcode, "ward": ward, "description": description, "when_it_happens": "Fridays and Saturdays after eight"}
    course = PlaceCourse(
        called=called, known=known, worry=town.chance.choice(words.PLACE_WORRIES), asked_on=before(town, ago),
        agency=town.chance.choice(("greenfield", "neighbourhoods", "police")), intervention="detached-work", visits=[_WENT] * 20,
        worker="worker.street",
    )  # fmt: skip
    return _reported(town, course) if how == "new" else run_place(town, course)


def _reported(town: Town, course: PlaceCourse) -> Life:
    at = moment(course.asked_on, 10, 20)
    yield at
    place_case(town, at, course)
