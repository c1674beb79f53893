"""The template engine of every page: Jinja2 through Django's own backend."""

from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.messages import get_messages
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined

ROOT = Path(__file__).resolve().parent.parent


def environment(**options: Any) -> Environment:
    """Jinja2 with every room's ``templates`` folder and the kept GOV.UK macros, strict about unknown names."""
    options.pop("loader", None)
    options["undefined"] = options.get("undefined", StrictUndefined)
    options["trim_blocks"] = options["lstrip_blocks"] = True
    made = Environment(  # noqa: S701 - Django passes autoescape on, and it is on
        loader=ChoiceLoader(
            [
                FileSystemLoader(sorted(ROOT.glob("**/templates"))),
                PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
            ]
        ),
        **options,
    )
    made.globals.update(static=cache(static), url=_url, messages_of=get_messages, frame=frame)
    made.filters.update(day=day, moment=moment)
    return made


def _url(name: str, *args: Any, **kwargs: Any) -> str:
    return reverse(name, args=args or None, kwargs=kwargs or None)


def frame() -> dict[str, Any]:
    """What the frame of every page shows of the alliance itself."""
    from youthalliance.foundation.words import queries

    return queries.frame()


def day(value: date | datetime | None) -> str:
    """A day as people write it: 3 May 2023. Nothing for no day."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = timezone.localdate(value, timezone.get_default_timezone())
    return f"{value.day} {value:%B %Y}"


def moment(value: datetime | None) -> str:
    """A day and time as people write it: 3 May 2023, 4:05pm."""
    if value is None:
        return ""
    local = timezone.localtime(value, timezone.get_default_timezone())
    hour = local.hour % 12 or 12
    return f"{day(local)}, {hour}:{local:%M}{'am' if local.hour < 12 else 'pm'}"
