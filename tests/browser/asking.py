"""Answering the question pages as somebody at a browser does: by the words on the page, with or without scripts."""

from collections.abc import Mapping

from playwright.sync_api import Page, expect

#: What is done on a page: text typed into the field of that label, or a choice of that name taken.
type Steps = list[tuple[str, str]]

STORY: Mapping[str, Steps] = {
    "themes": [("tick", "Health")],
    "why": [("type", "Since the move there is hardly any sleep, and lessons are missed.")],
    "working": [("type", "Draws every day.")],
    "tried": [],
    "told": [("choose", "Yes")],
    "contact": [("tick", "Phone call to a mobile")],
    "contact-details": [("Number", "07700 900123"), ("When is it safe?", "After four")],
}
PERSON: Mapping[str, Steps] = {
    "about": [("choose", "A child or young person")],
    "name": [("First names", "Robyn"), ("Last name", "Ashdown")],
    "age": [("choose", "I know roughly"), ("About how old?", "14")],
    "home": [("choose", "At an address"), ("Postcode", "DE1 2QY")],
    "school": [("choose", "I do not know")],
    **STORY,
    "consent": [("choose", "A parent or carer agreed")],
    "you": [
        ("Your name", "Jo Marsh"),
        ("Where you work", "Hillside School"),
        ("choose", "School or college"),
        ("Work e-mail address", "jo@school.example.org"),
    ],
}
FAMILY: Mapping[str, Steps] = {
    "about": [("choose", "My family")],
    "family": [("type", "The Ashdowns")],
    "members": [("First names", "Robyn"), ("What they are in the family", "Child or young person")],
    "home": [("choose", "I do not know")],
    **STORY,
    "told": [("choose", "Yes, and they agree")],
    "you": [("Your name", "Chris Ashdown"), ("What you are to them", "Father"), ("Telephone", "07700 900456")],
}
OWN: Mapping[str, Steps] = {
    "name": [("First names", "Robyn")],
    "age": [("choose", "I would rather not say")],
    "home": [("choose", "I would rather not say")],
    "school": [("choose", "I would rather not say")],
    **STORY,
    "themes": [("tick", "I am not sure")],
    "told": [("choose", "No, not yet")],
    "contact": [("tick", "Text message")],
}
PLACE: Mapping[str, Steps] = {
    "place": [("call", "The tunnel under the A52")],
    "when": [("type", "Fridays after dark")],
    **STORY,
    "themes": [("tick", "Crime")],
    "you": [("E-mail address", "resident@example.org")],
}


def begin(page: Page, door: str) -> None:
    """From the first page through the question who is asking."""
    page.goto("/")
    page.get_by_role("main").get_by_role("button", name="Ask for help").click()
    expect(page.get_by_role("heading", name="Is somebody in danger now?")).to_be_visible()
    page.get_by_role("button", name="Start now").click()
    page.get_by_label(door, exact=True).check()
    page.get_by_role("button", name="Continue").click()


def answer_everything(page: Page, answers: Mapping[str, Steps]) -> list[str]:
    """Answer one page after the other until everything can be checked. Returns the pages that were asked."""
    asked: list[str] = []
    while (slug := page.url.split("?")[0].rsplit("/", 1)[-1]) != "check":
        assert slug not in asked, f"{slug} was asked again: {page.get_by_role('main').inner_text()}"
        asked.append(slug)
        for what, words in answers[slug]:
            take(page, what, words)
        go_on(page)
    return asked


def go_on(page: Page) -> None:
    """Press Continue and wait for what comes next."""
    with page.expect_navigation():
        page.locator("form#question").get_by_role("button", name="Continue").click()


def take(page: Page, what: str, words: str) -> None:
    """One step on a page."""
    form = page.locator("form#question")
    if what == "choose":
        form.get_by_role("radio", name=words).first.check()
    elif what == "tick":
        form.get_by_role("checkbox", name=words).first.check()
    elif what in ("type", "call"):
        form.get_by_role("textbox").first.fill(words)
    else:
        field = form.get_by_label(what, exact=True).first
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=words)
        else:
            field.fill(words)
