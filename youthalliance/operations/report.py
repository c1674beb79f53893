"""`./alliance report NAME`: figures worked out from the records, on standard output."""

import argparse
import sys
from typing import TYPE_CHECKING

from youthalliance.operations.cli import set_up_django
from youthalliance.operations.errors import OperationError

if TYPE_CHECKING:
    from youthalliance.evidence.reports.period import Period

REPORTS = ("referrals", "places")
FORMATS = ("json", "csv", "html")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    parser.add_argument("name", metavar="NAME", choices=REPORTS, help=f"which report: {', '.join(REPORTS)}")
    parser.add_argument("--year", metavar="YEAR", help="April to March, such as 2022-23 (default: the present one)")
    parser.add_argument("--from", dest="first", metavar="DAY", help="instead of a year: the first day, such as 2020-10-01")
    parser.add_argument("--to", dest="last", metavar="DAY", help="and the last day")
    parser.add_argument("--format", choices=FORMATS, default="json", help="json (default), csv or html")
    parser.add_argument("--public", action="store_true", help="apply the publishing gate: what may leave the alliance")


def run(options: argparse.Namespace) -> int:
    """Print the report. 0 even where nothing was received: that is a figure too."""
    set_up_django()
    from youthalliance.evidence.reports import formats, places, referrals
    from youthalliance.operations.database import must_be_current

    period = _period(options)
    must_be_current()
    figures: referrals.Figures | places.PlaceFigures
    if options.name == "places":
        figures = places.figures(period, public=options.public)
    else:
        figures = referrals.figures(period)
        figures = referrals.gated(figures) if options.public else figures
    written = {"json": formats.as_json, "csv": formats.as_csv, "html": formats.as_html}[options.format](figures)
    sys.stdout.buffer.write(written.encode("utf-8"))
    sys.stdout.flush()
    return 0


def _period(options: argparse.Namespace) -> "Period":
    from django.utils import timezone

    from youthalliance.evidence.reports.period import WrongPeriod, between, financial_year, year_of

    if bool(options.first) != bool(options.last) or (options.first and options.year):
        raise OperationError("Give either --year, or both --from and --to.", status=2)
    try:
        if options.first:
            return between(options.first, options.last)
        return financial_year(options.year) if options.year else year_of(timezone.localdate())
    except WrongPeriod as wrong:
        raise OperationError(str(wrong), status=2) from None
