"""What happens in the city, in order of time.

A *life* is a generator: it yields the moment at which it goes on, and does what it does when it is resumed. The
calendar resumes whichever life is next, up to now. So partners' places, waiting lists and history fill in the order
in which they would have, and a life that reaches into the future simply stops where it is today.
"""

import heapq
from collections.abc import Callable, Generator, Iterable
from contextlib import nullcontext
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from youthalliance.foundation.mail.outbox import silent

type Life = Generator[datetime]

#: Letters about what happened longer ago than this were read long since and are not written.
LETTERS_FOR = timedelta(days=2)


def live(lives: Iterable[Life], *, until: datetime, told: Callable[[datetime], None] = lambda _at: None) -> None:
    """Let all lives happen up to a moment. ``told`` hears of each moment, for whoever shows how far it is."""
    queue: list[tuple[datetime, int, Life]] = []
    for number, life in enumerate(lives):
        _go_on(queue, number, life)
    while queue and queue[0][0] <= until:
        at, number, life = heapq.heappop(queue)
        told(at)
        with silent("it happened long ago") if at < until - LETTERS_FOR else nullcontext():
            _go_on(queue, number, life, after=at)


def _go_on(queue: list[tuple[datetime, int, Life]], number: int, life: Life, *, after: datetime | None = None) -> None:
    at = next(life, None)
    if at is None:
        return
    if after is not None and at < after:
        raise ValueError(f"A life cannot go back from {after} to {at}. Let its next step be later.")
    heapq.heappush(queue, (at, number, life))


def moment(day: date, hour: int = 10, minute: int = 0) -> datetime:
    """A time of day in Britain."""
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def workday(day: date) -> date:
    """The day itself, or the Monday after it where it falls on a weekend."""
    return day + timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0))
