"""support.plan_session"""

from datetime import timedelta

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import supported
from youthalliance.foundation.acts import Refused
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions, queries


def test_a_session_is_planned_and_pressing_twice_plans_one(cast: Cast) -> None:
    reference, plan = supported(cast)
    at = cast.wanda.at + timedelta(days=2)
    for _ in range(2):
        actions.plan_session(cast.wanda, reference, plan=plan.pk, begins_at=at, where="The café by the station")

    [row] = queries.sessions_of(cast.wanda, record.get(cast.wanda, reference))
    assert (row.begins_at, row.happened, row.where) == (at, "planned", "The café by the station")


def test_a_slip_in_the_year_and_the_wrong_people_are_refused(cast: Cast) -> None:
    reference, plan = supported(cast)
    with pytest.raises(Refused, match="Check the year"):
        actions.plan_session(cast.wanda, reference, plan=plan.pk, begins_at=cast.wanda.at + timedelta(days=400))
    with pytest.raises(Refused, match="Only the worker"):
        actions.plan_session(cast.ben, reference, plan=plan.pk, begins_at=cast.wanda.at)
    with pytest.raises(Http404):
        actions.plan_session(cast.eve, reference, plan=plan.pk, begins_at=cast.wanda.at)
