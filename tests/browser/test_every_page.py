"""Every page of the world in a real browser: no fault of accessibility, nothing wider than a small phone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page

from tests.browser.conftest import DESK, PHONE, Opener, fits
from tests.house_rules.walk import CHANGES_THE_SESSION, STRANGER, addresses, let_in
from tests.house_rules.world import WRITER, World
from youthalliance.foundation.access import PUBLIC

#: Public pages must fit the smallest phones, pages for staff a usual one.
SMALLEST = 320
#: Who opens every state of a journey; the others see how a page looks to them.
THOROUGH = ("ben", "parveen")
PEOPLE = (STRANGER, WRITER, "asha", "ben", "parveen", "tessa", "marcus", "wanda", "sam", "bola")


def pages_of(who: str, world: World) -> Iterator[tuple[str, list[str]]]:
    """The routes that somebody opens, each with addresses to try until one is a page."""
    by_route: dict[str, list[str]] = {}
    for route, path in addresses(world):
        public = PUBLIC in route.access
        if (
            route.name not in CHANGES_THE_SESSION
            and public == (who in (STRANGER, WRITER))
            and (public or let_in(who, route, world))
        ):
            by_route.setdefault(route.name, []).append(path)
    for name, paths in by_route.items():
        every = (name == "journey" and who in THOROUGH) or name in ("desk-list", "intake-question", "person-change")
        yield from [(name, [path]) for path in paths] if every else [(name, paths)]


def faults(page: Page, axe: Axe, what: str) -> list[str]:
    """What axe finds on the page as it is now."""
    return [
        f"{what}: {found['id']} – {found['help']} – {found['nodes'][0]['html'][:160]}"
        for found in axe.run(page).response["violations"]
    ]


def is_page(page: Page, path: str) -> bool:
    """Go there; False where it is a file, leads on, or answers no GET."""
    try:
        answer = page.goto(path)
    except Error as fault:
        if "Download is starting" in fault.message or "ERR_HTTP_RESPONSE_CODE_FAILURE" in fault.message:
            page.wait_for_timeout(200)  # the browser's own error page is still on its way in
            page.goto("about:blank")
            return False
        if "interrupted by another navigation" in fault.message:
            page.wait_for_timeout(500)
            return is_page(page, path)
        raise
    return answer is not None and answer.status == 200 and "html" in answer.headers.get("content-type", "")


@pytest.mark.parametrize("who", PEOPLE)
def test_a_page_is_open_to_everybody_who_may_open_it(who: str, city: World, opened: Opener) -> None:
    page, axe, found, seen = opened(who), Axe(), [], 0
    for route, paths in pages_of(who, city):
        for path in paths:
            if not is_page(page, path):
                continue
            seen += 1
            found += faults(page, axe, f"{path} ({route})")
            page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
            found += faults(page, axe, f"{path} ({route}) at {PHONE[0]}")
            narrow = SMALLEST if who in (STRANGER, WRITER) else PHONE[0]
            page.set_viewport_size({"width": narrow, "height": 640})
            if over := fits(page):
                found.append(f"{path} ({route}): {over} pixels wider than {narrow}")
            page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
            break
    assert seen >= 3, f"{who} saw {seen} pages only."
    assert not found, f"{len(found)} faults:\n  " + "\n  ".join(found)
