"""One world in which every kind of record exists, built through the actions.

Every journey of it is a *scene*: what stands in the addresses of its pages, the words that give away whom it is
about, and who of the cast may read them. Those lists are written here by hand and know nothing of the product's own
rules. The words are rare ones, so that a page which contains one shows that very record.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import time_machine
from django.test import TestCase

from tests.cast import MONDAY, Cast, assemble
from youthalliance.foundation.acts import Act, clock, public

#: The moment at which the world is looked at: a Monday, ten in the morning.
NOW = MONDAY + timedelta(hours=1)
#: Those who see every journey, by their role.
OVERSEE = frozenset({"asha", "sam"})
LEAD_PEOPLE = OVERSEE | {"ben"}
LEAD_PLACES = OVERSEE | {"parveen"}
NORTHSIDE = frozenset({"marcus", "wanda"})
BRIDGE = frozenset({"olu", "rafi"})
#: Somebody without an account, in whose browser the drafts are.
WRITER = "the writer"


@dataclass
class Scene:
    """One journey: the state it is in, what its addresses are made of, what must not be read, and by whom it may be."""

    name: str
    state: str
    reference: str
    words: frozenset[str]
    known_to: frozenset[str]
    arguments: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Secret:
    """A word of one record that only some of the cast may read."""

    word: str
    what: str
    known_to: frozenset[str]


@dataclass
class World:
    """The cast at ``NOW``, all scenes by name, and the secrets besides whom they are about."""

    cast: Cast
    scenes: dict[str, Scene] = field(default_factory=dict)
    secrets: list[Secret] = field(default_factory=list)
    #: Secret links by the letter that carried them.
    links: dict[str, str] = field(default_factory=dict)
    #: Arguments that are no scene's: values by the argument's name, or by ``route.argument``.
    choices: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    #: All arguments of routes that no scene can open, by the route's name.
    given: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def at(self, **ago: float) -> Cast:
        """The cast so long before ``NOW``: ``world.at(weeks=3)``."""
        return moved(self.cast, NOW - timedelta(**ago))

    def all_secrets(self) -> list[Secret]:
        """Every word with those who may read it."""
        about = [Secret(word, f"whom “{one.name}” is about", one.known_to) for one in self.scenes.values() for word in one.words]
        return about + self.secrets


def moved(cast: Cast, at: datetime) -> Cast:
    """The same cast at another moment."""
    return Cast(**{name: act.when(at) for name, act in cast.everybody().items()}, organisations=cast.organisations)


def build() -> World:
    """Build the world. Its journeys began at different times and have come to different places."""
    from tests.house_rules import world_asking, world_people, world_places

    cast = assemble(NOW - timedelta(weeks=44))
    world = World(moved(cast, NOW))
    _more_places(world)
    for make in (*world_people.SCENES, *world_places.SCENES, *world_asking.SCENES):
        make(world)
    _read_addresses(world)
    return world


def _more_places(world: World) -> None:
    from youthalliance.network.partners import actions as partners

    now, houses = world.at(weeks=43), world.cast.organisations
    for house, slug, most in (
        ("Northside Youth", "early-intervention-mentoring", 60), ("Northside Youth", "intensive-mentoring", 60),
        ("Northside Youth", "family-support", 40), ("Bridge Arts", "group-mentoring", 40), ("Bridge Arts", "detached-work", 20),
    ):  # fmt: skip
        partners.set_capacity(clock(now.asha.at), houses[house], intervention=slug, available=most, maximum=most)


def _read_addresses(world: World) -> None:
    """The secret links that letters have carried, and what else stands in addresses."""
    from youthalliance.desks.views import DESKS
    from youthalliance.foundation.mail.models import Letter
    from youthalliance.journey.intake.models import Referral
    from youthalliance.journey.triage.models import Question
    from youthalliance.subjects.people.forms import PARTS

    for kind, words in Letter.objects.order_by("pk").values_list("kind", "words"):
        if "link" in words:
            world.links[kind] = words["link"]
    world.choices |= {
        "status.code": tuple(Referral.objects.order_by("pk").values_list("status_code", flat=True)),
        "answer.token": tuple(Question.objects.values_list("token", flat=True)),
        "desk-list.name": tuple(dict.fromkeys(name for desk in DESKS.values() for name in desk.LISTS)),
        "person-change.part": tuple(PARTS),
        "partner": (world.cast.organisations["Northside Youth"],),
    }


def keep(world: World, name: str, journey: Any, *, words: tuple[str, ...], known_to: frozenset[str], **arguments: Any) -> Scene:
    """Add a scene to the world, in the state that its journey has come to."""
    from youthalliance.journey.record import queries as record

    standing = record.get(clock(NOW), getattr(journey, "reference", journey))
    kind, subject = standing.subject
    scene = Scene(
        name, standing.state, standing.reference, frozenset(words), known_to,
        {"reference": standing.reference, kind: subject, "kind": kind, **arguments},
    )  # fmt: skip
    world.scenes[name] = scene
    return scene


def refer(act: Act, *, kind: str = "person", subject: int, says: str = "Things are not going well.", **more: Any) -> str:
    """A request for support as somebody would make it; returns its reference."""
    from youthalliance.journey.intake import actions as intake

    asked = {
        "themes": ["education-employment"], "working_well": "Likes making music.", "tried_so_far": "A talk with the head of year.",
        "consent": "not_needed" if kind == "place" else "both", "told": "yes", "told_words": "What we would like to do and why.",
        "agency": "school", "referrer_name": act.name or "Mrs Oddie", "referrer_email": "referrer@example.org", **more,
    }  # fmt: skip
    return intake.refer(act, kind=kind, subject=subject, asked=intake.Asked(says, **asked)).reference


_POSTCODES = ("DE23 8LZ", "DE24 9HN", "DE21 4RN", "DE22 3WQ", "DE23 6AL")
_GROUPS = ("13", "4", "13", "11", "7", "not_said", "13")


def somebody(act: Act, given: str, family: str, **known: Any) -> int:
    """A young person in the register; what is usual differs from name to name."""
    from youthalliance.subjects.people import actions as people

    turn = len(given) + len(family)
    usual = {
        "born_on": date(2009 + turn % 6, 3, 14), "gender": ("female", "male")[len(given) % 2], "school_name": "Hillside School",
        "postcode": _POSTCODES[turn % 5], "ethnic_group": _GROUPS[turn % 7], "sen_provision": ("N", "K", "N", "E", "")[turn % 5],
    }  # fmt: skip
    return people.add(act, given=given, family=family, **(usual | known)).pk


type Maker = Callable[[World], None]

__all__ = [
    "BRIDGE", "LEAD_PEOPLE", "LEAD_PLACES", "NORTHSIDE", "NOW", "OVERSEE", "WRITER", "Maker", "Scene", "Secret", "World", "WorldCase", "build", "keep",
    "moved", "public", "refer", "somebody",
]  # fmt: skip


class WorldCase(TestCase):
    """Tests of one world, built once for the class and looked at on its Monday; each test leaves it as it was."""

    world: World

    @classmethod
    def setUpClass(cls) -> None:
        """Stop the clock at the moment at which the world is looked at, then build."""
        cls.enterClassContext(time_machine.travel(NOW, tick=True))
        logging.disable(logging.WARNING)
        cls.addClassCleanup(logging.disable, logging.NOTSET)
        super().setUpClass()
        cls.world = build()
