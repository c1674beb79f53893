"""Each role's turn in a real browser, on a phone and at a desk: from triage to the check-back, and what it adds up to."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import WIDTHS, Opener, Picture, fits, loading
from tests.house_rules.world import World
from youthalliance.journey.moving_on.models import CheckBack
from youthalliance.journey.record.models import JourneyStatus
from youthalliance.journey.support.models import Concern, Plan, Session


def press(page: Page, words: str) -> None:
    """Press a button of the page itself and wait for what it leads to; nothing may stick out sideways there."""
    with loading(page):
        page.get_by_role("main").get_by_role("button", name=words, exact=True).first.click()
    assert not fits(page), f"{page.url} is wider than the window."


def fill(page: Page, **typed: str) -> None:
    """Type into fields by their names."""
    for name, words in typed.items():
        page.locator(f"main [name='{name}']").fill(words)


def choose(page: Page, **taken: str) -> None:
    """Take choices by their names and values."""
    for name, value in taken.items():
        page.locator(f"main input[name='{name}'][value='{value}']").check()


def state_of(reference: str) -> str:
    """How a journey stands in the records."""
    return JourneyStatus.objects.get(journey__reference=reference).state


def open_from_desk(page: Page, words: str) -> None:
    """Sign-in leads to the desk; a link there leads on."""
    page.goto("/desk")
    with loading(page):
        page.get_by_role("main").get_by_role("link", name=words).first.click()


@WIDTHS
def test_from_the_queue_to_a_plan(opened: Opener, city: World, width: int, picture: Picture) -> None:
    reference = city.scenes["new"].reference

    lead = opened("ben", width=width)
    lead.goto("/desk")
    picture(lead, "lead-desk")
    lead.goto("/triage/person")
    picture(lead, "lead-queue")
    with loading(lead):
        lead.get_by_role("link", name="Quenby Thistlewood").click()
    expect(lead.get_by_role("main")).to_contain_text("Quenby has stopped coming to lessons")
    choose(lead, level="primary", risk="low", urgency="week", interventions="early-intervention-mentoring")
    fill(lead, reasons="Somebody to talk to, soon.")
    picture(lead, "lead-decide")
    press(lead, "Save and choose partners")
    assert state_of(reference) == "triaged"
    lead.get_by_role("checkbox", name=re.compile("Northside Youth")).check()
    picture(lead, "lead-offer")
    press(lead, "Offer it")
    assert state_of(reference) == "offered"

    manager = opened("marcus", width=width)
    manager.goto("/desk")
    picture(manager, "partner-desk")
    open_from_desk(manager, reference)
    expect(manager.get_by_role("main")).not_to_contain_text("Quenby")
    picture(manager, "partner-offer")
    press(manager, "Yes, we take it on")
    assert state_of(reference) == "accepted"
    if f"/journeys/{reference}" not in manager.url:
        manager.goto(f"/journeys/{reference}")
    press(manager, "Name the worker")
    manager.get_by_role("radio", name="Wanda Kowalska").check()
    press(manager, "Give it to this worker")

    worker = opened("wanda", width=width)
    worker.goto(f"/journeys/{reference}")
    press(worker, "Make a plan")
    fill(worker, summary="We meet at the library.", goals="Get back to school\nSleep again")
    picture(worker, "worker-plan")
    press(worker, "Save the plan")
    assert state_of(reference) == "supported"
    assert Plan.objects.get(journey__reference=reference).goals.count() == 2


@WIDTHS
def test_a_worker_records_a_session_and_raises_a_concern(opened: Opener, city: World, width: int, picture: Picture) -> None:
    scene = city.scenes["supported"]
    worker = opened("wanda", width=width)
    worker.goto("/desk")
    picture(worker, "worker-desk")
    with loading(worker):
        worker.locator("#records").get_by_role("link", name="Barnabus Featherstonehaugh").click()
    choose(worker, happened="held")
    fill(worker, minutes="60", notes="We went through the timetable.", next_step="Ask the tutor")
    picture(worker, "worker-session")
    press(worker, "Save")
    assert Session.objects.get(pk=scene.arguments["session"]).happened == "held"

    worker.goto(f"/journeys/{city.scenes['family'].reference}")
    picture(worker, "journey")
    worker.goto(f"/journeys/{scene.reference}")
    press(worker, "Raise a safeguarding concern")
    choose(worker, danger_now="no")
    fill(worker, what="He did not want to go home.")
    press(worker, "Tell the safeguarding lead")
    expect(worker.get_by_role("status")).to_contain_text("The safeguarding lead has been told")

    number = Concern.objects.latest("pk").pk
    lead = opened("sam", width=width)
    lead.goto(f"/concerns/{number}")
    expect(lead.get_by_role("main")).to_contain_text("He did not want to go home.")
    press(lead, "I take this on")
    fill(lead, outcome="Spoke with his social worker.")
    press(lead, "Close this concern")
    assert Concern.objects.get(pk=number).closed_at


@WIDTHS
def test_from_a_review_to_the_check_back(opened: Opener, city: World, width: int, picture: Picture) -> None:
    reference = city.scenes["supported"].reference
    lead = opened("ben", width=width)
    lead.goto(f"/journeys/{reference}")
    press(lead, "Review")
    choose(lead, outcome="move_on")
    fill(lead, reasons="Both goals are reached.", young_person_says="I have my own band now")
    picture(lead, "lead-review")
    press(lead, "Save the review")
    assert state_of(reference) == "to_end"

    worker = opened("wanda", width=width)
    worker.goto(f"/journeys/{reference}")
    press(worker, "Write the ending")
    choose(worker, reason="goals_met")
    fill(worker, moves_to="Music club, Wednesdays")
    press(worker, "End the support")
    assert state_of(reference) == "moved_on"

    past = city.scenes["moved on"]
    open_from_desk(worker, past.reference)
    if "/check-back" not in worker.url:
        press(worker, "Check back")
    choose(worker, it_held="yes")
    press(worker, "Save")
    assert CheckBack.objects.get(pk=past.arguments["check_back"]).it_held == "yes"


@WIDTHS
def test_what_it_adds_up_to(opened: Opener, city: World, width: int, picture: Picture) -> None:
    coordinator = opened("asha", width=width)
    coordinator.goto("/desk")
    picture(coordinator, "coordinator-desk")
    coordinator.goto("/reports/referrals")
    picture(coordinator, "coordinator-report")
    expect(coordinator.get_by_role("heading", level=1)).to_be_visible()

    board = opened("bola", width=width)
    board.goto("/desk")
    expect(board.get_by_role("main")).not_to_contain_text("Featherstonehaugh")
    board.goto("/reports/referrals")
    assert not fits(board)
    assert board.goto(f"/journeys/{city.scenes['supported'].reference}").status == 404


@WIDTHS
def test_somebody_who_refers_follows_their_request(opened: Opener, city: World, width: int, picture: Picture) -> None:
    teacher = opened("tessa", width=width)
    teacher.goto("/desk")
    picture(teacher, "referrer-desk")
    expect(teacher.get_by_role("main")).to_contain_text(city.scenes["asked"].reference)
    assert not fits(teacher)


@WIDTHS
def test_signing_in_by_the_form(opened: Opener, width: int) -> None:
    page = opened(width=width)
    page.goto("/journeys/YA-NONE-NONE")
    assert "/sign-in" in page.url
    page.get_by_label("E-mail address").fill("ben@example.org")
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("The e-mail address or the password is not right")
    expect(page.get_by_label("E-mail address")).to_have_value("ben@example.org")
