"""What the alliance cannot help with."""

import pytest
from django.http import Http404

from tests.cast import Cast, asked_for
from youthalliance.foundation.acts import Refused
from youthalliance.journey.record import queries as record
from youthalliance.journey.triage import actions, queries


def test_it_ends_with_a_reason_that_the_referrer_sees(cast: Cast) -> None:
    journey = asked_for(cast)
    actions.not_for_us(cast.ben, journey.reference, why="Jordan lives outside our city.")

    standing = record.get(cast.ben, journey.reference)
    assert (standing.state, standing.closed_as) == ("closed", "not_for_us")
    assert queries.reason_for_referrer(journey.pk) == "Jordan lives outside our city."


def test_not_without_a_reason_and_not_by_others(cast: Cast) -> None:
    journey = asked_for(cast)
    with pytest.raises(Refused, match="reason is empty"):
        actions.not_for_us(cast.ben, journey.reference, why=" ")
    for act in (cast.parveen, cast.tessa, cast.marcus, cast.eve):
        with pytest.raises(Http404):
            actions.not_for_us(act, journey.reference, why="No.")
