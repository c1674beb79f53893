"""The rows of the queue as HTML, written here because fifty rows in a template cost three times as much.

Only what people typed needs escaping: what the subject is called and who asked; the alliance's names of levels are
escaped once for the page. Everything else is the product's own words, numbers and days. End tags that HTML lets go
are left out.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from markupsafe import Markup, escape

from youthalliance.journey import story
from youthalliance.journey.triage.choices import DOORS, URGENT

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STANDS = {name: str(escape(state.says)) for name, state in story.STATES.items()} | {"new": "New"}
_URGENT = {name: f' <b class="s">{words}</b>' for name, words in URGENT.items()}
_RISK = {"high": ' <b class="l">High risk</b>'}


def rows(found: Iterable[tuple[Any, ...]], today: date, levels: Mapping[str, str], *, below: str) -> Markup:
    """The rows of one page, as ``queries_queue.queue`` gives them. ``below`` is where new ones lead, below their own address."""
    zone = timezone.get_current_timezone()
    marks = {slug: f" <b>{escape(name)}</b>" for slug, name in levels.items()}
    made = []
    for _, reference, called, state, due_on, urgency, risk, level, received_at, account, name, door in found:
        asker = escape(account or name or DOORS.get(door, ""))
        stands = f"{_STANDS[state]}{_URGENT.get(urgency, '')}{_RISK.get(risk, '')}{marks.get(level, '')}"
        made.append(
            f'<tr><th scope="row"><a href="/journeys/{reference}{below if state == "new" else ""}">{escape(called or "Without a name")}</a>'
            f" <small>{reference}</small><td>{stands}<td>{asker}<td>{_day(received_at.astimezone(zone), today)}<td>{_due(due_on, today)}\n"
        )
    return Markup("".join(made))  # noqa: S704 - every piece above is escaped or the product's own


def _due(day: date | None, today: date) -> str:
    if day is None:
        return ""
    days = (day - today).days
    if days < 0:
        return f'<b class="l">{-days} days late</b>' if days < -1 else '<b class="l">1 day late</b>'
    if days < 2:
        return f'<b class="s">{"Tomorrow" if days else "Today"}</b>'
    return f"{day.day} {_MONTHS[day.month]}"


def _day(day: datetime, today: date) -> str:
    return f"{day.day} {_MONTHS[day.month]}" if day.year == today.year else f"{day.day} {_MONTHS[day.month]} {day.year}"
