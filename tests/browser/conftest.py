"""Signing in through the real form, and looking a page over."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.cast import PASSWORD, Cast, assemble
from youthalliance.operations import frontend

PHONE, DESK = (360, 760), (1280, 900)


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
