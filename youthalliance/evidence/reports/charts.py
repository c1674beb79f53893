"""Bar charts drawn on the server as SVG: measured here, written out by the template.

A bar is never told by its colour: its name stands before it and its count behind it, and the table says the same.
"""

from dataclasses import dataclass

from youthalliance.evidence.publishing.gate import FEW, Shown
from youthalliance.evidence.reports.referrals import BREAKDOWNS, Figures
from youthalliance.evidence.reports.wording import NOT_ALLOCATED, NOT_RECORDED, NOT_SAID

WIDTH = 360
_ROW = 26
_NAMES_END = 168
_BARS_BEGIN = 176
_BARS_END = 292
_LONGEST_NAME = 25


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: what it is called, its count as shown, and where its parts lie, in the units of the drawing."""

    name: str
    short: str
    shown: Shown
    top: int
    text: int
    length: float
    end: float


@dataclass(frozen=True, slots=True)
class Chart:
    """One breakdown as a chart with its finding as the title."""

    name: str
    called: str
    finding: str
    bars: list[Bar]
    width: int
    height: int
    names_end: int
    bars_begin: int


def of(figures: Figures) -> list[Chart]:
    """A chart for each breakdown of a report."""
    return [_chart(name, BREAKDOWNS[name], counts, figures.total) for name, counts in figures.breakdowns.items()]


def _chart(name: str, called: str, counts: dict[str, Shown], total: Shown) -> Chart:
    most = max((count for count in counts.values() if isinstance(count, int)), default=0)
    bars = []
    for number, (row, shown) in enumerate(counts.items()):
        length = round((_BARS_END - _BARS_BEGIN) * shown / most, 1) if isinstance(shown, int) and most else 0.0
        short = row if len(row) <= _LONGEST_NAME else f"{row[: _LONGEST_NAME - 1].rstrip()}…"
        bars.append(Bar(row, short, shown, number * _ROW + 4, number * _ROW + 18, length, _BARS_BEGIN + length + 6))
    finding = _finding(called, counts, total)
    return Chart(name, called, finding, bars, WIDTH, len(bars) * _ROW + 4, _NAMES_END, _BARS_BEGIN)


def _finding(called: str, counts: dict[str, Shown], total: Shown) -> str:
    """What the chart shows, in one line: its longest bar, or that nothing can be shown."""
    known = {name: count for name, count in counts.items() if isinstance(count, int) and count and name not in _UNKNOWN}
    if not known:
        return f"{called}: nothing was recorded" if not total else f"{called}: too few to show"
    most = max(known, key=lambda name: known[name])
    if list(known.values()).count(known[most]) > 1:
        return f"{called}: no single answer stands out"
    about = "" if isinstance(total, str) else f" of {total}"
    return f"{called}: most often {most}, {known[most]}{about}"


_UNKNOWN = frozenset({NOT_RECORDED, NOT_ALLOCATED, NOT_SAID, FEW})
