"""The pages on which a lead decides, and the one on which a referrer answers."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.cast import Cast, asked_for, assemble, offered, triaged
from tests.pages import signed_in, text_of
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.models import Journey
from youthalliance.journey.triage import actions


@pytest.fixture
def cast(db: None) -> Cast:
    """The cast today, because pages live in the present."""
    return assemble(timezone.now() - timedelta(minutes=5))


DECISION = {
    "level": "primary", "risk": "high", "urgency": "today", "interventions": ["early-intervention-mentoring"], "reasons": "Early help.",
}  # fmt: skip


def test_the_queue_shows_the_oldest_promise_first_and_only_open_work_of_its_kind(cast: Cast) -> None:
    cast.later(days=-10)
    old = asked_for(cast, called="Old")
    cast.later(days=10)
    asked_for(cast, called="New")
    asked_for(cast, "family", called="The Rivers")
    actions.not_for_us(cast.ben, asked_for(cast, called="Gone").reference, why="Lives elsewhere.")
    page = text_of(signed_in("ben").get("/triage/person"))

    assert page.index("Old Rivers") < page.index("New Rivers")
    assert "Gone" not in page
    assert "The Rivers" not in page
    assert old.reference in page
    assert "days late" in page


def test_a_queue_of_fifty_is_small_and_takes_one_query_however_long(cast: Cast) -> None:
    client = signed_in("ben")
    client.get("/triage/person")
    with CaptureQueriesContext(connection) as empty:
        client.get("/triage/person")
    for number in range(53):
        asked_for(cast, called=f"Young{number}")
    with CaptureQueriesContext(connection) as full:
        answer = client.get("/triage/person")

    assert len(full) == len(empty)
    assert answer.content.count(b'<th scope="row">') == 50
    assert len(answer.content) < 15_000
    more = re.search(r'href="\?([^"]*after=[^"]*)"', answer.content.decode())
    assert more
    rest = client.get("/triage/person?" + more[1].replace("&amp;", "&"))
    assert rest.content.count(b'<th scope="row">') == 3
    seen = re.findall(r"YA-\w{4}-\w{4}<", (answer.content + rest.content).decode())
    assert len(seen) == len(set(seen)) == 53


def test_filters_live_in_the_address_and_nonsense_is_no_fault(cast: Cast) -> None:
    triaged(cast)
    asked_for(cast, called="Fresh")
    client = signed_in("ben")

    assert "Fresh" not in text_of(client.get("/triage/person?state=triaged"))
    assert "Fresh" in text_of(client.get("/triage/person?level=enormous&turn=nobody&after=yesterday.x"))
    assert "matches what you chose" in text_of(client.get("/triage/person?urgency=today"))
    offered(cast)
    assert "Offered to partners" in text_of(client.get("/triage/person?turn=partner"))


def test_only_the_queues_of_ones_own_categories(cast: Cast) -> None:
    assert signed_in("ben").get("/triage/place").status_code == 404
    assert signed_in("parveen").get("/triage/place").status_code == 200
    assert signed_in("asha").get("/triage/place").status_code == 200
    assert signed_in("ben").get("/triage/galaxy").status_code == 404
    assert signed_in("marcus").get("/triage/person").status_code == 404


def test_deciding_beside_the_request(cast: Cast) -> None:
    journey = asked_for(cast)
    client = signed_in("ben")
    page = text_of(client.get(f"/journeys/{journey.reference}/decide"))
    assert "Jordan needs help." in page
    assert "Tessa Lowe, Hillside School" in page

    half = client.post(f"/journeys/{journey.reference}/decide", DECISION | {"risk": ""})
    assert half.status_code == 400
    assert "Choose how much risk there is" in text_of(half)
    assert "Early help." in half.content.decode()

    done = client.post(f"/journeys/{journey.reference}/decide", DECISION | {"then": "offer"})
    assert done["Location"] == f"/journeys/{journey.reference}/offer"
    assert record.get(cast.ben, journey.reference).risk == "high"


def test_the_next_one_opens_by_itself(cast: Cast) -> None:
    first, second = asked_for(cast), asked_for(cast)
    client = signed_in("ben")
    on = client.post(f"/journeys/{first.reference}/decide", DECISION | {"then": "next"})
    assert on["Location"] == f"/journeys/{second.reference}/decide"
    on = client.post(f"/journeys/{second.reference}/decide", DECISION | {"then": "next"})
    assert on["Location"] == "/triage/person"


def test_the_same_name_stands_beside_the_decision(cast: Cast) -> None:
    first, second = asked_for(cast), asked_for(cast)
    page = text_of(signed_in("ben").get(f"/journeys/{second.reference}/decide"))
    assert "Perhaps the same person" in page
    assert first.reference in page


@pytest.mark.parametrize(
    ("below", "given", "state"),
    [
        ("ask", {"text": "Which days?"}, "asked"),
        ("redirect", {"to": "The school nurse", "why": "Nearer."}, "redirected"),
        ("not-for-us", {"why": "Lives elsewhere."}, "closed"),
        ("reclassify", {"which": "new:family", "called": "The Rivers", "why": "All of them."}, "new"),
    ],
)
def test_each_other_way_has_its_page(cast: Cast, below: str, given: dict[str, str], state: str) -> None:
    journey = asked_for(cast)
    client = signed_in("ben")
    address = f"/journeys/{journey.reference}/{below}"
    assert client.get(address).status_code == 200
    empty = client.post(address, {})
    assert empty.status_code == 400
    assert "There is a problem" in text_of(empty)
    assert client.post(address, given).status_code == 302
    assert record.get(cast.ben, journey.reference).state == state


def test_a_page_says_why_something_cannot_be_done(cast: Cast) -> None:
    journey = asked_for(cast)
    page = signed_in("ben").get(f"/journeys/{journey.reference}/outcome")
    assert "not possible while the journey is at: waiting for triage" in text_of(page)


def test_splitting_off_two_on_one_page(cast: Cast) -> None:
    place = asked_for(cast, "place", called="The underpass")
    client = signed_in("parveen")
    given = {
        "part0-which": "new:person", "part0-called": "Jay", "part0-age": "14", "part0-about": "There every evening.",
        "part1-which": "new:person", "part1-called": "Kit", "part1-about": "", "why": "Both are named.",
    }  # fmt: skip
    half = client.post(f"/journeys/{place.reference}/split", given)
    assert half.status_code == 400
    assert 'href="#id_part1-about"' in half.content.decode()
    assert Journey.objects.count() == 1

    assert client.post(f"/journeys/{place.reference}/split", given | {"part1-about": "Was threatened."}).status_code == 302
    assert Journey.objects.count() == 3
    assert Journey.objects.filter(split_from=place, person__estimated_birth_year=timezone.localdate().year - 14).count() == 1


def test_merging_takes_a_reference_however_it_is_typed(cast: Cast) -> None:
    first, second = asked_for(cast), asked_for(cast)
    client = signed_in("ben")
    typed = second.reference.lower()
    assert client.post(f"/journeys/{first.reference}/merge", {"other": typed, "why": "The same."}).status_code == 302
    assert record.get(cast.ben, second.reference).closed_as == "merged"


def test_merging_with_what_is_not_there_is_said_on_the_page(cast: Cast) -> None:
    journey = asked_for(cast)
    answer = signed_in("ben").post(f"/journeys/{journey.reference}/merge", {"other": "YA-0000-0000", "why": "The same."})
    assert answer.status_code == 400
    assert "no request of that reference" in text_of(answer)


def test_a_wrong_date_is_said_in_words(cast: Cast) -> None:
    journey = asked_for(cast)
    given = {"to": "The nurse", "why": "Nearer.", "chase_on_day": "31", "chase_on_month": "2", "chase_on_year": "2027"}
    answer = signed_in("ben").post(f"/journeys/{journey.reference}/redirect", given)
    assert answer.status_code == 400
    assert "February 2027 has only days 1 to 28" in text_of(answer)


def test_the_wrong_eyes_find_no_page(cast: Cast) -> None:
    journey = asked_for(cast, "place")
    for below in ("decide", "ask", "split", "merge", "redirect", "not-for-us", "reclassify", "offer"):
        for name in ("ben", "marcus", "tessa", "eve", "bola", "wanda"):
            assert signed_in(name).get(f"/journeys/{journey.reference}/{below}").status_code == 404


def test_what_people_typed_stays_text(cast: Cast) -> None:
    asked_for(cast, "place", called='"><script>alert(1)</script>')
    page = signed_in("parveen").get("/triage/place").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
