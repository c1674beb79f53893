"""The lead takes an offer back."""

import pytest
from django.http import Http404

from tests.cast import Cast, offered
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.allocation import actions
from youthalliance.journey.allocation import queries_offers as offers
from youthalliance.journey.record import queries as record


def test_the_partner_is_told_and_has_nothing_left_to_do(cast: Cast) -> None:
    reference, offer = offered(cast)
    actions.withdraw(cast.ben, offer, why="The family moves away.")

    assert record.get(cast.ben, reference).state == "triaged"
    assert offers.to_answer(cast.marcus) == []
    assert Letter.objects.get(kind="offer_withdrawn").to == "marcus@example.org"
    with pytest.raises(Refused, match="it is withdrawn"):
        actions.accept(cast.marcus, offer)


def test_not_once_it_is_accepted_and_not_by_others(cast: Cast) -> None:
    _, offer = offered(cast)
    for act in (cast.marcus, cast.asha):
        with pytest.raises(Refused, match="category lead"):
            actions.withdraw(act, offer)
    for act in (cast.parveen, cast.eve, cast.tessa):
        with pytest.raises(Http404):
            actions.withdraw(act, offer)
    actions.accept(cast.marcus, offer)
    with pytest.raises(Refused, match="it is accepted"):
        actions.withdraw(cast.ben, offer)
