"""Browsers in which people have signed in: before the cast alone, or before the whole world of the house rules."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
import time_machine
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db.models import F
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.browser import pictures
from tests.cast import PASSWORD, Cast, assemble
from tests.house_rules.walk import STRANGER
from tests.house_rules.world import NOW, WRITER, World, build
from youthalliance.foundation.acts import guard
from youthalliance.foundation.mail.models import Letter
from youthalliance.operations import frontend

PHONE, DESK = (360, 760), (1280, 900)
WIDTHS = pytest.mark.parametrize("width", [PHONE[0], DESK[0]], ids=["phone", "desktop"])


@pytest.fixture(scope="session", autouse=True)
def stylesheet() -> None:
    """What the pages link to is built before anything is looked at."""
    frontend.ensure()


@pytest.fixture
def now(transactional_db: None) -> Cast:
    """The cast at this very moment: pages are opened now."""
    return assemble(timezone.now())


@pytest.fixture
def open_as(browser: Browser, live_server: object) -> Iterator[Callable[..., Page]]:
    """Open a page as one of the cast, signed in by the form, or as a stranger; a fault in the page's script fails the test."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def opened(name: str | None, path: str, size: tuple[int, int] = DESK, *, script: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, base_url=str(live_server), java_script_enabled=script
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: _note(said, faults))
        page.on("pageerror", lambda error: faults.append(str(error)))
        if name:
            page.goto("/sign-in")
            page.fill("#email", f"{name}@example.org")
            page.fill("#password", PASSWORD)
            page.get_by_role("button", name="Sign in").click()
        page.goto(path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults, f"The pages' script or policy complains: {faults}"


def _note(said: ConsoleMessage, faults: list[str]) -> None:
    """Keep a complaint, unless it is only that the page itself is not there."""
    missing_page = said.text.startswith("Failed to load resource") and "/static/" not in said.location.get("url", "")
    if said.type == "error" and not missing_page:
        faults.append(f"{said.text} ({said.location.get('url', '')})")


def look_over(page: Page) -> None:
    """No fault that axe can find, nothing wider than the screen, one heading, a title."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    width = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert width[0] <= width[1], f"{page.url} is {width[0]} wide on a screen of {width[1]}."
    assert page.locator("h1").count() == 1, f"{page.url} has not one heading."
    assert page.title().strip(), f"{page.url} has no title."


@pytest.fixture
def city(transactional_db: None) -> Iterator[World]:
    """The world of the house rules, behind the live server, on its Monday."""
    with time_machine.travel(NOW, tick=True):
        world = build()
        with guard.lifted("the letters that were written while the world was built have gone out long ago"):
            Letter.objects.update(sent_at=F("written_at"), tries=1)
        yield world


@dataclass
class Watch:
    """What went wrong in a browser without anybody seeing it."""

    home: str
    found: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Listen to one page: errors of scripts, refusals by the policy, requests to another origin."""
        page.on("pageerror", lambda fault: self.found.append(f"{page.url}: {fault}"))
        page.on("console", lambda said: self._hear(page, said.type, said.text))
        page.on("request", self._asked)

    def _hear(self, page: Page, kind: str, text: str) -> None:
        # Chromium reports every page that is answered with 4xx; which those are is for the tests to say.
        if kind == "error" and "the server responded with a status of 4" not in text:
            self.found.append(f"{page.url}: {text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "about:", "blob:")):
            self.found.append(f"A request to another origin: {request.url}")


type Opener = Callable[..., Page]
type Picture = Callable[[Page, str], None]


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Picture:
    """Takes the guides' pictures, only with ``--pictures``: ``picture(page, "lead-desk")``."""
    return pictures.take if request.config.getoption("--pictures") else lambda page, name: None


@pytest.fixture
def opened(browser: Browser, live_server: Any, city: World) -> Iterator[Opener]:
    """Opens a page for somebody: ``opened("ben", width=360)``. What went wrong unseen fails the test at its end."""
    watch, contexts = Watch(live_server.url), []

    def open_for(who: str = STRANGER, *, width: int = DESK[0], scripts: bool = True, **options: Any) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": dict([PHONE, DESK]).get(width, 640)},
            java_script_enabled=scripts,
            locale="en-GB",
            timezone_id="Europe/London",
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(20_000)
        contexts.append(context)
        signed_in(context, who, city, live_server.url)
        page = context.new_page()
        watch.follow(page)
        return page

    yield open_for
    for context in contexts:
        context.close()
    assert not watch.found, "Went wrong without anybody seeing it:\n  " + "\n  ".join(watch.found)


def signed_in(context: BrowserContext, who: str, world: World, home: str) -> None:
    """Give a browser the session of one of the cast, or of the writer of the drafts; a stranger has none."""
    client = Client()
    if who == WRITER:
        for name, link in world.links.items():
            if name.startswith("draft "):
                client.get(link)
    elif who != STRANGER:
        client.post("/sign-in", {"email": f"{who}@example.org", "password": PASSWORD})
    cookie = client.cookies.get(settings.SESSION_COOKIE_NAME)
    if cookie:
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie.value, "url": home}])


@contextmanager
def loading(page: Page) -> Iterator[None]:
    """Wait for the page that a press leads to."""
    with page.expect_navigation():
        yield


def fits(page: Page) -> int:
    """By how many pixels a page is wider than its window: nobody should have to scroll sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
