"""Each role's desk opens, says what to do when nothing is there, and asks the database a constant number of questions."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.cast import PASSWORD, Cast, assemble
from youthalliance.desks.views import DESKS
from youthalliance.foundation.accounts.roles import HELD
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake.actions import Asked
from youthalliance.subjects.people import actions as people

ROLES = ("ben", "marcus", "wanda", "tessa", "asha", "sam", "bola")
#: How many questions a desk may ask the database, signing in included, whatever is on it.
BUDGET = 14


@pytest.fixture
def now(db: None) -> Cast:
    """The cast at this very moment: pages are opened now."""
    return assemble(timezone.now())


def opened(name: str) -> Client:
    client = Client()
    assert client.post("/sign-in", {"email": f"{name}@example.org", "password": PASSWORD}).status_code == 302
    return client


def ask(cast: Cast, times: int = 1) -> list[str]:
    found = []
    for number in range(times):
        person = people.add(cast.tessa, given=f"Jordan{'abcdefghij'[number]}", family="Rivers")
        asked = Asked("Has stopped coming to lessons.", referrer_email="tessa@example.org")
        found.append(intake.refer(cast.tessa, kind="person", subject=person.pk, asked=asked).reference)
    return found


def test_every_role_has_a_desk() -> None:
    assert set(DESKS) == set(HELD)


@pytest.mark.parametrize("name", ROLES)
def test_an_empty_desk_says_what_to_do(now: Cast, name: str) -> None:
    page = opened(name).get("/desk")
    assert page.status_code == 200
    text = page.content.decode()
    assert text.count("<h1") == 1
    assert "ya-empty" in text or "Nothing to do here" in text


@pytest.mark.parametrize("name", ROLES)
def test_every_figure_opens_the_list_behind_it(now: Cast, name: str) -> None:
    act = now.everybody()[name]
    ask(now, 2)
    client = opened(name)
    for figure in DESKS[act.role].desk(act).figures:
        if figure.href.startswith("/desk/"):
            assert client.get(figure.href).status_code == 200, figure.href
    for listed in DESKS[act.role].LISTS:
        assert client.get(f"/desk/{listed}").status_code == 200, listed


@pytest.mark.parametrize("name", ROLES)
def test_a_desk_asks_a_constant_number_of_questions(now: Cast, name: str) -> None:
    client = opened(name)
    ask(now, 1)
    client.get("/desk")
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get("/desk")
    ask(now, 8)
    with CaptureQueriesContext(connection) as many:
        client.get("/desk")
    assert len(few) == len(many) <= BUDGET, [query["sql"][:80] for query in many]


def test_a_lead_sees_what_waits_and_only_of_their_categories(now: Cast) -> None:
    reference = ask(now)[0]
    assert reference in opened("ben").get("/desk").content.decode()
    assert reference not in opened("parveen").get("/desk").content.decode()


def test_a_referrer_sees_their_own_requests_in_public_words(now: Cast) -> None:
    reference = ask(now)[0]
    text = opened("tessa").get("/desk").content.decode()
    assert reference in text
    assert "We have received it" in text
    assert "Waiting for triage" not in text
    assert "Jordana" not in text, "a name may have been changed by others since"
    assert reference not in opened("marcus").get("/desk").content.decode()


def test_the_board_sees_no_reference_and_no_small_number(now: Cast) -> None:
    references = ask(now, 3)
    text = opened("bola").get("/desk").content.decode()
    assert not any(reference in text for reference in references)
    assert "Jordan" not in text
    assert "fewer than 5" in text or "withheld" in text
    for path in ("/find", "/desk/late", f"/journeys/{references[0]}"):
        assert opened("bola").get(path).status_code == 404


def test_a_list_of_another_role_is_not_there(now: Cast) -> None:
    assert opened("tessa").get("/desk/late").status_code == 404
    assert opened("wanda").get("/desk/unconfirmed").status_code == 404


def test_coordinators_are_told_of_trouble_with_letters(now: Cast, monkeypatch: Any) -> None:
    from datetime import timedelta

    from youthalliance.foundation.acts import clock
    from youthalliance.foundation.mail import actions as mail

    ask(now)
    taken = mail.take(clock(timezone.now() + timedelta(seconds=5)))
    if taken:
        mail.settle(clock(), sent=[], failed={taken[0].id: "The mail server cannot be reached (refused)."})
        assert "ya-figures__one--late" in opened("asha").get("/desk").content.decode()
