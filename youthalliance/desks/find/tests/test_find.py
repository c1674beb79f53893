"""Finding people by name and journeys by reference, for the right eyes only."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast, asked_for
from youthalliance.desks.find.views import search
from youthalliance.desks.tests.stories import supported
from youthalliance.desks.tests.test_desks import now, opened  # noqa: F401 - a fixture


@pytest.mark.parametrize("wanted", ["Jordan Rivers", "rivers jordan", "JORD", "riv jo", "  Rivers "])
def test_a_person_is_found_by_the_beginnings_of_names_in_any_order(cast: Cast, wanted: str) -> None:
    reference = asked_for(cast).reference
    hits, more = search(cast.ben, " ".join(wanted.split()))
    assert [(hit.called, hit.age, [one.reference for one in hit.journeys]) for hit in hits] == [
        ("Jordan Rivers", "14", [reference])
    ]
    assert more is False


def test_a_journey_is_found_by_its_reference(cast: Cast) -> None:
    reference = asked_for(cast).reference
    for wanted in (reference, reference.lower(), reference.removeprefix("YA-").replace("-", ""), reference[:9]):
        hits, _ = search(cast.asha, wanted if wanted[:2].upper() == "YA" or any(c.isdigit() for c in wanted) else f"YA-{wanted}")
        assert [one.reference for hit in hits for one in hit.journeys] == [reference], wanted


def test_a_place_is_found_by_what_it_is_called(cast: Cast) -> None:
    asked_for(cast, "place", called="Underpass by the station")
    assert [hit.called for hit in search(cast.parveen, "underpass")[0]] == ["Underpass by the station"]
    assert search(cast.ben, "underpass")[0] == []


def test_nobody_finds_what_they_may_not_see(cast: Cast) -> None:
    reference = supported(cast)
    for act in (cast.eve, cast.olu, cast.rafi, cast.parveen):
        assert search(act, "Jordan")[0] == [], act.name
        assert search(act, reference)[0] == [], act.name
    for act in (cast.wanda, cast.marcus, cast.asha, cast.sam):
        assert len(search(act, "Jordan")[0]) == 1, act.name


@pytest.mark.parametrize("name", ["tessa", "bola"])
def test_referrers_and_the_board_cannot_search(now: Cast, name: str) -> None:  # noqa: F811
    assert opened(name).get("/find?q=Jordan").status_code == 404


@pytest.mark.parametrize(
    "wanted", ["", " ", "%", "'; DROP TABLE", "\x00", "a" * 500, "\u202e", "\ud800", "YA-", "ＪＯＲＤＡＮ", "1" * 50]
)
def test_whatever_is_typed_gets_a_page(now: Cast, wanted: str) -> None:  # noqa: F811
    asked_for(now)
    page = opened("ben").get("/find", {"q": wanted.encode("utf-8", "surrogatepass")})
    assert page.status_code == 200


def test_the_search_asks_few_questions(now: Cast) -> None:  # noqa: F811
    client = opened("ben")
    for _ in range(3):
        asked_for(now)
    client.get("/find?q=Jordan")
    with CaptureQueriesContext(connection) as asked:
        assert client.get("/find?q=Jordan+Rivers").content.decode().count("Jordan Rivers") >= 3
    assert len(asked) <= 4, [query["sql"][:120] for query in asked]
