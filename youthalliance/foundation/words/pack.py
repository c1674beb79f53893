"""What an alliance decides for itself, as typed data: no Django, no database, no reading of files.

`youthalliance.operations.packs.load` fills these from the TOML files of a pack; the rooms that keep the
words (themes here, interventions in `network`) store them. Slugs are the stable keys: once an alliance is
live a slug never changes its meaning, names and plain words may.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

OPEN_DATA = ("boundaries", "postcodes")
"""What a pack's data files can hold."""

KINDS = ("person", "family", "place", "group")
"""The four kinds of subject, in the order pages show them."""

CATEGORIES = ("person", "family", "place")
"""What a category lead can lead. A group is looked after by the person category."""


class PackError(ValueError):
    """A pack does not say what it must. The message is one sentence for the person who edits the pack."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A priority area: what a request for support can be about."""

    slug: str
    name: str
    plain: str
    """The same in words for a young person, shown under the name."""


@dataclass(frozen=True, slots=True)
class Level:
    """A level of need. The order in the pack is the ladder, from universal upwards."""

    slug: str
    name: str
    plain: str


@dataclass(frozen=True, slots=True)
class Tier:
    """A way of belonging to the alliance, and what comes with it."""

    slug: str
    name: str
    plain: str
    receives_work: bool
    """May be offered referrals."""
    accredited: bool
    """Must hold a standing against the quality standards before it is offered any."""
    refers: bool
    """Its people may ask for support on behalf of somebody."""
    totals_only: bool
    """Its people see published totals and never a single record."""


@dataclass(frozen=True, slots=True)
class Intervention:
    """Something that can be done, for whom, at which levels of need and in what rhythm."""

    slug: str
    name: str
    plain: str
    category: str
    """Whose category lead it belongs to: person, family or place."""
    serves: tuple[str, ...]
    """Kinds of subject it can be offered to."""
    levels: tuple[str, ...]
    """Slugs of the levels of need it serves."""
    every_days: int
    """Usual days between two sessions or visits."""
    minutes_least: int
    minutes_most: int
    """Usual length of one session or visit, from and to."""
    review_days: int
    """Days from the start, and from each review, to the next review."""
    unit: str
    units: str
    """What a place in it is counted in, one and many: "young person", "young people"."""

    @property
    def rhythm(self) -> str:
        """The rhythm in words: "every 2 weeks, 1 to 3 hours"."""
        return f"{_every(self.every_days)}, {_length(self.minutes_least, self.minutes_most)}"


