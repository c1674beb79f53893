"""intake.match_columns"""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.journey.intake import queries
from youthalliance.journey.intake.actions_cohort import keep_sheet, match_columns
from youthalliance.journey.intake.cohort.sheet import read


def test_columns_are_matched_and_nonsense_is_left_out(cast: Cast) -> None:
    token = keep_sheet(cast.tessa, name="list.csv", table=read(b"Name,Reason\nJay,x"), columns={})
    match_columns(cast.tessa, token=token, columns={"called": 0, "why": 1, "given": 7, "shoe_size": 1_000})
    kept = queries.sheet(cast.tessa, token)
    assert kept is not None
    assert kept.columns == {"called": 0, "why": 1}


def test_one_of_theirs_is_not_used_twice(cast: Cast) -> None:
    token = keep_sheet(cast.tessa, name="list.csv", table=read(b"Name,Reason\nJay,x"), columns={})
    with pytest.raises(Refused, match="chosen twice"):
        match_columns(cast.tessa, token=token, columns={"called": 0, "why": 0})
