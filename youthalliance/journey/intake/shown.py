"""How each answer reads on the page on which everything is checked."""

from collections.abc import Callable, Mapping
from typing import Any

from youthalliance.foundation.words import queries as words
from youthalliance.journey.intake.answers import Answers
from youthalliance.journey.intake.choices import Agency, Consent, FamilyPart, Told
from youthalliance.journey.intake.forms_story import ASK_ME, CALLED, UNKNOWN
from youthalliance.shell.jinja import day
from youthalliance.subjects.people.terms import Channel

type Kept = Mapping[str, Any]

NOTHING = "Not known"
_KINDS = {"person": "A young person", "family": "A family", "place": "A place", "group": "A group of young people"}


def lines(*names: str) -> Callable[[Answers, Kept], list[str]]:
    """The answers to these fields as they were written, those that are empty left out."""

    def shows(answers: Answers, kept: Kept) -> list[str]:
        return [str(kept[name]) for name in names if kept.get(name)]

    return shows


def about(answers: Answers, kept: Kept) -> list[str]:
    """Who or where."""
    return [_KINDS[str(kept.get("kind"))]]


def name(answers: Answers, kept: Kept) -> list[str]:
    """A name, and what they like to be called."""
    whole = " ".join(part for part in (kept.get("given"), kept.get("family")) if part)
    called = kept.get("known_as")
    return [part for part in (whole, f"Likes to be called {called}" if called else "") if part]


def age(answers: Answers, kept: Kept) -> list[str]:
    """A day of birth, or about how old."""
    born_on = answers.day("age", "born_on")
    if born_on:
        return [f"Born on {day(born_on)}"]
    return [f"About {kept['years']}"] if kept.get("years") is not None else []


def home(answers: Answers, kept: Kept) -> list[str]:
    """An address, what is unsure about it, and whether it is protected."""
    if kept.get("how") == "none":
        return ["Nowhere fixed"]
    found = [*str(kept.get("address") or "").splitlines(), str(kept.get("postcode") or ""), str(kept.get("warning") or "")]
    return [line for line in [*found, "Nobody may be told this address" if kept.get("protected") else ""] if line]


def school(answers: Answers, kept: Kept) -> list[str]:
    """Where they learn or work."""
    return ["Nowhere at the moment"] if kept.get("how") == "none" else [str(kept["school"])] if kept.get("school") else []


def members(answers: Answers, kept: Kept) -> list[str]:
    """Each member in a line."""
    return [_member(row) for row in kept.get("members", [])]


def _member(row: Kept) -> str:
    whole = " ".join(part for part in (row.get("given"), row.get("family")) if part)
    years = row.get("years")
    about = [
        str(FamilyPart(row["part"]).label).lower(),
        f"about {years}" if years is not None else "",
        "lives somewhere else" if row.get("elsewhere") else "",
    ]
    return f"{whole}, {', '.join(part for part in about if part)}"


def group(answers: Answers, kept: Kept) -> list[str]:
    """What they are called, and how many."""
    many = kept.get("many")
    return [
        str(kept["called"]),
        f"About {many} young people" if many is not None else "",
        "A class, year or other set" if kept.get("kind") == "cohort" else "Friends, or seen together",
    ]


def place(answers: Answers, kept: Kept) -> list[str]:
    """What it is called, and how to find it."""
    return lines("called", "description", "postcode", "warning", "point")(answers, kept)


def themes(answers: Answers, kept: Kept) -> list[str]:
    """The chosen areas by name, for a young person in plain words."""
    mine = words.own()
    names = {slug: (mine.theme_hints.get(slug) or name) if answers.voice.own else name for slug, name in mine.themes.items()}
    return [names[slug] for slug in kept.get("themes", []) if slug in names]


def consent(answers: Answers, kept: Kept) -> list[str]:
    """Who agreed, or why nobody was asked."""
    return [part for part in (str(Consent(kept["consent"]).label), str(kept.get("why_not") or "")) if part]


def told(answers: Answers, kept: Kept) -> list[str]:
    """Whether they know, and what they were told."""
    return [part for part in (str(Told(kept["told"]).label), str(kept.get("words") or "")) if part]


def contact(answers: Answers, kept: Kept) -> list[str]:
    """The ways that are safe."""
    names = {ASK_ME: "Ask me first", UNKNOWN: NOTHING}
    return [names.get(way) or str(CALLED.get(Channel(way), Channel(way).label)) for way in kept.get("ways", [])]


def contact_details(answers: Answers, kept: Kept) -> list[str]:
    """Each way with its number and rules."""
    found = [
        f"{CALLED.get(way, way.label)}: {', '.join(part for part in (kept.get(f'{way}_value'), kept.get(f'{way}_rules')) if part) or 'any time'}"
        for way in Channel
        if way in answers.get("contact", "ways", [])
    ]
    return [*found, f"Never: {kept['never']}"] if kept.get("never") else found


def you(answers: Answers, kept: Kept) -> list[str]:
    """Who asks, and how to reach them."""
    agency = str(Agency(kept["agency"]).label) if kept.get("agency") else ""
    parts = [
        kept.get("name"),
        kept.get("organisation"),
        agency,
        kept.get("relationship"),
        kept.get("email"),
        kept.get("phone"),
        kept.get("language"),
    ]
    return [str(part) for part in parts if part]
