"""The queue of a category."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.words import queries as words
from youthalliance.journey import story
from youthalliance.journey.triage.choices import URGENCIES
from youthalliance.journey.triage.queries_queue import PAGE, queue
from youthalliance.journey.triage.rows import rows

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
        "rows": rows(found[:PAGE], act.today, levels, below="/decide" if act.role is Role.LEAD else ""),
        "number": min(len(found), PAGE),
        "tabs": TURNS,
        "asked": asked,
        "states": _STATES[asked["turn"]],
        "levels": levels,
        "urgencies": URGENCIES,
        "kinds": [(name, title) for name, title in TITLES.items() if act.role is not Role.LEAD or name in act.categories],
        "more": _more(found, asked),
        "further": "after" in request.GET,
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
