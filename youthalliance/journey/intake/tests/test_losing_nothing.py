"""Nothing that was typed is lost, and one request is one referral, whatever happens to tabs, sessions and buttons."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from tests.cast import PASSWORD, Cast
from youthalliance.journey.intake.models import Draft, Referral
from youthalliance.journey.intake.tests.walking import TEACHER, Walk
from youthalliance.journey.record.models import Journey

LONG = "She told me on Monday, after the others had gone, that she had not slept at home since Friday."


@pytest.fixture
def walk(derby: None, cast: Cast) -> Walk:
    """A teacher without an account, about to write her own words."""
    return Walk().begin().answer({slug: said for slug, said in TEACHER.items() if slug != "why" and slug not in _AFTER})


_AFTER = ("working", "tried", "consent", "told", "contact", "contact-details", "you")


def _body(walk: Walk) -> str:
    return str(walk.page.content.decode())


def test_pressing_send_twice_and_in_two_tabs_makes_one_referral(derby: None, cast: Cast) -> None:
    walk = Walk().begin().answer(TEACHER)
    twin = Walk(walk.client).open(walk.at)
    at = walk.at
    walk.post()
    twin.post(at)
    walk.open(at)
    assert walk.question == "sent", "Back to the last page shows what became of it"
    assert (Journey.objects.count(), Referral.objects.count()) == (1, 1)


def test_two_tabs_are_told_of_each_other(walk: Walk) -> None:
    twin = Walk(walk.client).open(walk.at)
    at = walk.at
    walk.post(why="First tab.")
    twin.post(at, why="Second tab.")
    assert twin.page.status_code == 409
    assert "You changed this answer somewhere else" in twin.text
    assert "First tab." in twin.text
    assert "Second tab.</textarea>" in _body(twin)
    twin.post(at, why="Both: first and second.")
    assert twin.open(at).page.content.decode().count("Both: first and second.") == 1


def test_an_answer_that_was_never_kept_stands_in_nobodys_way(derby: None, cast: Cast) -> None:
    walk = Walk().begin()
    walk.post(kind="person", seen="the mark of another draft")
    assert walk.page.status_code == 409
    assert "Nothing" in walk.text


def test_a_sign_that_no_database_keeps_loses_nothing_else(walk: Walk) -> None:
    at = walk.at
    walk.post(why=f"\x00{LONG}", then="back")
    assert "\x00" not in str(Draft.objects.get().typed), "PostgreSQL refuses it"
    walk.open(at)
    assert LONG in _body(walk)


def test_back_keeps_what_was_typed_right_or_not(walk: Walk) -> None:
    walk.post(why=LONG, then="back")
    assert walk.question == "themes"
    walk.open(f"/request-support/{walk.handle}/why")
    assert LONG in _body(walk)

    walk.open(f"/request-support/{walk.handle}/age").post(
        how="born", born_on_day="31", born_on_month="4", born_on_year="", then="back"
    )
    assert walk.question == "name"
    walk.open(f"/request-support/{walk.handle}/age")
    assert 'value="31"' in _body(walk)
    assert "There is a problem" not in walk.text, "coming back to an unfinished page is no fault"


def test_save_for_later_keeps_it_too(walk: Walk) -> None:
    walk.post(why=LONG, then="save")
    assert "Your answers are saved" in walk.text
    walk.open(f"/request-support/{walk.handle}/why")
    assert LONG in _body(walk)


def test_a_page_that_was_open_too_long_sends_the_same_words_again(walk: Walk) -> None:
    at = walk.at
    page = Walk(walk.client)
    page.page = walk.client.post(at, {"csrfmiddlewaretoken": "x" * 64, "why": LONG, "seen": walk.hidden("seen")})
    assert page.page.status_code == 403
    assert LONG in page.text
    page.post(at, why=LONG)
    assert page.question == "working"


def test_a_session_that_has_ended_shows_what_was_typed(walk: Walk) -> None:
    Session.objects.all().delete()
    walk.post(why=LONG)
    assert walk.page.status_code == 404
    assert LONG in _body(walk)
    assert "begin again" in walk.text


def test_somebody_with_an_account_signs_in_again_and_carries_on(derby: None, cast: Cast) -> None:
    walk = Walk()
    walk.open("/sign-in").post(email="tessa@example.org", password=PASSWORD)
    walk.open("/request-support/start").post().answer({"about": {"kind": "person"}, "name": TEACHER["name"]})
    handle = walk.handle
    Session.objects.all().delete()
    walk.post(how="unknown")
    assert "sign in" in walk.text

    other = Walk(Client())
    other.open("/sign-in").post(email="tessa@example.org", password=PASSWORD)
    other.open("/request-support")
    assert "Jay" in other.text
    assert other.open(f"/request-support/{handle}").question == "age"


def test_after_signing_out_nobody_at_the_same_computer_reads_it(derby: None, cast: Cast) -> None:
    walk = Walk()
    walk.open("/sign-in").post(email="tessa@example.org", password=PASSWORD)
    walk.open("/request-support/start").post().answer({"about": {"kind": "person"}, "name": TEACHER["name"]})
    at = walk.at
    walk.post("/sign-out")
    assert walk.open(at).page.status_code == 404
    assert "Jay" not in walk.text


def test_changing_an_answer_returns_to_the_check_and_asks_only_what_is_new(derby: None, cast: Cast) -> None:
    walk = Walk().begin().answer(TEACHER)
    handle = walk.handle
    walk.open(f"/request-support/{handle}/why?then=check").post(why="Shorter.", then="check")
    assert walk.question == "check"
    assert "Shorter." in walk.text

    walk.open(f"/request-support/{handle}/about?then=check").post(kind="place", then="check")
    assert walk.question == "place", "a place has not been described yet"
    walk.post(called="The tunnel", then="check").post(when="", then="check")
    assert walk.question == "check"
    assert "Jordan" not in walk.text
    walk.post()
    assert Journey.objects.get().kind == "place"


def test_pages_cannot_be_sent_before_they_are_answered(derby: None, cast: Cast) -> None:
    walk = Walk().begin()
    handle = walk.handle
    walk.open(f"/request-support/{handle}/check")
    assert walk.question == "about"
    walk.post(f"/request-support/{handle}/check")
    assert walk.question == "about"
    assert "still missing" in walk.text
    assert Referral.objects.count() == 0


def test_two_requests_at_once_do_not_mix(derby: None, cast: Cast) -> None:
    first = Walk().begin().answer({"about": {"kind": "person"}, "name": {"given": "Ash"}})
    second = Walk(first.client).begin().answer({"about": {"kind": "person"}, "name": {"given": "Sky"}})
    first.post(how="about", years="12")
    second.post(how="about", years="16")
    ages = {row.answers["name"]["given"]: row.answers["age"]["years"] for row in Draft.objects.all()}
    assert ages == {"Ash": 12, "Sky": 16}
    assert Walk(first.client).open("/request-support").text.count("last changed") == 2


def test_more_than_can_be_taken_is_said_in_words(walk: Walk) -> None:
    for sent in ({"why": "x" * 3_000_000}, {f"field{n}": "x" for n in range(1_200)}):
        walk.page = walk.client.post(walk.at, {"csrfmiddlewaretoken": walk.hidden("csrfmiddlewaretoken"), **sent})
        assert walk.page.status_code == 400
        assert "what you typed still stands there" in walk.text
        walk.open(f"/request-support/{walk.handle}/why")
    walk.post(why="y" * 10_001)
    assert "can be at most 10,000" in walk.text
    assert "y" * 10_001 in _body(walk)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("-1.47, 52.92", "look swapped"),
        ("by the shop", "number of degrees"),
        ("NaN, 1", "number of degrees"),
        ("48.85, 2.35", "United Kingdom"),
    ],
)
def test_a_wrong_point_is_explained(derby: None, cast: Cast, said: str, sentence: str) -> None:
    walk = Walk().begin("resident").post(called="The tunnel", point=said)
    assert walk.question == "place"
    assert sentence in walk.text
