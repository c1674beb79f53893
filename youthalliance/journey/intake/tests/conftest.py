"""An alliance with its own words, and finished drafts."""

from collections.abc import Callable
from typing import Any

import pytest

from youthalliance.foundation.acts import Act, clock, public
from youthalliance.foundation.words import actions as words
from youthalliance.journey.intake import actions_drafts as drafts
from youthalliance.operations import packs

ANSWERS: dict[str, dict[str, Any]] = {
    "about": {"kind": "person"},
    "name": {"given": "Jordan", "family": "Rivers", "known_as": "Jay", "unknown": False},
    "age": {"how": "about", "born_on": None, "years": 14},
    "home": {"how": "address", "address": "", "postcode": "DE1 2QY", "protected": False, "warning": ""},
    "school": {"how": "none", "school": ""},
    "themes": {"themes": ["health"]},
    "why": {"why": "Jay has stopped coming to lessons."},
    "working": {"working": ""},
    "tried": {"tried": "", "others": ""},
    "consent": {"consent": "young_person", "why_not": ""},
    "contact": {"ways": ["unknown"]},
    "you": {
        "name": "Tessa Lowe",
        "organisation": "Hillside School",
        "agency": "school",
        "email": "tessa@school.example.org",
        "phone": "",
    },
}


@pytest.fixture
def derby(db: None) -> None:
    """The alliance has taken over its pack: themes, promises, whom to call."""
    words.adopt(clock(), pack=packs.load("derby"))


@pytest.fixture
def finished() -> Callable[..., str]:
    """Makes a draft with an answer to every question, and returns its secret."""

    def make(act: Act | None = None, *, door: str = "professional", **changed: dict[str, Any]) -> str:
        act = act or public()
        token = drafts.begin_draft(act, door=door)
        for slug, kept in (ANSWERS | changed).items():
            drafts.keep_draft(act, token=token, slug=slug, kept=kept)
        return token

    return make
