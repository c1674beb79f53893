"""support.plan"""

from datetime import timedelta

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import accepted
from youthalliance.foundation.acts import Refused
from youthalliance.journey import status
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions, queries
from youthalliance.journey.support.rules import PLACE_REVIEW_DAYS


def test_a_plan_begins_today_and_is_reviewed_by_the_rhythm_of_its_intervention(cast: Cast) -> None:
    reference, offer = accepted(cast)
    made = actions.plan(cast.wanda, reference, offer=offer, summary="Boxing on Tuesdays", goals=["I want to sleep again"])

    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.due_on) == ("supported", cast.wanda.today + timedelta(days=42))
    assert (made.begins_on, made.worker_id) == (cast.wanda.today, cast.wanda.who)
    assert [goal.words for goal in queries.goals_of(cast.wanda, standing)] == ["I want to sleep again"]
    assert status.differences() == []


def test_a_place_is_reviewed_monthly(cast: Cast) -> None:
    reference, offer = accepted(cast, "place", slug="diversionary-activity")
    made = actions.plan(cast.rafi, reference, offer=offer)

    assert made.review_on == cast.rafi.today + timedelta(days=PLACE_REVIEW_DAYS)


def test_two_partners_have_plans_side_by_side_with_their_own_dates(cast: Cast) -> None:
    reference, offer = accepted(cast)
    _, second = accepted(cast, by=cast.olu, slug="group-mentoring", reference=reference)
    actions.plan(cast.wanda, reference, offer=offer)
    actions.plan(cast.rafi, reference, offer=second, review_on=cast.rafi.today + timedelta(days=14))

    standing = record.get(cast.ben, reference)
    assert standing.due_on == cast.ben.today + timedelta(days=14)
    plans = queries.plans_of(cast.ben, standing)
    assert {plan.partner_name for plan in plans} == {"Northside Youth", "Bridge Arts"}
    assert [plan.partner_name for plan in queries.plans_of(cast.rafi, standing, own=True)] == ["Bridge Arts"]


def test_a_plan_is_made_once(cast: Cast) -> None:
    reference, offer = accepted(cast)
    actions.plan(cast.wanda, reference, offer=offer)
    with pytest.raises(Refused, match="made already"):
        actions.plan(cast.wanda, reference, offer=offer)


def test_nobody_makes_a_plan_for_another_partner(cast: Cast) -> None:
    reference, offer = accepted(cast)
    accepted(cast, by=cast.olu, slug="group-mentoring", reference=reference)
    with pytest.raises(Refused, match="another partner"):
        actions.plan(cast.rafi, reference, offer=offer)
    with pytest.raises(Refused, match="worker"):
        actions.plan(cast.ben, reference, offer=offer)
    with pytest.raises(Http404):
        actions.plan(cast.eve, reference, offer=offer)


@pytest.mark.parametrize(("begins", "review"), [(400, 410), (0, 0), (0, 500)])
def test_dates_that_cannot_be_meant_are_refused(cast: Cast, begins: int, review: int) -> None:
    reference, offer = accepted(cast)
    today = cast.wanda.today
    with pytest.raises(Refused, match="Check the year|another review date"):
        actions.plan(
            cast.wanda, reference, offer=offer, begins_on=today + timedelta(days=begins), review_on=today + timedelta(days=review)
        )


def test_an_empty_goal_is_refused_and_leaves_no_plan(cast: Cast) -> None:
    reference, offer = accepted(cast)
    with pytest.raises(Refused, match="own words"):
        actions.plan(cast.wanda, reference, offer=offer, goals=["  "])
    assert queries.plans_of(cast.wanda, record.get(cast.wanda, reference)) == []
