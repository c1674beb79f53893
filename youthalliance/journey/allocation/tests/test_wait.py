"""A partner would, as soon as a place is free."""

from datetime import timedelta

import pytest

from tests.cast import Cast, offered
from youthalliance.foundation.acts import Refused
from youthalliance.journey.allocation import actions
from youthalliance.journey.allocation import queries_offers as offers
from youthalliance.journey.record import queries as record
from youthalliance.network.partners import actions as places

MENTORING = "early-intervention-mentoring"


def test_it_stands_on_the_list_in_the_order_of_waiting(cast: Cast) -> None:
    (first, one), (_, two) = offered(cast), offered(cast)
    places.set_capacity(cast.marcus, cast.marcus.organisation, intervention=MENTORING, available=0, maximum=8, wait_days=10)
    actions.wait(cast.marcus, one)
    cast.later(days=1)
    actions.wait(cast.marcus, two)

    assert [(line.id, line.position) for line in offers.waiting_list(cast.marcus)] == [(one, 1), (two, 2)]
    standing = record.get(cast.ben, first)
    assert (standing.state, standing.here.turn) == ("waiting", "partner")
    assert standing.due_on == cast.ben.today - timedelta(days=1) + timedelta(days=10)
    assert offers.of_journey(cast.ben, standing)[0].position == 1


def test_it_can_be_accepted_once_a_place_is_free(cast: Cast) -> None:
    reference, offer = offered(cast)
    places.set_capacity(cast.marcus, cast.marcus.organisation, intervention=MENTORING, available=0, maximum=8)
    actions.wait(cast.marcus, offer)
    places.set_capacity(cast.marcus, cast.marcus.organisation, intervention=MENTORING, available=1, maximum=8)
    actions.accept(cast.marcus, offer)

    assert record.get(cast.ben, reference).state == "accepted"
    assert offers.waiting_list(cast.marcus) == []


def test_not_twice_and_not_until_yesterday(cast: Cast) -> None:
    _, offer = offered(cast)
    with pytest.raises(Refused, match="later day"):
        actions.wait(cast.marcus, offer, expected_on=cast.marcus.today - timedelta(days=1))
    actions.wait(cast.marcus, offer)
    with pytest.raises(Refused, match="waiting list already"):
        actions.wait(cast.marcus, offer)
