"""Somebody who walks through the question pages as a browser without a script would."""

import re
from html import unescape
from typing import Any

from django.test import Client


class Walk:
    """One browser at the front door. ``page`` is the last page that was opened, ``at`` its path."""

    def __init__(self, client: Client | None = None) -> None:
        self.client = client or Client(enforce_csrf_checks=True)
        self.page: Any = None

    @property
    def at(self) -> str:
        """The path of the page that is open."""
        return str(self.page.request["PATH_INFO"])

    @property
    def question(self) -> str:
        """The last part of the path, which names the question."""
        return self.at.rsplit("/", 1)[-1]

    @property
    def handle(self) -> str:
        """The part of the path that names the draft."""
        return self.at.split("/")[2]

    @property
    def text(self) -> str:
        """What the page says, without its marks."""
        body = re.sub(r"<(script|style)\b.*?</\1>", " ", self.page.content.decode(), flags=re.S)
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())

    @property
    def title(self) -> str:
        """The title that the browser's history keeps."""
        return unescape(re.search(r"<title>(.*?)</title>", self.page.content.decode(), re.S)[1]).strip()  # type: ignore[index]

    def open(self, path: str) -> "Walk":
        """Follow a link."""
        self.page = self.client.get(path, follow=True)
        return self

    def hidden(self, name: str) -> str:
        """The value of a hidden field of the open page."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.page.content.decode())
        return unescape(found[1]) if found else ""

    def post(self, path: str = "", **fields: Any) -> "Walk":
        """Send the form of the open page; dashes in names are written as double underscores."""
        sent = {"csrfmiddlewaretoken": self.hidden("csrfmiddlewaretoken"), "seen": self.hidden("seen"), **fields}
        self.page = self.client.post(
            path or self.at, {name: value for name, value in sent.items() if value is not None}, follow=True
        )
        return self

    def begin(self, door: str = "professional") -> "Walk":
        """Through the stop page and the first choice."""
        self.open("/request-support").open("/request-support/start")
        return self.post(door=door)

    def answer(self, answers: dict[str, dict[str, Any]]) -> "Walk":
        """Answer each question as it comes, until there is none left or one that ``answers`` does not have."""
        for _ in range(40):
            if self.question not in answers:
                return self
            before = self.at
            self.post(**answers[self.question])
            assert self.at != before, f"{before} was not accepted: {self.text[:1500]}"
        raise AssertionError(f"The questions go round in circles at {self.at}.")


TEACHER: dict[str, dict[str, Any]] = {
    "about": {"kind": "person"},
    "name": {"given": "Jordan", "family": "Rivers", "known_as": "Jay"},
    "age": {"how": "born", "born_on_day": "27", "born_on_month": "3", "born_on_year": "2011"},
    "home": {"how": "address", "address": "12 Mill Lane", "postcode": "de12qy"},
    "school": {"how": "named", "school": "Hillside School"},
    "themes": {"themes": ["education-employment", "unknown"]},
    "why": {"why": "Jay has stopped coming to lessons since half-term and sits alone at lunch."},
    "working": {"working": "Draws all the time, and trusts the caretaker."},
    "tried": {"tried": "A reduced timetable, which did not help.", "others": "The school nurse."},
    "consent": {"consent": "parent"},
    "told": {"told": "partly", "words": "That we look for something to do after school."},
    "contact": {"ways": ["mobile", "school"]},
    "contact-details": {
        "mobile_value": "07700 900123",
        "mobile_rules": "After 4pm",
        "school_value": "Ms Lowe",
        "never": "No voicemail.",
    },
    "you": {
        "name": "Tessa Lowe",
        "organisation": "Hillside School",
        "agency": "school",
        "email": "tessa@school.example.org",
        "phone": "",
    },
}
