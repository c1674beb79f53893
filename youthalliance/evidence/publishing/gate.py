"""The publishing gate: counts of people made safe to publish. Pure; nothing here reads a record.

The rules, in order:

1. A count of 1 to 4 is published as "fewer than 5"; a true zero stays 0.
2. Every other count is rounded to the nearest 5, and so is the total, which is taken before rounding.
3. Where the hidden counts of a breakdown could be narrowed down by subtracting what is shown from the total, one or two
   more counts are withheld, the smallest that will do.
4. Where even that would not do, or where the total itself is below 5, the whole breakdown is withheld.

The gate is measured against somebody who knows more than is published: the exact total and the exact value of every
count that is shown. Even they must be left with at least four possible values for every hidden count.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

#: Counts below this many people are never shown.
THRESHOLD = 5
#: Every count that is shown is a multiple of this.
ROUNDED_TO = 5
#: What a count of 1 to 4 is published as.
FEW = f"fewer than {THRESHOLD}"
#: What a larger count is published as where showing it would give a smaller one away.
WITHHELD = "withheld"
#: How many possible values somebody who knows everything else must be left with.
LEFT_OPEN = 4
_MOST_EXTRA = 2

type Shown = int | str


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the label of a hidden count says about it: from ``low`` up to ``high``, or without an upper end."""

    low: int
    high: int | None


_BOUNDS_OF_FEW = Bounds(1, THRESHOLD - 1)
_BOUNDS_OF_WITHHELD = Bounds(THRESHOLD, None)


def published(count: int) -> Shown:
    """One count by itself, such as a total, as it may be published."""
    if 0 < count < THRESHOLD:
        return FEW
    return (count + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO


def gate(counts: Mapping[str, int]) -> dict[str, Shown]:
    """A breakdown as it may be published, in the same order. Raises ValueError for a count below zero."""
    if any(count < 0 for count in counts.values()):
        raise ValueError("A count of people cannot be below zero. Check how the breakdown was counted.")
    if 0 < sum(counts.values()) < THRESHOLD:
        return dict.fromkeys(counts, WITHHELD)
    extra = _withheld_besides(counts)
    if extra is None:
        return dict.fromkeys(counts, WITHHELD)
    return {name: WITHHELD if name in extra else published(count) for name, count in counts.items()}


def _withheld_besides(counts: Mapping[str, int]) -> frozenset[str] | None:
    """The fewest and smallest further counts that have to go, or None where nothing but withholding all is safe."""
    few = [count for count in counts.values() if 0 < count < THRESHOLD]
    if not few:
        return frozenset()
    shown = sorted((count, name) for name, count in counts.items() if count >= THRESHOLD)
    for size in range(min(_MOST_EXTRA, len(shown)) + 1):
        for chosen in sorted(combinations(shown, size), key=lambda cells: sum(count for count, _ in cells)):
            if _stays_open(few, [count for count, _ in chosen]):
                return frozenset(name for _, name in chosen)
    return None


def _stays_open(few: list[int], withheld: list[int]) -> bool:
    hidden = [_BOUNDS_OF_FEW] * len(few) + [_BOUNDS_OF_WITHHELD] * len(withheld)
    return all(values >= LEFT_OPEN for values in _values_left(hidden, sum(few) + sum(withheld)))


def _values_left(hidden: list[Bounds], together: int) -> Iterable[int]:
    """How many values each hidden count may still have for somebody who knows what they come to together."""
    lows = sum(bounds.low for bounds in hidden)
    highs = sum(bounds.high or 0 for bounds in hidden)
    endless = sum(bounds.high is None for bounds in hidden)
    for bounds in hidden:
        highest = together - (lows - bounds.low)
        if bounds.high is not None:
            highest = min(highest, bounds.high)
        others_endless = endless - (bounds.high is None)
        lowest = bounds.low if others_endless else max(bounds.low, together - (highs - (bounds.high or 0)))
        yield highest - lowest + 1
