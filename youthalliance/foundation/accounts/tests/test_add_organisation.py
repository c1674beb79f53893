"""Adding organisations."""

import pytest

from tests.cast import Cast
from youthalliance.foundation.accounts import actions, queries
from youthalliance.foundation.acts import Refused


def test_a_coordinator_adds_an_organisation(cast: Cast) -> None:
    made = actions.add_organisation(cast.asha, name="Riverside Dance")

    assert made.pk in [row.pk for row in queries.organisations()]


def test_the_same_name_twice_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="already in the register"):
        actions.add_organisation(cast.asha, name="Northside Youth")


def test_nobody_else_may(cast: Cast) -> None:
    for name, act in cast.everybody().items():
        if name != "asha":
            with pytest.raises(Refused, match="coordinator"):
                actions.add_organisation(act, name=f"{name}'s own")
