"""Dates as spreadsheets hold them: day first, or as ISO 8601 writes them."""

import re
from datetime import date

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{1,4})", re.ASCII)
_IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ \-]+([a-z]{3,9})\.?,?[ \-]+(\d{1,4})", re.ASCII)


def read(text: str, *, called: str, earliest: date, latest: date) -> date | None:
    """The date that is meant, or None for nothing. Raises ValueError with a sentence; never guesses a month or a century."""
    text = text.strip()
    if not text:
        return None
    found = _parts(text.lower())
    if found is None:
        raise ValueError(f"{called} “{text[:40]}” is no date. Write it day first, such as 27/03/2011.")
    year, month, day = found
    if year < 1000:
        raise ValueError(f"{called} “{text}” needs its year with four figures, such as 27/03/2011.")
    try:
        made = date(year, month, day)
    except ValueError:
        raise ValueError(f"{called} “{text}” does not exist. The day comes first, then the month: 27/03/2011.") from None
    if not earliest <= made <= latest:
        raise ValueError(f"{called} “{text}” must lie between {earliest:%d/%m/%Y} and {latest:%d/%m/%Y}. Check the year.")
    return made


def _parts(text: str) -> tuple[int, int, int] | None:
    if iso := _ISO.fullmatch(text):
        return int(iso[1]), int(iso[2]), int(iso[3])
    if plain := _DAY_FIRST.fullmatch(text):
        return int(plain[3]), int(plain[2]), int(plain[1])
    if said := _IN_WORDS.fullmatch(text):
        month = next(
            (
                number
                for number, name in enumerate(_MONTHS, 1)
                if name.startswith(said[2][:3]) and said[2] in (name, name[:3], name[:4])
            ),
            None,
        )
        return (int(said[3]), month, int(said[1])) if month else None
    return None
