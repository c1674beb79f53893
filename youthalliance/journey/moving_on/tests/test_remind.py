"""moving_on.remind"""

import pytest

from tests.cast import Cast
from tests.stages import moved_on
from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.moving_on import actions
from youthalliance.journey.moving_on.actions import reopen
from youthalliance.journey.moving_on.models import CheckBack
from youthalliance.journey.moving_on.tasks import remind_of_check_backs


def test_the_clock_reminds_once_that_a_check_back_is_due(cast: Cast) -> None:
    moved_on(cast)
    row = CheckBack.objects.order_by("weeks").first()
    actions.remind(clock(cast.wanda.at), check_back=row.pk, to=["wanda@example.org"])

    row.refresh_from_db()
    assert row.reminded_on == cast.wanda.today
    assert Letter.objects.filter(kind="check_back_due", to="wanda@example.org").count() == 1


def test_nobody_else_reminds(cast: Cast) -> None:
    moved_on(cast)
    with pytest.raises(Refused, match="alliance itself"):
        actions.remind(cast.wanda, check_back=CheckBack.objects.first().pk, to=[])


def test_the_sweep_reminds_once_of_each(cast: Cast) -> None:
    reference = moved_on(cast)
    assert remind_of_check_backs(cast.wanda.at) == 0
    cast.later(weeks=4)
    assert [remind_of_check_backs(cast.wanda.at) for _ in range(2)] == [1, 0]
    cast.later(weeks=8)
    assert [remind_of_check_backs(cast.wanda.at) for _ in range(2)] == [1, 0]
    reopen(cast.ben, reference, why="It starts again")
    cast.later(weeks=20)
    assert remind_of_check_backs(cast.wanda.at) == 0
