"""The pictures of the guides and the README: which page, and how wide."""

from pathlib import Path

from playwright.sync_api import Page

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
PHONE, DESK = 360, 1280
#: Width and height in pixels, by name. Pages offer more than is kept.
SIZES = {
    "asking": (PHONE, 700),
    "coordinator-desk": (DESK, 760),
    "coordinator-report": (DESK, 900),
    "journey": (DESK, 900),
    "lead-desk": (DESK, 760),
    "lead-offer": (DESK, 760),
    "lead-queue": (DESK, 760),
    "partner-offer": (DESK, 900),
    "referrer-desk": (DESK, 760),
    "worker-desk": (PHONE, 740),
    "worker-session": (PHONE, 740),
    "young-person": (PHONE, 740),
}


def take(page: Page, name: str) -> None:
    """Write the picture of that name from the top of a page, where the page is as wide as the picture is to be."""
    width, height = SIZES.get(name, (0, 0))
    now = page.viewport_size
    if now is None or now["width"] != width:
        return
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)")
    page.screenshot(path=IMAGES / f"{name}.png", animations="disabled")
    page.set_viewport_size(now)
