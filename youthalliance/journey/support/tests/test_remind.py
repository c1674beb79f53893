"""support.remind"""

import pytest

from tests.cast import Cast
from tests.stages import supported
from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.support import actions


def test_the_clock_reminds_of_a_review(cast: Cast) -> None:
    _, plan = supported(cast)
    actions.remind(clock(cast.wanda.at), plan=plan.pk, to=["wanda@example.org"])

    plan.refresh_from_db()
    assert plan.reminded_on == plan.review_on
    assert Letter.objects.filter(kind="review_due", to="wanda@example.org").count() == 1


def test_nobody_else_reminds(cast: Cast) -> None:
    _, plan = supported(cast)
    with pytest.raises(Refused, match="alliance itself"):
        actions.remind(cast.wanda, plan=plan.pk, to=[])
