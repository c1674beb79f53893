"""How desks and the journey's page put days, states and figures into words."""

from datetime import date, datetime

from django.utils import timezone

from youthalliance.desks.parts import Tag
from youthalliance.foundation.words.queries import own
from youthalliance.journey import story
from youthalliance.journey.record.queries_desks import CEILING

STAGES = {
    "triage": "Triage",
    "allocation": "Finding help",
    "support": "Support",
    "moving_on": "Moving on",
    "closed": "Closed",
}
KINDS = {"person": "Person", "family": "Family", "place": "Place", "group": "Group"}
RISKS = {"low": "Low risk", "medium": "Medium risk", "high": "High risk"}
URGENCIES = {"today": "Needed today", "week": "Within a week", "routine": "Routine"}
CLOSED = {
    "held": "Ended, and it held",
    "ended": "Ended",
    "stopped": "Stopped early",
    "redirected": "Redirected outside the alliance",
    "not_for_us": "Not for us",
    "merged": "Carried on in another referral",
}
TURNS = {
    "referrer": "the referrer",
    "lead": "the category lead",
    "partner": "the partner",
    "worker": "the worker",
    "nobody": "nobody",
}


def short_day(value: date) -> str:
    """A day in a list: Mon 7 September; with its year where that is not the present one."""
    text = f"{value:%a} {value.day} {value:%B}"
    return text if value.year == timezone.localdate().year else f"{value.day} {value:%B} {value.year}"


def long_day(value: date) -> str:
    """A day in a sentence: Monday 7 September, with its year where that is not the present one."""
    text = f"{value:%A} {value.day} {value:%B}"
    return text if value.year == timezone.localdate().year else f"{text} {value.year}"


def moment(at: datetime) -> str:
    """A day and time in a story: 3 May 2023, 4:05pm."""
    local = timezone.localtime(at, timezone.get_default_timezone())
    return f"{local.day} {local:%B} {local.year}, {local.hour % 12 or 12}:{local:%M}{'am' if local.hour < 12 else 'pm'}"


def plain_day(value: date | datetime) -> str:
    """A day with its year: 3 May 2023."""
    on = timezone.localdate(value) if isinstance(value, datetime) else value
    return f"{on.day} {on:%B} {on.year}"


def clock_time(at: datetime) -> str:
    """A time of day: 4:05pm."""
    local = timezone.localtime(at, timezone.get_default_timezone())
    return f"{local.hour % 12 or 12}:{local:%M}{'am' if local.hour < 12 else 'pm'}"


def due(on: date | None, today: date) -> Tag:
    """By when, as a tag: late, today, tomorrow, or the day."""
    if on is None:
        return Tag("")
    days = (on - today).days
    if days < 0:
        return Tag("1 day late" if days == -1 else f"{-days} days late", "late")
    if days <= 1:
        return Tag("Tomorrow" if days else "Today", "soon")
    return Tag(short_day(on))


def state(name: str, *, closed_as: str = "") -> str:
    """A state for staff."""
    if name == "closed" and closed_as:
        return CLOSED.get(closed_as, "Closed")
    return story.STATES[name].says


def level(slug: str) -> Tag:
    """A level of need in the alliance's own word."""
    return Tag(own().levels.get(slug, slug.replace("_", " ").capitalize()), "level") if slug else Tag("")


def risk(slug: str) -> Tag:
    """How much harm may come to somebody."""
    return Tag(RISKS[slug], slug) if slug in RISKS else Tag("")


def counted(number: int) -> int | str:
    """A figure, which stops at the ceiling of what is counted."""
    return number if number < CEILING else f"{CEILING} or more"


def one_or_many(number: int | str, one: str, many: str) -> str:
    """The words beside a figure."""
    return one if number == 1 else many


def some(number: int, one: str, many: str) -> str:
    """1 letter, 2 letters."""
    return f"{number} {one if number == 1 else many}"
