"""The level of need over time, drawn as a line; the reviews beneath it say the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from youthalliance.desks import words
from youthalliance.journey.review.queries import Step, ladder

WIDTH, ROW, LEFT, TOP = 600, 34, 130, 18


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the template draws. ``says`` is the picture in words."""

    width: int
    height: int
    rungs: list[tuple[int, str]]
    points: list[tuple[int, int, str]]
    path: str
    says: str


def draw(steps: Sequence[Step]) -> Drawing | None:
    """The line through the steps, universal at the bottom; None where there is not yet a line to see."""
    rungs = ladder()
    steps = [step for step in steps if step.level in rungs]
    if len(steps) < 2:
        return None
    height = TOP * 2 + ROW * (len(rungs) - 1) + 16
    heights = {slug: TOP + ROW * (len(rungs) - 1 - at) for at, slug in enumerate(rungs)}
    gap = (WIDTH - LEFT - 30) // (len(steps) - 1)
    points = [(LEFT + gap * at, heights[step.level], words.short_day(step.on)) for at, step in enumerate(steps)]
    says = "; ".join(f"{words.short_day(step.on)}: {words.level(step.level).text.lower()}" for step in steps)
    path = " ".join(f"{x},{y}" for x, y, _ in points)
    return Drawing(
        WIDTH, height, [(heights[slug], words.level(slug).text) for slug in rungs], points, path, f"Level of need. {says}."
    )
