"""A report as JSON, as CSV, or as a page that stands by itself."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from django.template.loader import render_to_string

from youthalliance.evidence.publishing.gate import Shown
from youthalliance.evidence.reports import charts
from youthalliance.evidence.reports.places import PlaceFigures
from youthalliance.evidence.reports.referrals import Figures

#: What makes a spreadsheet take a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(figures: Figures | PlaceFigures) -> str:
    """The shape that others rely on."""
    return json.dumps(figures.as_json(), ensure_ascii=False, indent=2) + "\n"


def as_csv(figures: Figures | PlaceFigures) -> str:
    """One line a count: year, breakdown, row, count."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(["year", "breakdown", "row", "count"])
    for breakdown, row, count in _referrals(figures) if isinstance(figures, Figures) else _places(figures):
        lines.writerow([figures.period.name, breakdown, _plain(row), count])
    return out.getvalue()


def _referrals(figures: Figures) -> Iterator[tuple[str, str, Shown]]:
    yield "total", "", figures.total
    for name, counts in {**figures.breakdowns, "asked_as": figures.asked, "settled_as": figures.settled}.items():
        for row, count in counts.items():
            yield name, row, count


def _places(figures: PlaceFigures) -> Iterator[tuple[str, str, Shown | float]]:
    yield "total", "", figures.settled
    yield "asked_as_place", "", figures.asked
    yield "young_people_engaged", "", figures.engaged
    for one in figures.work:
        yield "visits", one.intervention, one.visits
        yield "hours", one.intervention, one.hours
        yield "young_people_met", one.intervention, one.young_people


def as_html(figures: Figures | PlaceFigures) -> str:
    """One page with nothing to fetch."""
    if isinstance(figures, PlaceFigures):
        return render_to_string("reports/places_alone.html", {"figures": figures})
    return render_to_string("reports/referrals_alone.html", page(figures))


def page(figures: Figures) -> dict[str, Any]:
    """What the templates of the referrals report are given."""
    return {"figures": figures, "charts": charts.of(figures), "kinds": _kinds(figures)}


def _kinds(figures: Figures) -> list[tuple[str, Any, Any]]:
    return [(kind, figures.asked[kind], figures.settled[kind]) for kind in figures.asked]


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
