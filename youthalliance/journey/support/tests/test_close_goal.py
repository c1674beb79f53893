"""support.close_goal"""

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import supported
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions, queries


def test_a_goal_is_closed_once_with_how_it_came_out(cast: Cast) -> None:
    reference, _ = supported(cast, goals=("I want to sleep again",))
    standing = record.get(cast.wanda, reference)
    [goal] = queries.goals_of(cast.wanda, standing)
    actions.close_goal(cast.wanda, reference, goal=goal.id, reached="partly")

    [goal] = queries.goals_of(cast.wanda, standing)
    assert (goal.reached, goal.closed_at) == ("partly", cast.wanda.at)
    assert of_journey(standing.id)[0].sentence == "Closed a goal: partly reached"
    with pytest.raises(Refused, match="closed already"):
        actions.close_goal(cast.wanda, reference, goal=goal.id, reached="yes")


def test_an_answer_outside_the_list_and_the_wrong_people_are_refused(cast: Cast) -> None:
    reference, _ = supported(cast, goals=("I want to sleep again",))
    [goal] = queries.goals_of(cast.wanda, record.get(cast.wanda, reference))
    with pytest.raises(Refused, match="from the list"):
        actions.close_goal(cast.wanda, reference, goal=goal.id, reached="maybe")
    with pytest.raises(Refused, match="Only the worker"):
        actions.close_goal(cast.asha, reference, goal=goal.id, reached="yes")
    with pytest.raises(Http404):
        actions.close_goal(cast.olu, reference, goal=goal.id, reached="yes")
