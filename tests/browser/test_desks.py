"""Each role signs in to its turn and follows it one step, on a phone and at a desk."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, look_over
from tests.cast import Cast, asked_for, offered
from youthalliance.desks.tests.stories import ended, supported
from youthalliance.journey.support import actions_concerns as concerns

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
type Open = Callable[..., Page]


@SIZES
def test_a_lead_opens_the_next_referral_and_is_offered_the_decision(now: Cast, open_as: Open, size: tuple[int, int]) -> None:
    reference = asked_for(now).reference
    page = open_as("ben", "/desk", size)
    look_over(page)
    page.get_by_role("link", name=reference).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jordan Rivers, 14")
    expect(page.get_by_role("button", name="Decide what this is")).to_be_visible()
    look_over(page)


@SIZES
def test_a_manager_opens_an_offer(now: Cast, open_as: Open, size: tuple[int, int]) -> None:
    reference, _ = offered(now)
    page = open_as("marcus", "/desk", size)
    look_over(page)
    page.get_by_role("link", name=reference).first.click()
    look_over(page)


@SIZES
def test_a_worker_sees_the_day_and_opens_a_journey(now: Cast, open_as: Open, size: tuple[int, int]) -> None:
    reference = supported(now)
    page = open_as("wanda", "/desk", size)
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    look_over(page)
    page.get_by_role("link", name=reference).first.click()
    expect(page.get_by_text("I want to be in school without fights.")).to_be_visible()
    look_over(page)


@SIZES
def test_a_referrer_follows_what_they_asked_for(now: Cast, open_as: Open, size: tuple[int, int]) -> None:
    reference = asked_for(now).reference
    page = open_as("tessa", "/desk", size)
    expect(page.get_by_text("We have received it")).to_be_visible()
    look_over(page)
    page.get_by_role("link", name=reference).first.click()
    look_over(page)


@SIZES
def test_a_coordinator_sees_the_stages_and_the_letters(now: Cast, open_as: Open, size: tuple[int, int]) -> None:
    ended(now)
    page = open_as("asha", "/desk", size)
    look_over(page)
    page.get_by_role("link", name="Moving on").click()
    look_over(page)
    page.goto("/sent-letters")
    look_over(page)


@SIZES
def test_the_safeguarding_lead_opens_a_concern(now: Cast, open_as: Open, size: tuple[int, int]) -> None:
    concerns.raise_concern(now.wanda, supported(now), what="He said that he is afraid.", danger_now=True)
    page = open_as("sam", "/desk", size)
    expect(page.get_by_text("Danger now").first).to_be_visible()
    look_over(page)


@SIZES
def test_a_board_member_sees_figures(now: Cast, open_as: Open, size: tuple[int, int]) -> None:
    ended(now)
    page = open_as("bola", "/desk", size)
    expect(page.get_by_role("heading", level=1)).to_have_text("The alliance in figures")
    look_over(page)


@SIZES
def test_finding_somebody(now: Cast, open_as: Open, size: tuple[int, int]) -> None:
    reference = asked_for(now).reference
    page = open_as("ben", "/find", size)
    look_over(page)
    page.get_by_label("A name, or a reference").fill("riv jor")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("link", name=reference)).to_be_visible()
    look_over(page)


@SIZES
def test_the_whole_story_of_a_journey(now: Cast, open_as: Open, size: tuple[int, int]) -> None:
    page = open_as("ben", f"/journeys/{ended(now)}", size)
    expect(page.get_by_role("img", name="Level of need.")).to_be_visible()
    look_over(page)


def test_a_narrow_phone_holds_every_way_around(now: Cast, open_as: Open) -> None:
    page = open_as("ben", "/desk", (320, 600))
    for name in ("My turn", "Find", "Ask for help", "Ben Oakley"):
        expect(page.get_by_role("navigation").get_by_role("link", name=name)).to_be_visible()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    look_over(page)


def test_the_journey_page_is_whole_without_a_script(now: Cast, open_as: Open) -> None:
    page = open_as("wanda", f"/journeys/{supported(now)}", script=False)
    expect(page.get_by_role("heading", name="What happened")).to_be_visible()
    page.get_by_text("What you cannot do now, and why").click()
    expect(page.get_by_text("Only a manager of a partner")).to_be_visible()


@pytest.mark.parametrize("path", ["/sign-in", "/about-the-data", "/no-such-page"])
def test_pages_for_everybody(now: Cast, open_as: Open, path: str) -> None:
    page = open_as(None, path, PHONE)
    look_over(page)
