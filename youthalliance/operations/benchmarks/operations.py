"""What is measured: the five things people do all day, as requests to the real pages."""

import random
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote_plus, urlencode

from youthalliance.journey.record import queries as record
from youthalliance.operations.benchmarks.drafts import make_drafts
from youthalliance.operations.benchmarks.load import Request, cycle
from youthalliance.operations.benchmarks.population import FAMILY, GIVEN, Staff


@dataclass(frozen=True)
class Browser:
    """A signed-in browser's cookies and the token its forms carry."""

    cookies: str
    token: str


@dataclass(frozen=True)
class Scene:
    """Where the requests find their way: who is signed in, and which journeys there are."""

    lead: Browser
    worker: Browser
    manager: Browser
    references: list[str]
    supported: list[str]
    journeys: int
    staff: Staff


@dataclass(frozen=True)
class Operation:
    """One thing people do. ``writes`` marks those that a raw replay must roll back."""

    name: str
    requests: Callable[[Scene, int], Iterator[Request]]
    writes: bool = False


def scene(staff: Staff, lead: Browser, worker: Browser, manager: Browser) -> Scene:
    """Pick the journeys that will be opened, the same ones in every run."""
    pick = random.Random(20221)
    everything = list(record.visible_to(staff.lead).order_by("journey").values_list("journey__reference", flat=True))
    supported = list(
        record.visible_to(staff.worker).filter(state="supported").order_by("journey").values_list("journey__reference", flat=True)
    )
    return Scene(lead, worker, manager, pick.sample(everything, min(500, len(everything))), supported[:500], len(everything), staff)


def _submit(scene: Scene, count: int) -> Iterator[Request]:
    body = urlencode({"csrfmiddlewaretoken": scene.manager.token})
    cookies = scene.manager.cookies
    return (Request("POST", f"/request-support/{one}/check", body, cookies, expect=302) for one in make_drafts(scene.staff, count))


def _queue(scene: Scene, count: int) -> Iterator[Request]:
    return cycle(lambda _: Request("GET", "/triage/person", cookies=scene.lead.cookies, marker="YA-"))


def _open(scene: Scene, count: int) -> Iterator[Request]:
    refs = scene.references
    return cycle(
        lambda turn: Request("GET", f"/journeys/{refs[turn % len(refs)]}", cookies=scene.lead.cookies, marker="Asked for help")
    )


def _find(scene: Scene, count: int) -> Iterator[Request]:
    def make(turn: int) -> Request:
        number = turn * 37 % scene.journeys
        given, family = GIVEN[number * 7 % len(GIVEN)], FAMILY[number * 13 // 11 % len(FAMILY)]
        asked = (given, family) if turn % 2 else (family, given)
        return Request("GET", f"/find?q={quote_plus(' '.join(asked))}", cookies=scene.lead.cookies, marker=f"{given} {family}")

    return cycle(make)


def _note(scene: Scene, count: int) -> Iterator[Request]:
    def make(turn: int) -> Request:
        text = f"Met at the leisure centre. Talked about the trial on Saturday. {secrets.token_hex(4)}"
        body = urlencode({"csrfmiddlewaretoken": scene.worker.token, "text": text, "shared": "yes"})
        ref = scene.supported[turn % len(scene.supported)]
        return Request("POST", f"/journeys/{ref}/notes", body, scene.worker.cookies, expect=302)

    return cycle(make)


OPERATIONS = (
    Operation("submit a referral", _submit, writes=True),
    Operation("queue of 50", _queue),
    Operation("open one journey", _open),
    Operation("find a person by name", _find),
    Operation("add a session note", _note, writes=True),
)
