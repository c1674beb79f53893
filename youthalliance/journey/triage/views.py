"""The queue of a category."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.words import queries as words
from youthalliance.journey import story
from youthalliance.journey.triage.choices import DOORS, URGENCIES, URGENT
from youthalliance.journey.triage.queries_queue import PAGE, queue

TITLES = {"person": "People", "family": "Families", "place": "Places", "group": "Groups"}
_HEADINGS = {
    "person": "Requests about people", "family": "Requests about families", "place": "Requests about places",
    "group": "Requests about groups",
}  # fmt: skip
TURNS = (
    ("lead", "Your move"),
    ("referrer", "With the referrer"),
    ("partner", "With partners"),
    ("worker", "Being supported"),
)
#: The states that can be seen on each tab, for its filter.
_STATES = {turn: [(s.name, s.says) for s in story.STATES.values() if s.turn == turn] for turn, _ in TURNS}
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@access(Role.LEAD, Role.COORDINATOR, Role.SAFEGUARDING)
@require_safe
def triage_queue(request: ActRequest, kind: str) -> HttpResponse:
    """A page of open work, the oldest promise first."""
    act = request.act
    if kind not in TITLES or (act.role is Role.LEAD and kind not in act.categories):
        raise Http404("No such queue.")
    levels = words.own().levels
    asked = _asked(request.GET, levels)
    found = queue(act, kind, **asked, after=_after(request.GET.get("after", "")))
    context = {
        "kind": kind,
        "title": _HEADINGS[kind],
        "rows": _rows(found[:PAGE], act.today, levels),
        "tabs": TURNS,
        "asked": asked,
        "states": _STATES[asked["turn"]],
        "levels": levels,
        "urgencies": URGENCIES,
        "kinds": [(name, title) for name, title in TITLES.items() if act.role is not Role.LEAD or name in act.categories],
        "more": _more(found, asked),
        "further": "after" in request.GET,
        "below": "/decide" if act.role is Role.LEAD and asked["turn"] == "lead" else "",
    }
    return render(request, "triage/queue.html", context)


def _asked(given: Mapping[str, str], levels: Mapping[str, str]) -> dict[str, str]:
    turn = given.get("turn", "lead")
    turn = turn if turn in _STATES else "lead"
    allowed = {"state": dict(_STATES[turn]), "level": levels, "urgency": URGENCIES}
    return {"turn": turn} | {name: given[name] if given.get(name) in known else "" for name, known in allowed.items()}


def _after(text: str) -> tuple[date, int] | None:
    """Where the page before ended: ``2026-09-07.123``. Anything else begins at the top."""
    day, _, number = text.partition(".")
    try:
        return date.fromisoformat(day), int(number[:18])
    except ValueError:
        return None


def _more(found: list[tuple[Any, ...]], asked: dict[str, str]) -> str:
    if len(found) <= PAGE:
        return ""
    last = found[PAGE - 1]
    return urlencode({name: value for name, value in asked.items() if value} | {"after": f"{last[4]:%Y-%m-%d}.{last[0]}"})


def _rows(found: list[tuple[Any, ...]], today: date, levels: Mapping[str, str]) -> list[tuple[str, ...]]:
    """What the template prints: every day is put into words here, once for each row."""
    rows: list[tuple[str, ...]] = []
    zone = timezone.get_current_timezone()
    for _, reference, called, state, due_on, urgency, risk, level, received_at, account, name, door in found:
        words_due, late = _due(due_on, today)
        rows.append(
            (
                reference, called, "New" if state == "new" else story.STATES[state].says, words_due, late,
                URGENT.get(urgency, ""), "High risk" if risk == "high" else "", levels.get(level, ""),
                _short(received_at.astimezone(zone), today), account or name or DOORS.get(door, ""),
            )
        )  # fmt: skip
    return rows


def _due(day: date | None, today: date) -> tuple[str, str]:
    if day is None:
        return "", ""
    days = (day - today).days
    if days < 0:
        return (f"{-days} days late" if days < -1 else "1 day late"), "late"
    if days < 2:
        return ("Tomorrow" if days else "Today"), "soon"
    return f"{day.day} {_MONTHS[day.month]}", ""


def _short(day: datetime, today: date) -> str:
    return f"{day.day} {_MONTHS[day.month]}" if day.year == today.year else f"{day.day} {_MONTHS[day.month]} {day.year}"
