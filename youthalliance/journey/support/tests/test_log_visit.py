"""support.log_visit"""

from datetime import timedelta
from typing import Any

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import supported
from youthalliance.foundation.acts import Refused
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions, queries


def test_a_visit_counts_heads_and_names_nobody(cast: Cast) -> None:
    reference, plan = supported(cast, "place")
    for _ in range(2):
        actions.log_visit(
            cast.rafi, reference, plan=plan.pk, began_at=cast.rafi.at - timedelta(hours=3), minutes=150, workers=2, young_people=14,
            new_young_people=5, adults=2, seen="Calm; lights broken", said="Somewhere warm on Fridays",
        )  # fmt: skip

    [row] = queries.visits_of(cast.parveen, record.get(cast.parveen, reference))
    assert (row.intervention, row.minutes, row.young_people, row.new_young_people) == ("Detached youth work", 150, 14, 5)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"minutes": 0}, "how long"),
        ({"minutes": 10_000}, "how long"),
        ({"workers": 0}, "how many workers"),
        ({"young_people": 2, "new_young_people": 3}, "two numbers"),
        ({"began": 5}, "in the future"),
        ({"began": -24 * 400}, "Check the year"),
    ],
)
def test_numbers_that_cannot_be_are_refused(cast: Cast, given: dict[str, Any], says: str) -> None:
    reference, plan = supported(cast, "place")
    began_at = cast.rafi.at + timedelta(hours=given.pop("began", -3))
    with pytest.raises(Refused, match=says):
        actions.log_visit(cast.rafi, reference, plan=plan.pk, **{"began_at": began_at, "minutes": 60, **given})


def test_a_person_has_sessions_not_visits_and_strangers_log_nothing(cast: Cast) -> None:
    reference, plan = supported(cast)
    with pytest.raises(Refused, match="record a session"):
        actions.log_visit(cast.wanda, reference, plan=plan.pk, began_at=cast.wanda.at, minutes=60)
    with pytest.raises(Http404):
        actions.log_visit(cast.eve, reference, plan=plan.pk, began_at=cast.wanda.at, minutes=60)
    with pytest.raises(Refused, match="Only the worker"):
        actions.log_visit(cast.ben, reference, plan=plan.pk, began_at=cast.ben.at, minutes=60)
