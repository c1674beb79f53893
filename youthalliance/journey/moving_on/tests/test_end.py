"""moving_on.end"""

from datetime import timedelta

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import moved_on, places_free, supported, to_end
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey import status
from youthalliance.journey.moving_on import actions, queries
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import queries as support


def test_a_good_ending_names_where_next_and_is_checked_back_twice(cast: Cast) -> None:
    reference = moved_on(cast)

    standing = record.get(cast.wanda, reference)
    assert (standing.state, standing.due_on) == ("moved_on", cast.wanda.today + timedelta(weeks=4))
    ending = queries.ending_of(cast.wanda, standing)
    assert ending.moves_to == "Boxing club, Tuesdays"
    assert [row.weeks for row in ending.check_backs] == [4, 12]
    assert support.plans_of(cast.wanda, standing, opened=True) == []
    assert status.differences() == []
    assert Letter.objects.filter(kind="journey_ended", to="ben@example.org").count() == 1


def test_the_place_is_given_back(cast: Cast) -> None:
    before = places_free()
    reference = to_end(cast)
    assert places_free() != before
    actions.end(cast.wanda, reference, reason="moved_away")
    assert places_free() == before


@pytest.mark.parametrize(("kind", "reason"), [("person", "goals_met"), ("place", "place_settled")])
def test_a_good_ending_without_a_destination_is_refused(cast: Cast, kind: str, reason: str) -> None:
    reference = to_end(cast, kind)
    with pytest.raises(Refused, match="Name the activity"):
        actions.end(cast.wanda if kind == "person" else cast.rafi, reference, reason=reason, moves_to=" ")


def test_another_ending_needs_no_destination_but_a_reason_from_the_list(cast: Cast) -> None:
    reference = to_end(cast)
    with pytest.raises(Refused, match="from the list"):
        actions.end(cast.wanda, reference, reason="bored")
    actions.end(cast.wanda, reference, reason="moved_away", words="To Leicester")
    assert record.get(cast.wanda, reference).state == "moved_on"


def test_it_is_ended_once_and_after_a_review_has_said_so(cast: Cast) -> None:
    reference, _ = supported(cast)
    with pytest.raises(Refused, match="support under way"):
        actions.end(cast.wanda, reference, reason="moved_away")
    reference = moved_on(cast)
    with pytest.raises(Refused, match="checking back"):
        actions.end(cast.wanda, reference, reason="moved_away")


def test_the_wrong_people_end_nothing(cast: Cast) -> None:
    reference = to_end(cast)
    for name in ("asha", "sam"):
        with pytest.raises(Refused, match="write the ending"):
            actions.end(getattr(cast, name), reference, reason="moved_away")
    for name in ("parveen", "eve", "rafi", "tessa", "bola"):
        with pytest.raises(Http404):
            actions.end(getattr(cast, name), reference, reason="moved_away")
