"""support.set_goal"""

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import accepted, supported
from youthalliance.foundation.acts import Refused
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions, queries


def test_a_goal_keeps_the_young_persons_own_words(cast: Cast) -> None:
    reference, plan = supported(cast)
    actions.set_goal(cast.wanda, reference, plan=plan.pk, words=" get on w my nan innit ")

    [goal] = queries.goals_of(cast.wanda, record.get(cast.wanda, reference))
    assert (goal.words, goal.reached) == ("get on w my nan innit", "")


def test_a_goal_needs_words_and_an_open_plan_of_ones_own(cast: Cast) -> None:
    reference, plan = supported(cast)
    with pytest.raises(Refused, match="own words"):
        actions.set_goal(cast.wanda, reference, plan=plan.pk, words=" ")
    with pytest.raises(Refused, match="not one of this journey's"):
        actions.set_goal(cast.wanda, reference, plan=plan.pk + 1, words="…")
    accepted(cast, by=cast.olu, slug="group-mentoring", reference=reference)
    with pytest.raises(Refused, match="another partner"):
        actions.set_goal(cast.rafi, reference, plan=plan.pk, words="…")


def test_leads_and_strangers_set_no_goals(cast: Cast) -> None:
    reference, plan = supported(cast)
    with pytest.raises(Refused, match="Only the worker"):
        actions.set_goal(cast.ben, reference, plan=plan.pk, words="…")
    with pytest.raises(Http404):
        actions.set_goal(cast.eve, reference, plan=plan.pk, words="…")
