"""Every form of the product, sent empty and with texts that have broken programs before: a sentence comes back, never a fault."""

import html
import re
from collections import Counter
from dataclasses import dataclass

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from tests.house_rules.forms import Form, encoded, forms_on
from tests.house_rules.walk import CHANGES_THE_SESSION, addresses, browsers, text_of
from tests.house_rules.world import WorldCase

pytestmark = pytest.mark.xdist_group("typing")

KEPT = "kept words"
NASTY: dict[str, str | bytes] = {
    "a NUL": f"{KEPT}\0 more",
    "a lone surrogate": KEPT.encode() + b"\xed\xa0\x80",
    "an override of direction": f"{KEPT} \u202egnp.exe",
    "10,000 letters": f"{KEPT} " + "é" * 10_000,
    "a line break": f"{KEPT}\r\nBcc: everybody@example.org",
    "markup": f'{KEPT}"><script>alert(1)</script>{{{{ 7*7 }}}}',
    "a formula": f"=cmd|'{KEPT}'!A1",
    "only blanks": " \u200b\u00a0 ",
}
#: What a form may answer with: a page, a page with faults, on to the next, not yours, no such page, too late.
ANSWERS = {200, 302, 400, 403, 404, 409}
#: On how many addresses of a route its forms are tried, each as the first who sees one.
TRIES = 3


@dataclass(frozen=True)
class Found:
    """A form on a page, in the browser of somebody who sees it."""

    who: str
    route: str
    path: str
    browser: Client
    form: Form

    def __str__(self) -> str:
        return f"{self.who} on {self.path} ({self.route})"

    def send(self, pairs: list[tuple[str, str | bytes]]) -> HttpResponse:
        """Send it, and take back what it did."""
        target = self.form.action or self.path
        point = transaction.savepoint_create()
        try:
            if self.form.method == "get":
                return self.browser.get(f"{target.split('?')[0]}?{encoded(pairs)}")
            return self.browser.post(target, encoded(pairs), content_type="application/x-www-form-urlencoded")
        finally:
            transaction.savepoint_rollback(point)


class TypingTests(WorldCase):
    """All forms that the walk comes past."""

    found: list[Found]

    @classmethod
    def setUpClass(cls) -> None:
        """Find the forms of every route."""
        super().setUpClass()
        cls.found, tried = [], Counter[str]()
        people = browsers(cls.world)
        for route, path in addresses(cls.world):
            if route.name in CHANGES_THE_SESSION or tried[route.name] >= TRIES:
                continue
            for who, browser in people.items():
                forms = [form for form in forms_on(text_of(browser.get(path))) if form.texts or form.method == "post"]
                if forms:
                    cls.found += [Found(who, route.name, path, browser, form) for form in forms]
                    tried[route.name] += 1
                    break

    def test_there_are_forms(self) -> None:
        assert len({found.route for found in self.found}) > 10, "The walk found hardly any form."

    def test_an_empty_form_is_answered(self) -> None:
        wrong = [f"{one} → {status}" for one in self.found if (status := one.send([]).status_code) not in ANSWERS]
        assert not wrong, f"Answer an empty form with the questions that are missing: {wrong}"

    def test_an_answer_that_nobody_offered_is_answered(self) -> None:
        wrong = [
            f"{one} → {status}"
            for one in self.found
            if (status := one.send(one.form.filled("x", choice="zzz")).status_code) not in ANSWERS
        ]
        assert not wrong, f"Refuse a choice that is not in the list in words: {wrong}"

    def test_nasty_text_is_answered_and_never_lost(self) -> None:
        broken, lost = [], []
        for one in self.found:
            for what, text in NASTY.items():
                answer = one.send(one.form.filled(text))
                if answer.status_code not in ANSWERS:
                    broken.append(f"{one}, {what} → {answer.status_code}")
                elif answer.status_code in (200, 400, 409) and what != "only blanks":
                    lost += [f"{one}: {name}, {what}" for name in _lost(one.form, text_of(answer))]
        assert not broken, f"Never a fault of ours: {_list(broken)}"
        assert not lost, f"What was typed must still be on the page when it is refused: {_list(lost)}"

    def test_markup_stays_text_and_passwords_are_not_shown_again(self) -> None:
        for one in self.found:
            page = text_of(one.send(one.form.filled(NASTY["markup"])))
            assert "<script>alert(1)" not in page, f"{one} wrote what was typed into the page as markup."
            assert not [name for name in one.form.passwords if re.search(rf'name="{name}"[^>]*{KEPT}', page)], (
                f"{one} shows a password."
            )


def _lost(form: Form, page: str) -> list[str]:
    """The text fields that came back on the page without what was typed in them."""
    fields = dict(_values(page))
    return [name for name in form.texts if name in fields and KEPT not in html.unescape(fields[name])]


def _values(page: str) -> list[tuple[str, str]]:
    """Text fields with their values, as they stand on a page."""
    found = [(name[1], tag) for tag in re.findall(r"<input\b[^>]*>", page) if (name := re.search(r'\bname="([^"]+)"', tag))]
    return found + re.findall(r'<textarea\b[^>]*\bname="([^"]+)"[^>]*>(.*?)</textarea>', page, re.S)


def _list(found: list[str]) -> str:
    return f"{len(found)} times:\n  " + "\n  ".join(found[:40])
