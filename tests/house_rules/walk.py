"""Opening every address of the product for real, by everybody, and noting what came back."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.cast import PASSWORD
from tests.house_rules.house import Route, routes
from tests.house_rules.world import WRITER, Scene, World
from youthalliance.foundation.access import PUBLIC, SIGNED_IN

STRANGER = "a stranger"
#: Arguments that are words of the product itself, by the route's name or else by the argument's.
CHOICES: dict[str, tuple[Any, ...]] = {
    "channel": ("mobile", "post"),
    "kind": ("person", "family", "place", "group"),
}
#: What of a scene a number in an address is, by the word that stands before it.
NUMBERS = {
    "people": "person",
    "families": "family",
    "places": "place",
    "groups": "group",
    "sessions": "session",
    "check-back": "check_back",
    "concerns": "concern",
    "offers": "offer",
}
#: Pages that change what the browser holds: opened last.
CHANGES_THE_SESSION = ("intake-resume", "intake-leave")
#: The alliance's own words are read every few seconds and then kept, so they are no page's cost.
WORDS = 'FROM "words_'
_WRITES = re.compile(r"\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM|REPLACE\s+INTO)\s+[\"`]?(\w+)", re.I)


@dataclass(frozen=True)
class Seen:
    """One page as one person saw it. ``words`` are the secrets that it contained."""

    who: str
    route: Route
    path: str
    status: int
    queries: int
    wrote: tuple[str, ...]
    words: frozenset[str]
    body: str

    def __str__(self) -> str:
        return f"{self.who} GET {self.path} → {self.status}"


def browsers(world: World) -> dict[str, Client]:
    """A browser for each of the cast, signed in, and one for a stranger."""
    made = {who: Client(raise_request_exception=False) for who in (STRANGER, WRITER)}
    for name, link in world.links.items():
        if name.startswith("draft "):
            assert made[WRITER].get(link).status_code == 302, f"The link to the {name} does not bring it back."
    for name in world.cast.everybody():
        made[name] = Client(raise_request_exception=False)
        answer = made[name].post("/sign-in", {"email": f"{name}@example.org", "password": PASSWORD})
        assert answer.status_code == 302, f"{name} could not sign in."
    return made


def arguments_of(route: Route, world: World) -> list[dict[str, Any]]:
    """Real values for a route's arguments.

    A record's own page is opened for every scene, a page below it for one scene in each state where only the
    reference is needed, and otherwise for the first two that have what it needs.
    """
    if route.name in world.given:
        return world.given[route.name]
    wanted = set(route.arguments)
    if not wanted:
        return [{}]
    below = route.pattern.rstrip("$/").count("/") > 1
    scenes = list(world.scenes.values())
    journey = wanted in ({"reference"}, {"ref"})
    if journey and below:
        scenes = list({scene.state: scene for scene in scenes}.values())
    given = [found for scene in scenes for found in _of_scene(route, scene, world)]
    if given:
        return given if journey or (wanted == {"number"} and not below) else given[:2]
    lists = [_choices(route, name, world) for name in route.arguments]
    return [dict(zip(route.arguments, values, strict=True)) for values in _products(lists)]


def _of_scene(route: Route, scene: Scene, world: World) -> Iterator[dict[str, Any]]:
    before = re.search(r"([\w-]+)/<int:number>", route.pattern)
    known = scene.arguments | {
        "ref": scene.reference,
        "number": scene.arguments.get(NUMBERS.get(before[1], "")) if before else None,
    }
    fixed = {name: known[name] for name in route.arguments if known.get(name) is not None and name not in CHOICES}
    loose = [name for name in route.arguments if name not in fixed]
    if not fixed or any(not _choices(route, name, world) for name in loose):
        return
    for values in _products([_choices(route, name, world) for name in loose]):
        yield fixed | dict(zip(loose, values, strict=True))


def _choices(route: Route, name: str, world: World) -> tuple[Any, ...]:
    return world.choices.get(f"{route.name}.{name}") or world.choices.get(name) or CHOICES.get(name, ())


def _products(lists: list[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    if not lists:
        yield ()
        return
    for first in lists[0]:
        for rest in _products(lists[1:]):
            yield (first, *rest)


def addresses(world: World) -> list[tuple[Route, str]]:
    """Every address of every route, with real values in it. Fails for a route that the world has nothing for."""
    found = []
    for route in routes():
        made = [reverse(route.name, kwargs=given) for given in arguments_of(route, world)]
        assert made, (
            f"The world has nothing to open {route.pattern} with. Give a scene in tests/house_rules/world_*.py the arguments"
            f" {sorted(route.arguments)}, or name their values in walk.CHOICES."
        )
        found += [(route, path) for path in dict.fromkeys(made)]
    return found


def look(world: World, who: str, client: Client, route: Route, path: str) -> Seen:
    """Open one page and note what came back, what was asked of the database and what was written to it."""
    queries: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        queries.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        answer = client.get(path)
        body = text_of(answer)
    wrote = tuple(table for sql in queries for table in _WRITES.findall(sql))
    asked = [sql for sql in queries if not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")) and WORDS not in sql]
    said = body + " ".join(f"{name}: {value}" for name, value in answer.headers.items())
    return Seen(who, route, path, answer.status_code, len(asked), wrote, frozenset(secret_words(world).findall(said)), body)


def secret_words(world: World) -> re.Pattern[str]:
    """Every secret of the world, as one pattern."""
    return re.compile("|".join(sorted({re.escape(secret.word) for secret in world.all_secrets()}, key=len, reverse=True)))


def text_of(answer: HttpResponse) -> str:
    """What a page says, also one that comes in pieces; a file that is no text says nothing."""
    parts: Iterable[bytes] = answer.streaming_content if answer.streaming else [answer.content]  # type: ignore[attr-defined]
    return b"".join(parts).decode("utf-8", "replace")


def let_in(who: str, route: Route, world: World) -> bool:
    """Whether a route says that its page may be opened in somebody's role."""
    if PUBLIC in route.access:
        return True
    act = world.cast.everybody().get(who)
    return act is not None and (SIGNED_IN in route.access or act.role in route.access)


def walk(world: World) -> list[Seen]:
    """Everybody opens everything; pages that change what the browser holds come last.

    Of a route that is closed to somebody's role they open one address only: behind the others there is the same door.
    """
    everything = sorted(
        addresses(world), key=lambda one: CHANGES_THE_SESSION.index(one[0].name) + 1 if one[0].name in CHANGES_THE_SESSION else 0
    )
    found = []
    for who, client in browsers(world).items():
        turned_away = set()
        for route, path in everything:
            if route.name not in turned_away:
                found.append(look(world, who, client, route, path))
                if not let_in(who, route, world):
                    turned_away.add(route.name)
    return found
