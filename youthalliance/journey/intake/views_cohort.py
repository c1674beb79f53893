"""Sending a spreadsheet of referrals: bring it, match its columns, look at its faults, send."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.words import queries as words
from youthalliance.journey.intake import actions_cohort, pages, queries
from youthalliance.journey.intake.cohort import template
from youthalliance.journey.intake.cohort.columns import COLUMNS, guess
from youthalliance.journey.intake.cohort.reach import Unreadable
from youthalliance.journey.intake.cohort.rows import understand
from youthalliance.journey.intake.cohort.sheet import MOST_BYTES, MOST_ROWS, read

_WHO = (Role.REFERRER, Role.LEAD, Role.COORDINATOR)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: Rows that are right which the preview shows; the others are counted.
SHOWN = 10


@access(*_WHO)
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: ActRequest) -> HttpResponse:
    """Choose a file."""
    error = ""
    if request.method == "POST":
        file = request.FILES.get("file")
        if file is None:
            error = "Choose a file, saved as .xlsx or CSV."
        elif (file.size or 0) > MOST_BYTES:
            error = f"The file is larger than {MOST_BYTES // 1024 // 1024} MB. Split it into several, with the headings in each."
        else:
            try:
                table = read(file.read())
            except Unreadable as fault:
                error = str(fault)
            else:
                columns = guess(table.headings)
                token = actions_cohort.keep_sheet(request.act, name=str(file.name), table=table, columns=columns)
                ours = [column.heading for column in COLUMNS] == table.headings
                return pages.go("intake-many-preview" if ours else "intake-many-columns", token)
    return pages.page(request, "intake/cohort/bring.html", {"error": error, "most": MOST_ROWS}, status=400 if error else 200)


@access(*_WHO)
@require_safe
def blank(request: ActRequest, ending: str) -> HttpResponse:
    """The template, empty."""
    if ending == "csv":
        response = HttpResponse(template.text(), content_type="text/csv; charset=utf-8")
    else:
        response = HttpResponse(template.workbook(list(words.own().themes.values())), content_type=_XLSX)
    response.headers["Content-Disposition"] = f'attachment; filename="referrals.{"csv" if ending == "csv" else "xlsx"}"'
    return response


@access(*_WHO)
@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: ActRequest, token: str) -> HttpResponse:
    """Which of their columns is which of ours."""
    sheet = queries.sheet(request.act, token)
    if sheet is None or sheet.sent_at:
        return pages.go("intake-many-done", token) if sheet else _gone(request)
    error, chosen = "", dict(sheet.columns)
    if request.method == "POST":
        chosen = {
            column.key: int(place)
            for column in COLUMNS
            if (place := request.POST.get(column.key, "")).isdecimal() and len(place) < 4
        }
        try:
            actions_cohort.match_columns(request.act, token=token, columns=chosen)
            return pages.go("intake-many-preview", token)
        except Refused as refused:
            error = refused.sentence
    samples = [
        next((cells[place] for _, cells in sheet.rows[:20] if cells[place].strip()), "") for place in range(len(sheet.headings))
    ]
    theirs = [(place, heading or f"Column {place + 1}", samples[place][:40]) for place, heading in enumerate(sheet.headings)]
    context = {"sheet": sheet, "columns": COLUMNS, "theirs": theirs, "chosen": chosen, "error": error}
    return pages.page(request, "intake/cohort/columns.html", context, status=400 if error else 200)


@access(*_WHO)
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: ActRequest, token: str) -> HttpResponse:
    """Each row's faults in words, and what would be sent."""
    sheet = queries.sheet(request.act, token)
    if sheet is None:
        return _gone(request)
    if sheet.sent_at:
        return pages.go("intake-many-done", token)
    error = ""
    if request.method == "POST":
        try:
            actions_cohort.send_sheet(request.act, token=token, all_or_nothing=request.POST.get("how") != "good")
            return pages.go("intake-many-done", token)
        except Refused as refused:
            error = refused.sentence
    rows = understand(sheet.rows, sheet.columns, today=request.act.today)
    good = [row for row in rows if not row.faults]
    known = queries.presses([row.press(request.act.organisation) for row in good])
    context: dict[str, Any] = {
        "sheet": sheet, "error": error, "all": len(rows), "wrong": [row for row in rows if row.faults], "known": len(known),
        "ready": [row for row in good if row.press(request.act.organisation) not in known], "shown": SHOWN,
        "warned": [row for row in good if row.warnings],
    }  # fmt: skip
    return pages.page(request, "intake/cohort/preview.html", context, status=409 if error else 200)


@access(*_WHO)
@require_safe
def done(request: ActRequest, token: str) -> HttpResponse:
    """How many were sent."""
    sheet = queries.sheet(request.act, token)
    if sheet is None:
        return _gone(request)
    if not sheet.sent_at:
        return pages.go("intake-many-preview", token)
    return pages.page(request, "intake/cohort/done.html", {"sheet": sheet, "outcome": sheet.outcome})


def _gone(request: ActRequest) -> HttpResponse:
    sentence = "This spreadsheet is no longer here: after seven days it is removed, and only whoever brought it can see it. Choose the file again."
    return pages.page(request, "intake/refused.html", {"sentence": sentence}, status=404)
