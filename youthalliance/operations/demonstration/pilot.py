"""The pilot of October 2020 to April 2021: 29 people, 4 families and 14 places, one of which turned out to be a family."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from youthalliance.journey.triage import actions_shape as shape
from youthalliance.operations.demonstration import figures, words
from youthalliance.operations.demonstration.calendar import Life, moment
from youthalliance.operations.demonstration.course import Course, helped, later, run
from youthalliance.operations.demonstration.place import PlaceCourse, Went, place_case, run_place
from youthalliance.operations.demonstration.town import Town
from youthalliance.operations.demonstration.year import course_for
from youthalliance.operations.demonstration.young_people import of_the_pilot, postcodes, somebody
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.people import actions as people

_PLACES = (
    "Shops by the roundabout", "The park behind the library", "Bus stops on the ring road", "The multi-storey car park", "Garages on Larch Road",
    "Underpass to the station", "The stairs of Gorse House", "The skate park", "Riverside path below the bridge", "The old bandstand",
    "Forecourt of the closed supermarket", "Playing field by the school", "The market square after six", "Landing of Sorrel Court",
)  # fmt: skip
#: Which of the places is the one that turned out to be a family, and which are given something to do instead of visits to reassure.
_A_FAMILY = 13
_DIVERSION = (2, 7, 11)
_VISIT = 120


def lives_of_the_pilot(town: Town) -> Iterator[Life]:
    """All 47, as they were asked."""
    first = figures.PILOT_FIRST
    for number, person in enumerate(of_the_pilot(town.chance)):
        course = course_for(town, person, first + timedelta(days=4 + number * 5))
        if number == 17:
            course.stopped, course.sessions = "declined", 1
        yield run(town, course)
    for number in range(figures.PILOT_FAMILIES):
        person = somebody(town.chance, agency=("greenfield", "socialcare", "police", "socialcare")[number], as_family=True)
        yield run(town, course_for(town, person, first + timedelta(days=20 + number * 33)))
    yield from _places(town)


def _places(town: Town) -> Iterator[Life]:
    reassurance = _visits(town.chance, figures.PILOT_REASSURANCE_HOURS)
    diversion = _visits(town.chance, figures.PILOT_DIVERSION_HOURS)
    met = _dealt(town.chance, figures.PILOT_YOUNG_PEOPLE_ENGAGED, len(reassurance) + len(diversion))
    shares = {
        **_shared(reassurance, [number for number in range(figures.PILOT_PLACES) if number not in (*_DIVERSION, _A_FAMILY)]),
        **_shared(diversion, list(_DIVERSION)),
    }
    for number in range(figures.PILOT_PLACES):
        postcode, ward = town.chance.choice(postcodes()[town.chance.choice(("DE1", "DE21", "DE23", "DE24"))])
        course = PlaceCourse(
            called=_PLACES[number], known={"postcode": postcode, "ward": ward, "when_it_happens": "After six, most of all at weekends"},
            worry=town.chance.choice(words.PLACE_WORRIES), asked_on=figures.PILOT_FIRST + timedelta(days=6 + number * 6),
            agency=town.chance.choice(("greenfield", "neighbourhoods", "police")),
            intervention="diversionary-activity" if number in _DIVERSION else "community-reassurance",
            visits=[_went(minutes, met.pop()) for minutes in shares.get(number, [])],
        )  # fmt: skip
        yield _turned_out_a_family(town, course) if number == _A_FAMILY else run_place(town, course)


def _visits(chance: Random, hours: int) -> list[int]:
    """Lengths in minutes, two hours each with some shorter and as many longer, that add to so many hours exactly."""
    lengths = [_VISIT] * (hours * 60 // _VISIT)
    for one in range(0, len(lengths) - 1, 2):
        shift = chance.choice((0, 15, 30))
        lengths[one] -= shift
        lengths[one + 1] += shift
    return lengths


def _shared(visits: list[int], places: list[int]) -> dict[int, list[int]]:
    """Visits dealt round the places."""
    return {place: visits[number :: len(places)] for number, place in enumerate(places)}


def _dealt(chance: Random, people: int, visits: int) -> list[int]:
    """How many young people were met for the first time at each visit; together exactly so many."""
    met = [1] * visits
    for _ in range(people - visits):
        met[chance.randrange(visits)] += 1
    return met


def _went(minutes: int, new: int) -> Went:
    return Went(
        minutes, young_people=new + min(new, 3), new=new, adults=new // 2, seen="Mostly calm. Litter, one small fire put out."
    )


def _turned_out_a_family(town: Town, asked: PlaceCourse) -> Life:
    """The landing was one family's doorstep: the place's lead passes it on, and it keeps its reference and its clock."""
    at = moment(asked.asked_on, 11)
    yield at
    case = place_case(town, at, asked)
    at = later(town, at, 1, 2)
    yield at
    person = somebody(town.chance, agency=asked.agency, as_family=True, age=12)
    lead = case.lead(at)
    child = people.add(lead, **person.about(town.chance, at.date()))
    family = families.add(lead, called=f"The {person.family} family", members=[(child.pk, "young_person", True)])
    why = "Everybody who gathers on the landing is one household and their cousins. What is needed is indoors."
    shape.reclassify(lead, case.journey, kind="family", why=why, subject=family.pk)
    case.kind, case.name, case.worry = "family", person.given, words.FAMILY_WORRIES[0]
    at = later(town, at, 1, 1)
    yield at
    course = Course(person, case.worry, at.date(), "tertiary", "family-support", "ashgrove", outcomes=("step_down", "move_on"))
    case.triage(at, level="tertiary", intervention="family-support", risk="medium")
    yield from helped(case, course, at)
