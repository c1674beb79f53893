"""families.add_member"""

import pytest
from django.http import Http404

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.families.models import Family, Member
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people import queries as known


def test_somebody_new_is_added_and_can_then_be_seen(cast: Cast, rivers: Family) -> None:
    made = families.add_member(cast.wanda, rivers.pk, role="parent", new={"given": "Dawn", "family": "Rivers"})
    assert known.get(cast.wanda, made.person_id).called == "Dawn Rivers"


def test_somebody_who_is_here_is_added_once(cast: Cast, rivers: Family) -> None:
    dawn = people.add(cast.tessa, given="Dawn")
    families.add_member(cast.asha, rivers.pk, role="parent", person=dawn.pk, lives_with_family=False)
    assert not Member.objects.get(person=dawn).lives_with_family
    with pytest.raises(Refused, match="already in the family"):
        families.add_member(cast.asha, rivers.pk, role="parent", person=dawn.pk)


def test_nobody_is_added_whom_the_act_may_not_see(cast: Cast, rivers: Family) -> None:
    dawn = people.add(cast.tessa, given="Dawn")
    with pytest.raises(Http404):
        families.add_member(cast.wanda, rivers.pk, role="parent", person=dawn.pk)
    assert Member.objects.count() == 1


def test_who_it_is_must_be_said_once(cast: Cast, rivers: Family) -> None:
    for who in ({}, {"person": 1, "new": {"given": "Dawn"}}):
        with pytest.raises(Refused, match="already here, or describe somebody new"):
            families.add_member(cast.wanda, rivers.pk, role="parent", **who)
