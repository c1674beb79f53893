"""Asking for help in a real browser, on a phone and at a desk, with scripts and without."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import asking
from tests.browser.conftest import PHONE, WIDTHS, Opener, Picture, fits, loading
from tests.house_rules.world import World
from youthalliance.journey.intake.models import Draft, Referral
from youthalliance.journey.intake.views_leave import ELSEWHERE
from youthalliance.journey.record.models import JourneyStatus

SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])


def send(page: Page) -> str:
    """Send what has been checked, pass the optional questions over, and return the reference."""
    with loading(page):
        page.get_by_role("button", name="Send your request").click()
    if "/equality" in page.url:
        page.get_by_role("button", name="No, thank you").click()
    expect(page.get_by_role("heading", name="Your request has been sent")).to_be_visible()
    return page.locator(".ya-reference").inner_text()


@WIDTHS
@SCRIPTS
def test_a_teacher_without_an_account_asks_for_help(opened: Opener, width: int, scripts: bool, picture: Picture) -> None:
    page = opened(width=width, scripts=scripts)
    asking.begin(page, "I work with young people or families")
    asked = asking.answer_everything(page, asking.PERSON)
    assert len(asked) <= 14, f"Too many pages: {asked}"
    expect(page.get_by_role("main")).to_contain_text("Robyn Ashdown")
    assert not (scripts and fits(page))
    check, why = page.url, page.url.replace("/check", "/why")
    page.goto(why)
    picture(page, "asking")
    page.goto(check)
    reference = send(page)

    row = Referral.objects.get(journey__reference=reference)
    assert (row.referrer_email, row.confirmed_at) == ("jo@school.example.org", None)
    page.get_by_role("main").locator("a[href*='/status/']").first.click()
    expect(page.get_by_role("main")).to_contain_text(reference)
    expect(page.get_by_role("main")).not_to_contain_text("Robyn")


@WIDTHS
def test_a_parent_asks_for_their_family(opened: Opener, width: int) -> None:
    page = opened(width=width)
    asking.begin(page, "I am a parent or carer")
    page.get_by_role("button", name="Continue").click()
    asking.answer_everything(page, asking.FAMILY)
    reference = send(page)
    assert JourneyStatus.objects.get(journey__reference=reference).kind == "family"


@WIDTHS
def test_a_resident_reports_a_place(opened: Opener, width: int) -> None:
    page = opened(width=width)
    asking.begin(page, "I want to report a place")
    asking.answer_everything(page, asking.PLACE)
    reference = send(page)
    assert JourneyStatus.objects.get(journey__reference=reference).kind == "place"


@WIDTHS
def test_a_young_person_asks_for_themselves(opened: Opener, width: int, picture: Picture) -> None:
    page = opened(width=width)
    asking.begin(page, "I am a young person")
    expect(page.get_by_role("heading", name="You can leave at any time")).to_be_visible()
    picture(page, "young-person")
    page.get_by_role("main").get_by_role("button", name="Continue").click()
    asking.answer_everything(page, asking.OWN)
    reference = send(page)
    assert Referral.objects.get(journey__reference=reference).door == "young_person"


@pytest.mark.parametrize("how", ["the button", "the keyboard", "the button without scripts"])
def test_a_young_person_leaves_at_once(opened: Opener, city: World, how: str) -> None:
    page, left = opened(width=PHONE[0], scripts="without" not in how), []

    def elsewhere(route: Route) -> None:
        """The website that the button leads to is not ours to open in a test."""
        answer = route.fetch(max_redirects=0)
        left.append((answer.status, answer.headers["location"], answer.headers["clear-site-data"]))
        route.fulfill(response=answer, status=200, body="<title>Weather</title>", content_type="text/html")

    page.route("**/request-support/leave", elsewhere)
    asking.begin(page, "I am a young person")
    page.get_by_role("main").get_by_role("button", name="Continue").click()
    asking.take(page, "First names", "Robyn")
    asking.go_on(page)
    here = page.url
    assert "Robyn" not in page.title() and "Form" in page.title()

    if how == "the keyboard":
        for _ in range(3):
            page.keyboard.press("Shift")
    else:
        page.locator(".govuk-exit-this-page__button").click()
    page.wait_for_url("**/request-support/leave")
    assert page.title() == "Weather"
    assert left == [(302, ELSEWHERE, '"cache", "cookies", "storage"')]
    assert "alliance" not in {cookie["name"] for cookie in page.context.cookies(here)}, "The session is left in the browser."
    page.goto(here)
    expect(page.get_by_role("main")).not_to_contain_text("Robyn")
    assert Draft.objects.filter(door="young_person").exists()


def test_what_was_typed_survives_a_fault_and_going_back(opened: Opener) -> None:
    page = opened(width=PHONE[0])
    asking.begin(page, "I work with young people or families")
    asking.take(page, "choose", "A child or young person")
    asking.go_on(page)
    page.wait_for_url("**/name")
    page.get_by_label("First names").fill("Robyn")
    asking.go_on(page)
    page.wait_for_url("**/age")
    page.get_by_role("radio", name="I know the date of birth").check()
    page.get_by_label("Day").fill("31")
    page.get_by_label("Month").fill("2")
    page.get_by_label("Year").fill("2012")
    asking.go_on(page)
    expect(page.get_by_role("alert")).to_contain_text("February 2012 has only days 1 to 29")
    page.get_by_role("alert").get_by_role("link").first.click()
    assert page.evaluate("document.activeElement.id").startswith("born_on")
    expect(page.get_by_label("Year")).to_have_value("2012")
    page.get_by_role("button", name="Back", exact=True).click()
    expect(page.get_by_label("First names")).to_have_value("Robyn")


def test_pressing_send_in_two_tabs_makes_one_request(opened: Opener) -> None:
    page = opened()
    asking.begin(page, "I want to report a place")
    asking.answer_everything(page, asking.PLACE)
    other = page.context.new_page()
    other.goto(page.url)
    first = send(page)
    other.get_by_role("button", name="Send your request").click()
    expect(other.locator(".ya-reference")).to_have_text(first)
