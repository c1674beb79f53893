"""groups.add_member"""

import pytest
from django.http import Http404

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.groups import queries
from youthalliance.subjects.groups.models import Group
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people import queries as known


def test_one_of_the_unnamed_is_named(cast: Cast, skaters: Group) -> None:
    made = groups.add_member(cast.wanda, skaters.pk, new={"given": "Kai"}, was_unnamed=True)
    record = queries.get_record(cast.wanda, skaters.pk)
    assert (len(record.members), record.group.unnamed, record.size) == (2, 5, 7)
    assert known.get(cast.wanda, made.person_id).called == "Kai"
    with pytest.raises(Refused, match="already in the group"):
        groups.add_member(cast.wanda, skaters.pk, person=made.person_id)


def test_nobody_is_added_whom_the_act_may_not_see(cast: Cast, skaters: Group) -> None:
    kai = people.add(cast.tessa, given="Kai")
    with pytest.raises(Http404):
        groups.add_member(cast.wanda, skaters.pk, person=kai.pk)
