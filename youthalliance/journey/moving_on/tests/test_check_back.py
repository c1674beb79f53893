"""moving_on.check_back"""

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import moved_on
from youthalliance.foundation.acts import Refused
from youthalliance.journey import status
from youthalliance.journey.moving_on import actions, queries
from youthalliance.journey.record import queries as record


@pytest.mark.parametrize(
    ("first", "second", "closed_as"),
    [("yes", "yes", "held"), ("yes", "no", "ended"), ("partly", "yes", "ended"), ("unknown", "unknown", "ended")],
)
def test_after_both_it_is_closed_as_held_or_not(cast: Cast, first: str, second: str, closed_as: str) -> None:
    reference = moved_on(cast)
    cast.later(weeks=4)
    actions.check_back(cast.wanda, reference, weeks=4, it_held=first, words="Still boxing")
    assert record.get(cast.wanda, reference).state == "moved_on"
    cast.later(weeks=8)
    actions.check_back(cast.wanda, reference, weeks=12, it_held=second)

    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.closed_as) == ("closed", closed_as)
    assert [row.it_held for row in queries.ending_of(cast.ben, standing).check_backs] == [first, second]
    assert status.differences() == []


def test_the_worker_may_look_for_thirty_days_more_and_do_nothing(cast: Cast) -> None:
    reference = moved_on(cast)
    cast.later(weeks=12)
    for weeks in (4, 12):
        actions.check_back(cast.wanda, reference, weeks=weeks, it_held="yes")
    cast.later(days=29)
    assert record.get(cast.wanda, reference).relations == frozenset()
    with pytest.raises(Refused, match="Only the category lead"):
        actions.reopen(cast.wanda, reference, why="…")
    cast.later(days=2)
    with pytest.raises(Http404):
        record.get(cast.wanda, reference)


def test_too_early_twice_or_outside_the_list_is_refused(cast: Cast) -> None:
    reference = moved_on(cast)
    with pytest.raises(Refused, match="too early"):
        actions.check_back(cast.wanda, reference, weeks=4, it_held="yes")
    cast.later(weeks=4)
    with pytest.raises(Refused, match="from the list"):
        actions.check_back(cast.wanda, reference, weeks=4, it_held="hopefully")
    actions.check_back(cast.wanda, reference, weeks=4, it_held="yes")
    with pytest.raises(Refused, match="made already"):
        actions.check_back(cast.wanda, reference, weeks=4, it_held="no")


def test_the_wrong_people_check_nothing(cast: Cast) -> None:
    reference = moved_on(cast)
    cast.later(weeks=4)
    with pytest.raises(Refused, match="can check back"):
        actions.check_back(cast.sam, reference, weeks=4, it_held="yes")
    for name in ("eve", "rafi", "tessa", "bola"):
        with pytest.raises(Http404):
            actions.check_back(getattr(cast, name), reference, weeks=4, it_held="yes")
