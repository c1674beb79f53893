"""Nobody answered in time."""

import pytest

from tests.cast import Cast, offered
from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.allocation import actions, tasks
from youthalliance.journey.allocation import queries_offers as offers
from youthalliance.journey.record import queries as record


def test_the_clock_lets_it_lapse_once_the_day_is_over(cast: Cast) -> None:
    reference, offer = offered(cast)
    due = record.get(cast.ben, reference).due_on
    with pytest.raises(Refused, match="not over yet"):
        actions.lapse(clock(cast.ben.at), offer)
    cast.later(days=(due - cast.ben.today).days + 1)
    actions.lapse(clock(cast.ben.at), offer)

    standing = record.get(cast.ben, reference)
    assert standing.state == "triaged"
    assert Letter.objects.get(kind="offer_lapsed").words["reference"] == reference
    assert offers.to_answer(cast.marcus) == []


def test_the_sweep_finds_what_is_overdue_and_only_that(cast: Cast) -> None:
    early, _ = offered(cast)
    cast.later(days=20)
    late, _ = offered(cast)

    assert tasks.lapse_offers(cast.ben.at) == 1
    assert tasks.lapse_offers(cast.ben.at) == 0
    assert record.get(cast.ben, early).state == "triaged"
    assert record.get(cast.ben, late).state == "offered"


def test_nobody_lets_an_offer_lapse_by_hand(cast: Cast) -> None:
    _, offer = offered(cast)
    for act in (cast.marcus, cast.ben, cast.asha):
        with pytest.raises(Refused, match="by itself"):
            actions.lapse(act, offer)
