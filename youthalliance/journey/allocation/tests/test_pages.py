"""The pages on which a lead offers work and a partner answers."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.cast import Cast, assemble, offered, triaged
from tests.pages import signed_in, text_of
from youthalliance.journey.allocation import actions
from youthalliance.journey.allocation import queries_offers as offers
from youthalliance.journey.record import queries as record
from youthalliance.network.partners import actions as places


@pytest.fixture
def cast(db: None) -> Cast:
    """The cast today, because pages live in the present."""
    return assemble(timezone.now() - timedelta(minutes=5))


def test_candidates_are_listed_with_reasons_and_chosen_by_a_person(cast: Cast) -> None:
    reference = triaged(cast)
    client = signed_in("ben")
    page = text_of(client.get(f"/journeys/{reference}/offer"))
    assert "For: 3 of 8 places free" in page
    assert client.post(f"/journeys/{reference}/offer", {}).status_code == 400

    done = client.post(f"/journeys/{reference}/offer", {"partners": [cast.marcus.house], "why": "Likes football."})
    assert done.status_code == 302
    assert record.get(cast.ben, reference).state == "offered"
    page = text_of(client.get(f"/journeys/{reference}/offer"))
    assert "Has been offered this already." in page
    assert "Take it back" in page


def test_another_partner_than_those_listed_is_refused_and_nothing_typed_is_lost(cast: Cast) -> None:
    reference = triaged(cast)
    answer = signed_in("ben").post(f"/journeys/{reference}/offer", {"partners": [cast.eve.house], "why": "Likes football."})
    assert answer.status_code == 400
    assert "Likes football." in answer.content.decode()


def test_a_manager_finds_the_offer_from_their_desk_and_not_from_the_journeys_address(cast: Cast) -> None:
    reference, offer = offered(cast)
    assert f'href="/offers/{offer}"' in signed_in("marcus").get("/desk").content.decode()
    for name in ("marcus", "olu"):
        assert signed_in(name).get(f"/journeys/{reference}/offer").status_code == 404


def test_saying_yes(cast: Cast) -> None:
    reference, offer = offered(cast)
    client = signed_in("marcus")
    page = text_of(client.get(f"/offers/{offer}"))
    assert "A young person, " in page
    assert "Jordan" not in page
    done = client.post(f"/offers/{offer}", {"answer": "accept"})
    assert done["Location"] == f"/journeys/{reference}"
    assert reference in text_of(client.get("/offers"))
    assert "Accepted" in text_of(client.get(f"/offers/{offer}"))
    assert client.post(f"/offers/{offer}", {"answer": "accept"}).status_code == 409


def test_a_full_house_is_told_what_to_do(cast: Cast) -> None:
    _, offer = offered(cast)
    places.set_capacity(cast.marcus, cast.marcus.house, intervention="early-intervention-mentoring", available=0, maximum=8)
    client = signed_in("marcus")
    answer = client.post(f"/offers/{offer}", {"answer": "accept"})
    assert answer.status_code == 409
    assert "waiting list" in text_of(answer)

    assert client.post(f"/offers/{offer}", {"answer": "wait"}).status_code == 302
    page = text_of(client.get("/offers"))
    assert page.index("Your waiting list") < page.index("Early-intervention mentoring", page.index("Your waiting list"))


def test_saying_no_needs_a_reason(cast: Cast) -> None:
    reference, offer = offered(cast)
    client = signed_in("marcus")
    empty = client.post(f"/offers/{offer}", {"answer": "decline"})
    assert empty.status_code == 400
    assert "Choose why you cannot take it on" in text_of(empty)
    assert client.post(f"/offers/{offer}", {"answer": "decline", "reason": "not_our_area"}).status_code == 302

    page = text_of(client.get(f"/offers/{offer}"))
    assert "Declined" in page
    assert "A young person" not in page
    assert "Not an area we work in" in text_of(signed_in("ben").get(f"/journeys/{reference}/offer"))


def test_taking_an_offer_back(cast: Cast) -> None:
    reference, offer = offered(cast)
    assert "Take it back" in text_of(signed_in("ben").get(f"/offers/{offer}"))
    assert signed_in("ben").post(f"/offers/{offer}", {"answer": "withdraw", "why": "Moved."}).status_code == 302
    assert record.get(cast.ben, reference).state == "triaged"


def test_the_wrong_eyes_find_no_offer(cast: Cast) -> None:
    _, offer = offered(cast)
    for name in ("olu", "eve", "wanda", "tessa", "bola", "parveen", "asha"):
        assert signed_in(name).get(f"/offers/{offer}").status_code == 404
        assert signed_in(name).post(f"/offers/{offer}", {"answer": "accept"}).status_code == 404
    assert offers.line(offer).reply == "open"


def test_an_answer_that_nobody_offers_changes_nothing(cast: Cast) -> None:
    _, offer = offered(cast)
    assert signed_in("marcus").post(f"/offers/{offer}", {"answer": "perhaps"}).status_code == 200
    assert signed_in("marcus").post(f"/offers/{offer}", {"answer": "withdraw"}).status_code == 409
    assert offers.line(offer).reply == "open"
    actions.accept(cast.marcus, offer)
