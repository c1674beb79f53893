"""people.describe"""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, public
from youthalliance.foundation.acts.models import History
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people.models import Person


def test_whoever_asked_fills_in_what_nobody_has_recorded(cast: Cast) -> None:
    sky = people.add(cast.tessa, given="Sky", gender="female")

    people.describe(
        public(at=cast.tessa.at), sky.pk, gender="male", ethnic_group="11", languages="English, Urdu", sen_provision="K"
    )

    sky = Person.objects.get(pk=sky.pk)
    assert (sky.gender, sky.ethnic_group, sky.languages, sky.sen_provision) == ("female", "11", "English, Urdu", "K")
    line = History.objects.get(verb="people.describe")
    assert (line.subject, line.words) == (sky.pk, {"what": "ethnic group, languages, SEN provision"})


def test_nothing_else_can_be_filled_in_that_way(cast: Cast) -> None:
    sky = people.add(cast.tessa, given="Sky")
    people.describe(public(at=cast.tessa.at), sky.pk, postcode="DE1 2QY", address="1 High Street")
    assert Person.objects.get(pk=sky.pk).postcode == ""


def test_a_board_member_describes_nobody(cast: Cast) -> None:
    sky = people.add(cast.tessa, given="Sky")
    with pytest.raises(Refused):
        people.describe(cast.bola, sky.pk, gender="male")


def test_somebody_whose_name_is_not_known_can_be_added(cast: Cast) -> None:
    assert people.add(cast.tessa, nameless=True).called == "Name not known"
