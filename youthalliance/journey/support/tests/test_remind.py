"""support.remind"""

import pytest

from tests.cast import Cast
from tests.stages import supported
from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.support import actions
from youthalliance.journey.support.tasks import remind_of_reviews


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


def test_the_sweep_reminds_worker_and_lead_once_for_each_date(cast: Cast) -> None:
    supported(cast)
    assert remind_of_reviews(cast.wanda.at) == 0
    cast.later(days=36)
    assert remind_of_reviews(cast.wanda.at) == 1
    assert remind_of_reviews(cast.wanda.at) == 0
    assert set(Letter.objects.filter(kind="review_due").values_list("to", flat=True)) == {"wanda@example.org", "ben@example.org"}
