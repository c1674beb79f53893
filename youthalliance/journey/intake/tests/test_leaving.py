"""Exit this page: explained first, on every page that needs it, and nothing left behind."""

import pytest
from django.contrib.sessions.models import Session

from tests.cast import Cast
from youthalliance.journey.intake.tests.walking import TEACHER, Walk


@pytest.mark.parametrize("door", ["young_person", "parent"])
def test_it_is_explained_before_the_first_page_that_has_it(derby: None, cast: Cast, door: str) -> None:
    walk = Walk().begin(door)
    assert walk.question == "leaving"
    assert "You can leave at any time" in walk.text
    assert "Shift three times" in walk.text
    assert "list of pages that your browser" in walk.text


def test_the_link_ends_the_session_on_the_server_and_leads_away(derby: None, cast: Cast) -> None:
    walk = Walk().begin("young_person")
    at = f"/request-support/{walk.handle}/name"
    walk.open(at).post(given="Sky", then="back")
    session = walk.client.cookies["alliance"].value
    body = walk.open(at).page.content.decode()
    assert body.count('href="/request-support/leave"') == 2, "the button, and the link for those who cannot see it"

    answer = walk.client.get("/request-support/leave")
    assert answer["Location"] == "https://www.bbc.co.uk/weather"
    assert "no-store" in answer["Cache-Control"]
    assert "cookies" in answer["Clear-Site-Data"]
    assert not Session.objects.filter(session_key=session).exists()
    assert all(cookie["max-age"] == 0 for cookie in answer.cookies.values())

    walk.client.cookies["alliance"] = session
    assert walk.open(at).page.status_code == 404, "an old cookie brings nothing back"
    assert "Sky" not in walk.page.content.decode()


def test_titles_say_nothing_on_pages_that_can_be_left_and_what_they_are_elsewhere(derby: None, cast: Cast) -> None:
    parent = Walk().begin("parent")
    assert parent.title == "Form"
    parent.open(f"/request-support/{parent.handle}/about")
    assert parent.title.startswith("Form, page 1 of ")
    assert parent.page["Cache-Control"] == "no-store"

    teacher = Walk().begin().answer({"about": TEACHER["about"]})
    assert teacher.title.startswith("What is their name? – Derby")
    assert "Exit this page" not in teacher.text


def test_it_leads_where_the_alliance_chose(db: None, cast: Cast) -> None:
    from youthalliance.foundation.acts import clock
    from youthalliance.foundation.words import actions, queries
    from youthalliance.operations import packs

    pack = packs.load("derby")
    object.__setattr__(pack, "leave_to", "https://example.org/cakes")
    actions.adopt(clock(), pack=pack)
    queries.forget()
    assert Walk().client.get("/request-support/leave")["Location"] == "https://example.org/cakes"
