"""families.remove_member"""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.families.models import Family, Member
from youthalliance.subjects.people.models import Person


def test_the_part_goes_and_the_person_stays(cast: Cast, rivers: Family) -> None:
    person = Member.objects.get().person_id
    with pytest.raises(Refused, match="Say why"):
        families.remove_member(cast.wanda, rivers.pk, person=person, why=" ")
    families.remove_member(cast.wanda, rivers.pk, person=person, why="Two people of the same name")
    assert not Member.objects.exists()
    assert Person.objects.filter(pk=person).exists()