@dataclass(frozen=True, slots=True)
class Promises:
    """Within how many working days each move is promised, and after how many weeks an ending is checked."""

    triage: int
    question: int
    """For the referrer, when the category lead asks something."""
    offer_reply: int
    """For a partner, from an offer to yes or no."""
    first_session: int
    redirect_chase: int
    """Until the alliance asks what became of somebody it sent elsewhere."""
    check_back_weeks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to ring, with what to say about them."""

    name: str
    phone: str
    hours: str
    note: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """The page before every request: what to do when somebody is in danger now."""

    number: str
    text: str
    front_door: Contact
    others: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class Switches:
    """What an alliance may decide either way."""

    lead_may_triage_own: bool
    """Whether a category lead may decide on a request made by their own organisation."""


@dataclass(frozen=True, slots=True)
class Words:
    """What this alliance calls things on its public pages."""

    request: str
    requests: str
    young_person: str
    young_people: str
    coordinator: str


@dataclass(frozen=True, slots=True)
class Source:
    """An open data file that the pack carries, where it comes from and of when."""

    kind: str
    """"boundaries" or "postcodes"."""
    file: str
    vintage: str
    source: str
    licence: str


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything an alliance starts with. `folder` is where its files lie."""

    slug: str
    folder: Path
    name: str
    short_name: str
    area_name: str
    council_code: str
    """ONS code of the council whose area the alliance serves."""
    area_codes: tuple[str, ...]
    """ONS codes of every council area from which requests are expected."""
    postcode_districts: tuple[str, ...]
    youngest: int
    oldest: int
    """Ages in whole years that the alliance is for."""
    attribution: str
    """Whose data the pages show, as the licences ask: stands in the footer."""
    switches: Switches
    words: Words
    promises: Promises
    leave_to: str
    """The website where somebody lands who leaves a page at once: an ordinary one that has nothing to do with help."""
    closed_on: tuple[date, ...]
    """Days that are not working days, besides Saturday and Sunday."""
    emergency: Emergency
    themes: tuple[Theme, ...]
    levels: tuple[Level, ...]
    interventions: tuple[Intervention, ...]
    tiers: tuple[Tier, ...]
    sources: tuple[Source, ...]

    def path(self, source: Source) -> Path:
        """Where the pack's data file lies."""
        return self.folder / source.file

    def check(self) -> None:
        """Raise `PackError` at the first thing that does not fit together."""
        for what, slugs in (
            ("theme", [t.slug for t in self.themes]),
            ("level", [lv.slug for lv in self.levels]),
            ("intervention", [i.slug for i in self.interventions]),
            ("tier", [t.slug for t in self.tiers]),
        ):
            _once(what, slugs)
        if self.youngest > self.oldest:
            raise PackError(f"The youngest age ({self.youngest}) is above the oldest ({self.oldest}): swap them.")
        levels = {level.slug for level in self.levels}
        for intervention in self.interventions:
            _check_intervention(intervention, levels)
        for source in self.sources:
            if source.kind not in OPEN_DATA:
                raise PackError(f'{source.file} is of the kind "{source.kind}": use one of {", ".join(OPEN_DATA)}.')
        promised = asdict(self.promises)
        promised.update({f"check_back_weeks {n}": weeks for n, weeks in enumerate(promised.pop("check_back_weeks"))})
        for name, number in promised.items():
            if number < 1:
                raise PackError(f"The promise {name} is {number}: it must be at least 1.")

    def settings(self) -> dict[str, Any]:
        """What is neither a list of its own nor a name, ready to be kept as JSON."""
        kept = ("short_name", "area_name", "council_code", "area_codes", "postcode_districts", "youngest", "oldest")
        return {
            **{name: getattr(self, name) for name in kept},
            "attribution": self.attribution,
            "switches": asdict(self.switches),
            "words": asdict(self.words),
            "promises": asdict(self.promises),
            "closed_on": [day.isoformat() for day in self.closed_on],
            "emergency": asdict(self.emergency),
            "leave_to": self.leave_to,
            "tiers": {tier.slug: asdict(tier) for tier in self.tiers},
        }


def _check_intervention(one: Intervention, levels: set[str]) -> None:
    where = f'Intervention "{one.slug}"'
    if one.category not in CATEGORIES:
        raise PackError(f'{where} has the category "{one.category}": use one of {", ".join(CATEGORIES)}.')
    for kind in one.serves:
        if kind not in KINDS:
            raise PackError(f'{where} serves "{kind}": use one of {", ".join(KINDS)}.')
    if not one.serves:
        raise PackError(f"{where} serves nobody: name at least one of {', '.join(KINDS)}.")
    for level in one.levels:
        if level not in levels:
            raise PackError(f'{where} names the level "{level}", which levels.toml does not have.')
    if not one.levels:
        raise PackError(f"{where} serves no level of need: name at least one.")
    if min(one.every_days, one.minutes_least, one.review_days) < 1:
        raise PackError(f"{where} needs every_days, minutes_least and review_days of at least 1.")
    if one.minutes_least > one.minutes_most:
        raise PackError(f"{where} has minutes_least above minutes_most: swap them.")


def _once(what: str, slugs: Iterable[str]) -> None:
    seen: set[str] = set()
    for slug in slugs:
        if slug in seen:
            raise PackError(f'The {what} "{slug}" stands twice: every slug may stand once.')
        seen.add(slug)
    if not seen:
        raise PackError(f"The pack has no {what}: give at least one.")


def _every(days: int) -> str:
    if days % 7:
        return "every day" if days == 1 else f"every {days} days"
    return "every week" if days == 7 else f"every {days // 7} weeks"


def _length(least: int, most: int) -> str:
    if least % 60 or most % 60:
        return f"{least} minutes" if least == most else f"{least} to {most} minutes"
    hours = "hour" if most == 60 else "hours"
    return f"{most // 60} {hours}" if least == most else f"{least // 60} to {most // 60} hours"
