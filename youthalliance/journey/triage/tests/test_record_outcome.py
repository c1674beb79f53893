"""What became of a referral that was passed on."""

import pytest

from tests.cast import Cast, asked_for
from youthalliance.foundation.acts import Refused
from youthalliance.journey import status
from youthalliance.journey.record import queries as record
from youthalliance.journey.triage import actions


def test_with_the_outcome_nothing_is_left_to_do(cast: Cast) -> None:
    journey = asked_for(cast)
    actions.redirect(cast.ben, journey.reference, to="The school nurse", why="They are nearer.")
    cast.later(days=14)
    actions.record_outcome(cast.ben, journey.reference, outcome="Seen twice, all well.")

    standing = record.get(cast.ben, journey.reference)
    assert (standing.state, standing.closed_as) == ("closed", "redirected")
    assert status.differences() == []


def test_only_of_what_was_redirected_and_in_words(cast: Cast) -> None:
    journey = asked_for(cast)
    with pytest.raises(Refused, match="not possible"):
        actions.record_outcome(cast.ben, journey.reference, outcome="All well.")
    actions.redirect(cast.ben, journey.reference, to="The school nurse", why="They are nearer.")
    with pytest.raises(Refused, match="outcome is empty"):
        actions.record_outcome(cast.ben, journey.reference, outcome="")
    with pytest.raises(Refused, match="category lead"):
        actions.record_outcome(cast.asha, journey.reference, outcome="All well.")
