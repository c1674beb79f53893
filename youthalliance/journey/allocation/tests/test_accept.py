"""A partner says yes, and the last place is never sold twice."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.http import Http404

from tests.cast import Cast, offered, triaged
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey import status
from youthalliance.journey.allocation import actions
from youthalliance.journey.allocation import queries_offers as offers
from youthalliance.journey.record import queries as record
from youthalliance.network.partners import actions as places
from youthalliance.network.partners import queries as partners

MENTORING = "early-intervention-mentoring"


def _free(cast: Cast) -> int:
    return partners.entry(cast.marcus.organisation).places[partners.known(MENTORING).id].available


def test_a_place_is_taken_and_the_record_opens(cast: Cast) -> None:
    reference, offer = offered(cast)
    before = _free(cast)
    actions.accept(cast.marcus, offer)

    standing = record.get(cast.marcus, reference)
    assert (standing.state, standing.here.turn) == ("accepted", "worker")
    assert standing.due_on > cast.marcus.today
    assert standing.relations == {"partner"}
    assert _free(cast) == before - 1
    assert [line.id for line in offers.accepted(cast.marcus)] == [offer]
    assert Letter.objects.get(kind="offer_accepted").to == "ben@example.org"


def test_when_all_places_are_taken_the_sentence_says_what_to_do(cast: Cast) -> None:
    _, offer = offered(cast)
    places.set_capacity(cast.marcus, cast.marcus.organisation, intervention=MENTORING, available=0, maximum=8)
    with pytest.raises(Refused, match="waiting list"):
        actions.accept(cast.marcus, offer)


def test_a_partner_that_never_said_how_many_places_it_has(cast: Cast) -> None:
    reference = triaged(cast)
    [made] = actions.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.olu.organisation])
    with pytest.raises(Refused, match="how many places"):
        actions.accept(cast.olu, made.pk)


def test_an_answer_cannot_be_given_twice_or_by_others(cast: Cast) -> None:
    _, offer = offered(cast)
    with pytest.raises(Refused, match="manager of Northside Youth"):
        actions.accept(cast.ben, offer)
    for act in (cast.olu, cast.eve, cast.wanda, cast.tessa, cast.bola):
        with pytest.raises(Http404):
            actions.accept(act, offer)
    actions.accept(cast.marcus, offer)
    with pytest.raises(Refused, match="it is accepted"):
        actions.accept(cast.marcus, offer)


def test_two_partners_may_both_take_their_part(cast: Cast) -> None:
    reference, offer = offered(cast)
    [other] = actions.offer(cast.ben, reference, intervention="group-mentoring", partners=[cast.olu.organisation])
    actions.accept(cast.marcus, offer)
    actions.accept(cast.olu, other.pk)

    assert record.get(cast.olu, reference).relations == {"partner"}
    assert status.differences() == []


@pytest.mark.django_db(transaction=True)
def test_the_last_place_is_taken_once(cast: Cast) -> None:
    made = [offered(cast)[1] for _ in range(12)]
    places.set_capacity(cast.marcus, cast.marcus.organisation, intervention=MENTORING, available=1, maximum=8)

    def one(offer: int) -> bool:
        try:
            actions.accept(cast.marcus, offer)
        except Refused:
            return False
        else:
            return True
        finally:
            if connection.vendor == "postgresql":
                connections.close_all()

    if connection.vendor == "postgresql":
        with ThreadPoolExecutor(12) as pool:
            taken = list(pool.map(one, made))
    else:
        taken = [one(offer) for offer in made]

    assert sum(taken) == 1
    assert _free(cast) == 0
