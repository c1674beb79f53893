"""families.correct"""

import pytest
from django.http import Http404

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.models import History, HistoryDetail
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.families.models import Family


def test_history_keeps_what_stood_there_before(cast: Cast, rivers: Family) -> None:
    families.correct(cast.wanda, rivers.pk, called="The Rivers and Brooks family", notes="")
    line = History.objects.get(verb="families.correct")
    assert HistoryDetail.objects.get(line=line.pk).detail["before"] == {"called": "The Rivers family", "notes": ""}
    assert Family.objects.get().called == "The Rivers and Brooks family"


def test_nothing_to_correct_is_said_and_the_wrong_eyes_find_none(cast: Cast, rivers: Family) -> None:
    with pytest.raises(Refused, match="Nothing was changed"):
        families.correct(cast.wanda, rivers.pk, called="The Rivers family", notes="")
    with pytest.raises(Http404):
        families.correct(cast.eve, rivers.pk, called="Mine", notes="")
