"""support.record_session"""

from datetime import timedelta
from typing import Any

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import supported
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions, queries


def _planned(cast: Cast, *, in_days: int = 0) -> tuple[str, int]:
    reference, plan = supported(cast)
    at = cast.wanda.at + timedelta(days=in_days)
    return reference, actions.plan_session(cast.wanda, reference, plan=plan.pk, begins_at=at).pk


def test_a_session_says_who_was_there_what_happened_and_what_is_next(cast: Cast) -> None:
    reference, number = _planned(cast)
    actions.record_session(
        cast.wanda,
        reference,
        session=number,
        happened="held",
        minutes=90,
        present="Jordan and Nan",
        notes="Cooked.",
        next_step="Gym",
    )

    standing = record.get(cast.ben, reference)
    row = queries.session(cast.ben, standing, number)
    assert (row.happened, row.minutes, row.present, row.notes, row.next_step) == ("held", 90, "Jordan and Nan", "Cooked.", "Gym")
    sentence = of_journey(standing.id)[0].sentence
    assert sentence == "Recorded a session: held"
    assert standing.state == "supported"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"happened": "perhaps"}, "held, held late, missed or cancelled"),
        ({"happened": "held"}, "how long"),
        ({"happened": "held", "minutes": 0}, "how long"),
        ({"happened": "held", "minutes": 721}, "how long"),
        ({"happened": "late", "minutes": 30}, "Say why"),
        ({"happened": "missed"}, "Say why"),
        ({"happened": "missed", "why": "No answer", "minutes": 30}, "no length"),
        ({"happened": "cancelled"}, "Say why"),
    ],
)
def test_what_does_not_fit_together_is_refused(cast: Cast, given: dict[str, Any], says: str) -> None:
    reference, number = _planned(cast)
    with pytest.raises(Refused, match=says):
        actions.record_session(cast.wanda, reference, session=number, **given)


def test_a_session_to_come_can_only_be_cancelled(cast: Cast) -> None:
    reference, number = _planned(cast, in_days=3)
    with pytest.raises(Refused, match="not begun yet"):
        actions.record_session(cast.wanda, reference, session=number, happened="held", minutes=60)
    actions.record_session(cast.wanda, reference, session=number, happened="cancelled", why="Holiday")
    assert queries.session(cast.wanda, record.get(cast.wanda, reference), number).happened == "cancelled"


def test_what_was_recorded_stays_recorded(cast: Cast) -> None:
    reference, number = _planned(cast)
    actions.record_session(cast.wanda, reference, session=number, happened="missed", why="No answer at the door")
    with pytest.raises(Refused, match="write a note"):
        actions.record_session(cast.wanda, reference, session=number, happened="held", minutes=60)


def test_the_wrong_people_and_the_wrong_session_are_refused(cast: Cast) -> None:
    reference, number = _planned(cast)
    with pytest.raises(Refused, match="Only the worker"):
        actions.record_session(cast.ben, reference, session=number, happened="missed", why="…")
    with pytest.raises(Refused, match="not one of this journey's"):
        actions.record_session(cast.wanda, reference, session=number + 1, happened="missed", why="…")
    with pytest.raises(Http404):
        actions.record_session(cast.rafi, reference, session=number, happened="missed", why="…")
