"""Putting an organisation into the register."""

from datetime import date, timedelta

import pytest
from django.http import Http404

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.network.partners import actions, queries


def test_a_partner_is_registered_and_changed(cast: Cast) -> None:
    outside = cast.organisations["Outside CIC"]
    actions.register(cast.asha, organisation=outside, tier="supporting-partner")
    assert not queries.entry(outside).may_be_offered_work(cast.asha.today)

    actions.register(cast.asha, organisation=outside, tier="approved-provider", accredited_until=date(2027, 1, 31))
    entry = queries.entry(outside)
    assert entry.tier_name == "Approved alliance provider"
    assert entry.may_be_offered_work(date(2027, 1, 31))
    assert not entry.may_be_offered_work(date(2027, 1, 31) + timedelta(days=1))


def test_ages_the_wrong_way_round_are_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="Swap"):
        actions.register(cast.asha, organisation=cast.organisations["Outside CIC"], tier="funder", minimum_age=19, maximum_age=8)


def test_only_a_coordinator_may(cast: Cast) -> None:
    for act in (cast.ben, cast.marcus, cast.eve, cast.bola):
        with pytest.raises(Refused, match="coordinator"):
            actions.register(act, organisation=cast.organisations["Outside CIC"], tier="approved-provider")


def test_an_organisation_that_is_no_partner_has_no_entry(cast: Cast) -> None:
    with pytest.raises(Http404):
        queries.entry(cast.organisations["Outside CIC"])
    assert [entry.name for entry in queries.register()] == ["Bridge Arts", "Northside Youth"]
