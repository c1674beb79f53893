"""A report as JSON, as CSV, or as a page that stands by itself."""

import csv
import io
import json
from typing import Any

from django.template.loader import render_to_string

from youthalliance.evidence.reports import charts
from youthalliance.evidence.reports.referrals import Figures

#: What makes a spreadsheet take a cell for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(figures: Figures) -> str:
    """The shape that others rely on."""
    return json.dumps(figures.as_json(), ensure_ascii=False, indent=2) + "\n"


def as_csv(figures: Figures) -> str:
    """One line a count: breakdown, row, count."""
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(["year", "breakdown", "row", "count"])
    lines.writerow([figures.period.name, "total", "", figures.total])
    kinds = {"asked_as": figures.asked, "settled_as": figures.settled}
    for name, counts in {**figures.breakdowns, **kinds}.items():
        lines.writerows([figures.period.name, name, _plain(row), count] for row, count in counts.items())
    return out.getvalue()


def as_html(figures: Figures) -> str:
    """One page with charts and tables and nothing to fetch."""
    return render_to_string("reports/referrals_alone.html", page(figures))


def page(figures: Figures) -> dict[str, Any]:
    """What the report's templates are given."""
    return {"figures": figures, "charts": charts.of(figures), "kinds": _kinds(figures)}


def _kinds(figures: Figures) -> list[tuple[str, Any, Any]]:
    return [(kind, figures.asked[kind], figures.settled[kind]) for kind in figures.asked]


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
