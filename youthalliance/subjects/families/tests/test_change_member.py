"""families.change_member"""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.families.models import Family, Member


def test_a_part_is_changed(cast: Cast, rivers: Family) -> None:
    person = Member.objects.get().person_id
    families.change_member(cast.wanda, rivers.pk, person=person, role="adult_child", lives_with_family=False)
    assert (Member.objects.get().role, Member.objects.get().lives_with_family) == ("adult_child", False)
    with pytest.raises(Refused, match="Nothing was changed"):
        families.change_member(cast.wanda, rivers.pk, person=person, role="adult_child", lives_with_family=False)


def test_somebody_who_has_left_the_family_is_said_to_have(cast: Cast, rivers: Family) -> None:
    with pytest.raises(Refused, match="not in the family any more"):
        families.change_member(cast.wanda, rivers.pk, person=0, role="parent", lives_with_family=True)
