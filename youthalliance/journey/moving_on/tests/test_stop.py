"""moving_on.stop"""

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import accepted, moved_on, places_free, referred, supported, to_end
from youthalliance.foundation.acts import Refused
from youthalliance.journey import status
from youthalliance.journey.moving_on import actions, queries
from youthalliance.journey.record import queries as record


def _at(cast: Cast, state: str) -> str:
    if state == "new":
        return referred(cast)
    if state == "accepted":
        return accepted(cast)[0]
    if state == "supported":
        return supported(cast)[0]
    return to_end(cast)


@pytest.mark.parametrize("state", ["new", "accepted", "supported", "to_end"])
def test_from_any_open_state_it_closes_at_once_and_gives_back_what_it_held(cast: Cast, state: str) -> None:
    before = places_free()
    reference = _at(cast, state)
    actions.stop(cast.ben, reference, reason="declined", words="Does not want a mentor")

    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.closed_as) == ("closed", "stopped")
    assert queries.ending_of(cast.ben, standing).words == "Does not want a mentor"
    assert places_free() == before
    assert status.differences() == []


def test_while_it_is_checked_back_stopping_says_that_nothing_more_was_found_out(cast: Cast) -> None:
    reference = moved_on(cast)
    actions.stop(cast.wanda, reference, reason="disengaged", words="Number no longer works")

    standing = record.get(cast.ben, reference)
    ending = queries.ending_of(cast.ben, standing)
    assert (standing.closed_as, ending.reason, ending.stopped) == ("ended", "goals_met", False)
    assert {(row.it_held, row.words) for row in ending.check_backs} == {("unknown", "Number no longer works")}


def test_goals_met_is_no_reason_to_stop_and_closed_is_closed(cast: Cast) -> None:
    reference = referred(cast)
    with pytest.raises(Refused, match="decide to move on"):
        actions.stop(cast.ben, reference, reason="goals_met")
    actions.stop(cast.ben, reference, reason="declined")
    with pytest.raises(Refused, match="has ended"):
        actions.stop(cast.ben, reference, reason="declined")


def test_the_wrong_people_stop_nothing(cast: Cast) -> None:
    reference, _ = supported(cast)
    with pytest.raises(Refused, match="can stop it"):
        actions.stop(cast.sam, reference, reason="declined")
    for name in ("parveen", "eve", "rafi", "tessa", "bola"):
        with pytest.raises(Http404):
            actions.stop(getattr(cast, name), reference, reason="declined")
