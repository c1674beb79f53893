"""The pages of reports: exact for coordinators, through the publishing gate for the board."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from youthalliance.evidence.reports import formats, referrals
from youthalliance.evidence.reports.period import Period, WrongPeriod, financial_year, year_of
from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.journey.record import queries_figures as record


@access(Role.COORDINATOR, Role.BOARD)
@require_safe
def referrals_page(request: ActRequest) -> HttpResponse:
    """The referrals of a year, drawn and in tables."""
    period, wrong = _period(request)
    context = formats.page(_figures(request, period)) | {"years": _years(request), "wrong": wrong}
    return render(request, "reports/referrals.html", context, status=400 if wrong else 200)


@access(Role.COORDINATOR, Role.BOARD)
@require_safe
def referrals_csv(request: ActRequest) -> HttpResponse:
    """The same figures as a file."""
    period, wrong = _period(request)
    if wrong:
        return HttpResponse(f"{wrong}\n", status=400, content_type="text/plain; charset=utf-8")
    name = f"referrals-{period.name}{'-published' if request.act.role is Role.BOARD else ''}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(formats.as_csv(_figures(request, period)), content_type="text/csv; charset=utf-8", headers=headers)


def _figures(request: ActRequest, period: Period) -> referrals.Figures:
    exact = referrals.figures(period)
    return exact if request.act.role is Role.COORDINATOR else referrals.gated(exact)


def _period(request: ActRequest) -> tuple[Period, str]:
    asked = request.GET.get("year")
    if asked:
        try:
            return financial_year(asked), ""
        except WrongPeriod as wrong:
            return year_of(request.act.today), str(wrong)
    return year_of(request.act.today), ""


def _years(request: HttpRequest) -> list[str]:
    """Every year from the first referral to now, newest first."""
    act = request.act  # type: ignore[attr-defined]
    first = record.first_received_at()
    begins = year_of(first.date() if first else act.today).first.year
    return [financial_year(f"{year}-{year + 1}").name for year in range(year_of(act.today).first.year, begins - 1, -1)]
