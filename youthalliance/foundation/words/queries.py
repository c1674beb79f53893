"""Reading the alliance's own words and promises; kept in the process for a few seconds, as they hold no person."""

import time
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from youthalliance.foundation.words.models import Alliance, Level, Theme

_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Own:
    """An alliance's own words, lists and promises at one moment."""

    name: str
    settings: dict[str, Any]
    themes: dict[str, str]
    theme_hints: dict[str, str]
    levels: dict[str, str]
    level_hints: dict[str, str]
    closed_on: frozenset[date]

    def promise(self, name: str) -> int:
        """A promised number of working days: triage, offer_reply, first_session, question, redirect_chase, …"""
        return int(self.settings.get("promises", {}).get(name, 5))

    def word(self, name: str, default: str) -> str:
        """This alliance's own word for something."""
        return str(self.settings.get("words", {}).get(name, default))

    def switch(self, name: str) -> bool:
        """A yes or no of this alliance, no where it says nothing."""
        return bool(self.settings.get("switches", {}).get(name, False))

    def tier(self, slug: str) -> dict[str, Any]:
        """A way of belonging: its name and what comes with it; an unknown one has no name and comes with nothing."""
        found: dict[str, Any] = self.settings.get("tiers", {}).get(slug, {})
        return {"name": slug.replace("-", " ").capitalize(), "receives_work": False, "accredited": True} | found


_kept: tuple[float, Own] | None = None


def own() -> Own:
    """The alliance's own words now; an installation without a pack yet has plain defaults."""
    global _kept
    if _kept is None or time.monotonic() - _kept[0] > _SECONDS:
        _kept = (time.monotonic(), _read())
    return _kept[1]


def forget() -> None:
    """Read anew next time."""
    global _kept
    _kept = None


def _read() -> Own:
    row = Alliance.objects.order_by("pk").first()
    themes = list(Theme.objects.all())
    levels = list(Level.objects.all())
    return Own(
        name=row.name if row else "Youth Alliance",
        settings=row.settings if row else {},
        themes={theme.slug: theme.name for theme in themes},
        theme_hints={theme.slug: theme.hint for theme in themes},
        levels={level.slug: level.name for level in levels},
        level_hints={level.slug: level.hint for level in levels},
        closed_on=frozenset(date.fromisoformat(day) for day in (row.settings if row else {}).get("closed_on", [])),
    )


def frame() -> dict[str, Any]:
    """What the frame of every page shows."""
    mine = own()
    return {
        "alliance": mine.name,
        "emergency": mine.settings.get("emergency", {}),
        "attribution": mine.settings.get("attribution", ""),
    }


def working_days_after(start: date, days: int) -> date:
    """The day that is so many working days later; weekends and the alliance's bank holidays do not count."""
    closed = own().closed_on
    day = start
    while days > 0:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in closed:
            days -= 1
    return day
