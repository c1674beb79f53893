"""intake.keep_sheet"""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.journey.intake import queries
from youthalliance.journey.intake.actions_cohort import keep_sheet
from youthalliance.journey.intake.cohort.sheet import read


def test_a_sheet_is_kept_for_whoever_brought_it(cast: Cast) -> None:
    token = keep_sheet(cast.tessa, name="list.csv", table=read(b"Name,Reason\nJay,x"), columns={"called": 0})
    kept = queries.sheet(cast.tessa, token)
    assert kept is not None
    assert kept.rows == [[2, ["Jay", "x"]]]


@pytest.mark.parametrize("who", ["wanda", "marcus", "bola", "sam"])
def test_others_are_sent_to_the_form(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="with the form"):
        keep_sheet(cast.everybody()[who], name="list.csv", table=read(b"Name,Reason\nJay,x"), columns={})
