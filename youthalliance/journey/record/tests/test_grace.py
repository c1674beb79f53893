"""After somebody's part has ended they may look for a time of grace, and change nothing."""

import pytest

from tests.cast import Cast
from tests.stages import supported
from youthalliance.foundation.acts import Refused
from youthalliance.journey.moving_on import actions as moving_on
from youthalliance.journey.record import queries as record
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people import queries
from youthalliance.subjects.places import actions as places


def test_the_record_is_read_and_not_changed(cast: Cast) -> None:
    reference, _ = supported(cast)
    person = record.get(cast.wanda, reference).person
    assert person
    people.correct(cast.wanda, person, languages="Polish")
    moving_on.stop(cast.ben, reference, reason="moved_away")
    cast.later(days=2)

    for act in (cast.wanda, cast.marcus):
        assert queries.get(act, person).languages == "Polish"
        with pytest.raises(Refused, match="Your part in this has ended"):
            people.correct(act, person, languages="Czech")
        with pytest.raises(Refused, match="Your part in this has ended"):
            people.set_contact_way(act, person, channel="mobile", value="07700 900111")
    people.correct(cast.ben, person, languages="Czech")


def test_nor_is_that_of_a_family_or_a_place(cast: Cast) -> None:
    house, _ = supported(cast, "family")
    family = record.get(cast.wanda, house).family
    moving_on.stop(cast.ben, house, reason="moved_away")
    corner, _ = supported(cast, "place")
    place = record.get(cast.rafi, corner).place
    moving_on.stop(cast.parveen, corner, reason="moved_away")
    assert family
    assert place
    with pytest.raises(Refused, match="Your part in this has ended"):
        families.correct(cast.wanda, family, called="The Others")
    with pytest.raises(Refused, match="Your part in this has ended"):
        places.correct(cast.rafi, place, called="Another corner")
