"""The level of need over time, ready to be drawn: a finding in words, a line through the steps, and the table behind it.

Pure: it is given the steps and knows no database. The drawing is steps, not slopes, because a level holds until a
review decides another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from youthalliance.journey.review.queries import Step

WIDTH, ROW, TOP, RIGHT = 400, 34, 16, 14
#: The width of a letter of the rungs' names, roughly, in the drawing's own units.
LETTER = 7
#: Two points of the line are never closer than this, however close the days.
APART = 12
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


@dataclass(frozen=True, slots=True)
class Rung:
    """A level of need as a horizontal line."""

    y: int
    name: str


@dataclass(frozen=True, slots=True)
class Dot:
    """What one review decided, where it stands in the drawing."""

    x: int
    y: int
    on: date
    name: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Line:
    """Everything the template draws. ``finding`` is the title; ``dots`` are the table's rows as well."""

    finding: str
    width: int
    height: int
    left: int
    rungs: list[Rung]
    dots: list[Dot]
    path: str
    first: str
    last: str


OUTCOMES = {
    "begin": "Where it began", "step_up": "Stepped up", "steady": "Kept going as it was", "step_down": "Stepped down",
    "change": "Changed to something different", "move_on": "Moving on",
}  # fmt: skip


def drawn(steps: Sequence[Step], names: Mapping[str, str]) -> Line | None:
    """The line through the steps, universal at the bottom; None before the first review.

    ``names`` are the alliance's levels from universal upwards, each with its name.
    """
    steps = [step for step in steps if step.level in names]
    if len(steps) < 2:
        return None
    rungs = list(names)
    left = max(len(name) for name in names.values()) * LETTER + 12
    heights = {slug: TOP + ROW * (len(rungs) - 1 - at) for at, slug in enumerate(rungs)}
    places = _places([step.on for step in steps], left)
    dots = [
        Dot(x, heights[step.level], step.on, names[step.level], OUTCOMES.get(step.outcome, ""))
        for x, step in zip(places, steps, strict=True)
    ]
    path = f"M{dots[0].x} {dots[0].y}" + "".join(f"H{dot.x}V{dot.y}" for dot in dots[1:])
    height = TOP + ROW * (len(rungs) - 1) + 44
    ends = (_day(steps[0].on), _day(steps[-1].on))
    return Line(
        _finding(steps, names), WIDTH, height, left, [Rung(heights[slug], names[slug]) for slug in rungs], dots, path, *ends
    )


def _places(days: Sequence[date], left: int) -> list[int]:
    """Where each day stands, to scale where there is room between neighbours."""
    first, span = days[0], max((days[-1] - days[0]).days, 1)
    room = WIDTH - RIGHT - left
    gap = min(APART, room // max(len(days) - 1, 1))
    found = [left + round((day - first).days / span * room) for day in days]
    for at in range(1, len(found)):
        found[at] = max(found[at], found[at - 1] + gap)
    over = found[-1] - (WIDTH - RIGHT)
    for at in range(len(found) - 1, -1, -1):
        if over > 0:
            most = WIDTH - RIGHT if at == len(found) - 1 else found[at + 1] - gap
            found[at] = min(found[at], most)
    return found


def _finding(steps: Sequence[Step], names: Mapping[str, str]) -> str:
    """What the line shows, in a sentence."""
    rungs = list(names)
    first, last = rungs.index(steps[0].level), rungs.index(steps[-1].level)
    highest = max(rungs.index(step.level) for step in steps)
    here, there = names[rungs[first]].lower(), names[rungs[last]].lower()
    time = _since(steps[0].on, steps[-1].on)
    if last < first:
        return f"Down from {here} to {there} in {time}"
    if last > first:
        return f"Up from {here} to {there} in {time}"
    if highest > last:
        return f"Back at {there} after a time at {names[rungs[highest]].lower()}, over {time}"
    return f"Steady at {there} for {time}"


def _since(first: date, last: date) -> str:
    days = (last - first).days
    if days < 1:
        return "a day"
    if days < 14:
        return "a day" if days == 1 else f"{days} days"
    return f"{days // 7} weeks" if days < 84 else f"{round(days / 30.44)} months"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
