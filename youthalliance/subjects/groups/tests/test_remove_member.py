"""groups.remove_member"""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.groups.models import Group, GroupMember


def test_the_place_in_the_group_goes_and_needs_a_reason(cast: Cast, skaters: Group) -> None:
    person = GroupMember.objects.get().person_id
    with pytest.raises(Refused, match="Say why"):
        groups.remove_member(cast.wanda, skaters.pk, person=person, why="")
    groups.remove_member(cast.wanda, skaters.pk, person=person, why="He was never there")
    assert not GroupMember.objects.exists()
    with pytest.raises(Refused, match="not in the group any more"):
        groups.remove_member(cast.wanda, skaters.pk, person=person, why="He was never there")
