"""people.protect_address"""

import pytest

from tests.cast import Cast
from tests.scenes import referred, related
from youthalliance.foundation.acts import Act, Refused
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people import queries
from youthalliance.subjects.people.models import Person


@pytest.fixture
def dana(cast: Cast) -> Person:
    """Somebody whom Northside Youth supports and Wanda works with."""
    made = people.add(
        cast.tessa, given="Dana", address="4 Quiet Lane", postcode="DE1 2QY", school_name="Hillside School",
        contact_ways={"post": {"value": "4 Quiet Lane", "safe": "yes"}, "mobile": {"value": "07700 900123", "safe": "yes"}},
    )  # fmt: skip
    journey = referred(cast, "person", made.pk)
    related(journey, cast.marcus, "partner")
    related(journey, cast.wanda, "worker")
    return made


def _where(act: Act, person: Person) -> tuple[str, ...]:
    found = queries.open_record(act, person.pk)
    return (found.person.address, found.person.postcode, found.person.school_name, *(way.channel for way in found.contact_ways))


OPEN = ("4 Quiet Lane", "DE1 2QY", "Hillside School", "mobile", "post")
HIDDEN = ("", "", "", "mobile")


def test_only_the_few_who_must_know_still_see_where_somebody_is(cast: Cast, dana: Person) -> None:
    assert _where(cast.marcus, dana) == OPEN
    people.protect_address(cast.marcus, dana.pk, why="An order of the court")

    assert {name: _where(getattr(cast, name), dana) for name in ("asha", "sam", "ben", "wanda", "marcus")} == {
        "asha": OPEN, "sam": OPEN, "ben": OPEN, "wanda": OPEN, "marcus": HIDDEN,
    }  # fmt: skip


def test_whoever_cannot_see_it_cannot_overwrite_it(cast: Cast, dana: Person) -> None:
    people.protect_address(cast.marcus, dana.pk, why="An order of the court")
    with pytest.raises(Refused, match="protected from you"):
        people.correct(cast.marcus, dana.pk, address="1 High Street")
    assert Person.objects.get().address == "4 Quiet Lane"


def test_anybody_on_the_journey_may_protect_and_few_may_lift_it(cast: Cast, dana: Person) -> None:
    people.protect_address(cast.wanda, dana.pk, why="She asked me to")
    with pytest.raises(Refused, match="safeguarding lead"):
        people.protect_address(cast.wanda, dana.pk, protected=False, why="It is over")
    people.protect_address(cast.sam, dana.pk, protected=False, why="It is over")
    assert not Person.objects.get().protected_address


def test_the_reason_is_asked_for_and_nothing_happens_twice(cast: Cast, dana: Person) -> None:
    with pytest.raises(Refused, match="Say why"):
        people.protect_address(cast.sam, dana.pk, why="")
    people.protect_address(cast.sam, dana.pk, why="An order of the court")
    with pytest.raises(Refused, match="already protected"):
        people.protect_address(cast.sam, dana.pk, why="An order of the court")
