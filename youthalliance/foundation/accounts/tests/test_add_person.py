"""Letting people sign in."""

import pytest

from tests.cast import Cast
from youthalliance.foundation.accounts import actions, queries
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Refused


def test_one_person_may_act_for_two_organisations(cast: Cast) -> None:
    wanda = queries.membership(cast.wanda.membership or 0).user
    actions.add_person(
        cast.asha,
        name="Wanda Kowalska",
        email=wanda.email.upper(),
        organisation=cast.organisations["Bridge Arts"],
        role=Role.WORKER,
    )

    held = queries.memberships_of(wanda.pk, cast.asha.today)
    assert [row.organisation.name for row in held] == ["Bridge Arts", "Northside Youth"]


def test_the_same_role_twice_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="already acts"):
        actions.add_person(
            cast.asha, name="Wanda", email="wanda@example.org", organisation=cast.organisations["Northside Youth"], role=Role.WORKER
        )
