"""The register's pages, and a manager's places."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, assemble
from tests.pages import signed_in, text_of
from youthalliance.network.partners import actions, queries

MENTORING = "early-intervention-mentoring"


@pytest.fixture
def cast(db: None) -> Cast:
    """The cast today, because pages live in the present."""
    return assemble(timezone.now() - timedelta(minutes=5))


def test_everybody_who_works_with_the_alliance_finds_the_partners(cast: Cast) -> None:
    for name in ("ben", "asha", "sam", "marcus", "wanda"):
        page = text_of(signed_in(name).get("/partners"))
        assert "Northside Youth" in page
        assert "Early-intervention mentoring: 3 of 8" in page
    for name in ("tessa", "bola"):
        assert signed_in(name).get("/partners").status_code == 404
    assert "3 of 8 young people" in text_of(signed_in("ben").get(f"/partners/{cast.marcus.house}"))
    assert signed_in("ben").get(f"/partners/{cast.eve.house}").status_code == 404


def test_what_has_run_out_is_marked(cast: Cast) -> None:
    actions.register(
        cast.asha, organisation=cast.olu.house, tier="approved-provider", accredited_until=cast.asha.today - timedelta(days=1)
    )
    assert "Ended" in text_of(signed_in("ben").get("/partners"))


def test_a_manager_changes_a_number_and_saves(cast: Cast) -> None:
    client = signed_in("marcus")
    page = client.get("/capacity").content.decode()
    assert f'name="{MENTORING}-available"' in page
    untouched = queries.entry(cast.marcus.house).places[queries.known("intensive-mentoring").id].updated
    given = {
        f"{MENTORING}-available": "5", f"{MENTORING}-maximum": "8", "intensive-mentoring-available": "1",
        "intensive-mentoring-maximum": "4", "family-support-available": "2", "family-support-maximum": "4",
        "group-mentoring-available": "0", "group-mentoring-maximum": "6", "group-mentoring-wait_days": "14",
    }  # fmt: skip
    assert client.post("/capacity", given).status_code == 302

    places = queries.entry(cast.marcus.house).places
    assert places[queries.known(MENTORING).id].available == 5
    assert places[queries.known("group-mentoring").id].wait_days == 14
    assert places[queries.known("intensive-mentoring").id].updated == untouched


@pytest.mark.parametrize(
    ("free", "most", "says"),
    [("9", "8", "no more than 8 can be free"), ("", "8", "how many places are free"), ("3", "", "how many places you have"),
     ("-1", "8", "whole number"), ("many", "8", "whole number")],
)  # fmt: skip
def test_numbers_that_cannot_be_are_refused_in_words(cast: Cast, free: str, most: str, says: str) -> None:
    answer = signed_in("marcus").post("/capacity", {f"{MENTORING}-available": free, f"{MENTORING}-maximum": most})
    assert answer.status_code == 400
    assert says in text_of(answer)
    assert queries.entry(cast.marcus.house).places[queries.known(MENTORING).id].available == 3


def test_only_ones_own_places(cast: Cast) -> None:
    address = f"/partners/{cast.marcus.house}/places"
    assert signed_in("asha").get(address).status_code == 200
    assert signed_in("marcus").get(address).status_code == 200
    for name in ("olu", "eve", "ben", "wanda", "tessa", "bola"):
        assert signed_in(name).get(address).status_code == 404
    assert signed_in("eve").get("/capacity").status_code == 404
