"""The whole city: found, or built once in one transaction, so that there is all of it or nothing."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from youthalliance.operations.demonstration import pilot, spondon, today, town, year
from youthalliance.operations.demonstration.calendar import Life, live
from youthalliance.operations.demonstration.town import Town

#: The same chance every time, so that two cities built on the same day are the same but for their references.
SEED = 20221


def build(now: datetime | None = None, *, told: Callable[[datetime], None] = lambda _at: None) -> Town:
    """Let the city live from its founding until now, in a database that holds no alliance yet."""
    with transaction.atomic(), _without_collecting():
        made = town.found(now or timezone.now(), seed=SEED)
        live(list(lives(made)), until=made.now, told=told)
    return made


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Thousands of small objects live for a moment each: looking for cycles among them takes a fifth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def lives(made: Town) -> Iterator[Life]:
    """Everything that the city has lived through and is in the middle of."""
    yield from pilot.lives_of_the_pilot(made)
    yield from year.lives_of_the_year(made)
    yield spondon.life(made)
    yield from year.lives_of_quieter_years(made)
    yield from today.lives_of_today(made)
