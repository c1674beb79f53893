"""groups.correct"""

import pytest
from django.http import Http404

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.models import HistoryDetail
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.groups.models import Group

SAME = {"called": "The skate park group", "kind": "peer_group", "description": "", "unnamed": 6}


def test_history_keeps_what_stood_there_before(cast: Cast, skaters: Group) -> None:
    groups.correct(cast.wanda, skaters.pk, **SAME | {"unnamed": 9, "description": "Fridays after school"})
    detail = HistoryDetail.objects.latest("line").detail
    assert (detail["before"]["unnamed"], detail["after"]["unnamed"]) == (6, 9)


def test_nothing_to_correct_is_said_and_the_wrong_eyes_find_none(cast: Cast, skaters: Group) -> None:
    with pytest.raises(Refused, match="Nothing was changed"):
        groups.correct(cast.wanda, skaters.pk, **SAME)
    with pytest.raises(Http404):
        groups.correct(cast.eve, skaters.pk, **SAME | {"unnamed": 9})
