"""groups.add"""

import pytest

from tests.cast import Cast
from tests.scenes import eyes
from youthalliance.foundation.acts import Refused
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.groups import queries
from youthalliance.subjects.groups.models import Group


def test_some_members_are_named_and_some_are_not(cast: Cast, skaters: Group) -> None:
    record = queries.open_record(cast.wanda, skaters.pk)
    assert ([member.called for member in record.members], record.group.unnamed, record.size) == (["Jamal Rivers"], 6, 7)
    assert eyes(cast, lambda act: queries.visible_to(act).exists()) == {"asha", "sam", "ben", "wanda"}


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [({"called": ""}, "such as"), ({"kind": "gang"}, "cohort"), ({"unnamed": -1}, "0 to"), ({"unnamed": 501}, "0 to")],
)
def test_what_cannot_be_right_is_refused(cast: Cast, wrong: dict, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        groups.add(cast.tessa, **{"called": "The skate park group"} | wrong)
    with pytest.raises(Refused, match="figures only"):
        groups.add(cast.bola, called="The skate park group")
