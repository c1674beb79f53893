"""Saying how many places there are; and taking them, the last one once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections

from tests.cast import Cast
from youthalliance.foundation.acts import Act, Refused, action, tell, verbs
from youthalliance.network.partners import actions, queries, rules
from youthalliance.network.partners.queries import Known

MENTORING = "early-intervention-mentoring"


@action("test.take", may=rules.may_set_capacity, about=queries.register_of, says="Took a place", moves=False)
def take(act: Act, partner: int, *, intervention: int) -> bool:
    """What allocation does when a partner accepts."""
    taken = actions.take_place(act, partner=partner, intervention=intervention)
    tell(subject=("partner", partner))
    return taken


@action("test.give_back", may=rules.may_set_capacity, about=queries.register_of, says="Gave a place back", moves=False)
def give_back(act: Act, partner: int, *, intervention: int) -> bool:
    """What allocation does when support ends."""
    free = actions.give_back_place(act, partner=partner, intervention=intervention)
    tell(subject=("partner", partner))
    return free


for _name in ("test.take", "test.give_back"):
    del verbs[_name]  # the product does not know them


def _free(cast: Cast, about: Known) -> int:
    return queries.entry(cast.marcus.organisation).places[about.id].available


def test_a_manager_says_how_many_places_are_free(cast: Cast) -> None:
    actions.set_capacity(cast.marcus, cast.marcus.organisation, intervention=MENTORING, available=2, maximum=8, wait_days=14)

    places = queries.entry(cast.marcus.organisation).places[queries.known(MENTORING).id]
    assert (places.available, places.maximum, places.unit, places.wait_days) == (2, 8, "young people", 14)
    assert places.updated == cast.marcus.at


def test_more_free_than_there_are_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="from 0 to 3"):
        actions.set_capacity(cast.marcus, cast.marcus.organisation, intervention=MENTORING, available=4, maximum=3)


def test_another_partners_places_are_not_ours_to_change(cast: Cast) -> None:
    for act in (cast.olu, cast.eve, cast.wanda, cast.tessa, cast.ben):
        with pytest.raises(Refused, match="own manager"):
            actions.set_capacity(act, cast.marcus.organisation, intervention=MENTORING, available=1, maximum=1)
    with pytest.raises(Refused, match="not in the register"):
        actions.set_capacity(cast.eve, cast.eve.organisation, intervention=MENTORING, available=1, maximum=1)


def test_a_place_given_back_is_never_more_than_there_are(cast: Cast) -> None:
    about = queries.known(MENTORING)
    actions.set_capacity(cast.marcus, cast.marcus.organisation, intervention=MENTORING, available=1, maximum=2)

    assert take(cast.marcus, cast.marcus.organisation, intervention=about.id)
    for _ in range(5):
        assert give_back(cast.marcus, cast.marcus.organisation, intervention=about.id)
    assert _free(cast, about) == 2


@pytest.mark.django_db(transaction=True)
def test_a_hundred_takers_of_three_places(cast: Cast) -> None:
    about = queries.known(MENTORING)
    actions.set_capacity(cast.marcus, cast.marcus.organisation, intervention=MENTORING, available=3, maximum=8)

    def one(_: int) -> bool:
        try:
            return take(cast.marcus, cast.marcus.organisation, intervention=about.id)
        finally:
            connections.close_all()

    if connection.vendor == "postgresql":
        with ThreadPoolExecutor(16) as pool:
            taken = list(pool.map(one, range(100)))
    else:
        taken = [take(cast.marcus, cast.marcus.organisation, intervention=about.id) for _ in range(100)]

    assert sum(taken) == 3
    assert _free(cast, about) == 0
