"""Bar charts drawn on the server as SVG: measured here, written out by the template.

A bar is never told by its colour: its name stands before it and its count behind it, and the table says the same.
"""

from dataclasses import dataclass
from textwrap import wrap

from youthalliance.evidence.publishing.gate import FEW, Shown
from youthalliance.evidence.reports.referrals import BREAKDOWNS, Figures
from youthalliance.evidence.reports.wording import NOT_ALLOCATED, NOT_RECORDED, NOT_SAID

WIDTH = 360
_ROW = 26
_LINE = 14
_NAMES_END = 168
_BARS_BEGIN = 176
_BARS_END = 292
#: Letters of a name that stand beside a bar in one line.
_LONGEST_LINE = 26


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: what it is called, its count as shown, and where its parts lie, in the units of the drawing."""

    name: str
    lines: list[tuple[int, str]]
    """The name as it stands beside the bar: each line with its height in the drawing."""
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
    bars: list[Bar] = []
    top = 4
    for row, shown in counts.items():
        length = round((_BARS_END - _BARS_BEGIN) * shown / most, 1) if isinstance(shown, int) and most else 0.0
        names = wrap(row, _LONGEST_LINE)
        more = (len(names) - 1) * _LINE
        lines = [(top + 14 + number * _LINE, line) for number, line in enumerate(names)]
        bars.append(Bar(row, lines, shown, top + more // 2, top + more // 2 + 14, length, _BARS_BEGIN + length + 6))
        top += _ROW + more
    finding = _finding(called, counts, total)
    return Chart(name, called, finding, bars, WIDTH, top, _NAMES_END, _BARS_BEGIN)


def _finding(called: str, counts: dict[str, Shown], total: Shown) -> str:
    """What the chart shows, in one line: its longest bar, or that nothing can be shown."""
    known = {name: count for name, count in counts.items() if isinstance(count, int) and count and name not in _UNKNOWN}
    if not known:
        return f"{called}: too few to show" if counts and set(counts.values()) != {0} else f"{called}: nothing to show"
    most = max(known, key=lambda name: known[name])
    if list(known.values()).count(known[most]) > 1:
        return f"{called}: no single answer stands out"
    about = "" if isinstance(total, str) else f" of {total}"
    return f"{called}: most often {most}, {known[most]}{about}"


_UNKNOWN = frozenset({NOT_RECORDED, NOT_ALLOCATED, NOT_SAID, FEW})
