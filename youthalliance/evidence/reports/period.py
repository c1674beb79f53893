"""The stretch of time that a report is about."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone


class WrongPeriod(ValueError):
    """A year or day that nobody can report on. Its text is one sentence that says how to write it."""


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both of them counted, as people in Britain date them."""

    name: str
    first: date
    last: date

    @property
    def begins_at(self) -> datetime:
        """The first moment that counts."""
        return timezone.make_aware(datetime.combine(self.first, time.min))

    @property
    def ends_at(self) -> datetime:
        """The first moment that no longer counts."""
        return timezone.make_aware(datetime.combine(self.last + timedelta(days=1), time.min))


def financial_year(name: str) -> Period:
    """The year named 2022-23, which runs from 1 April 2022 to 31 March 2023. Raises WrongPeriod."""
    found = re.fullmatch(r"(\d{4})[-/](\d{2}|\d{4})", name.strip())
    begins = int(found[1]) if found else 0
    if not found or not 1900 <= begins <= 2999 or int(found[2][-2:]) != (begins + 1) % 100:
        raise WrongPeriod(f"{name[:20]!r} is not a year to report on. Write it like 2022-23: it runs from 1 April to 31 March.")
    return _year_from(begins)


def year_of(day: date) -> Period:
    """The financial year that a day belongs to."""
    return _year_from(day.year if day.month >= 4 else day.year - 1)


def between(first: str, last: str) -> Period:
    """The days from one to another, both given as 2020-10-01. Raises WrongPeriod."""
    try:
        begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        raise WrongPeriod("The first and last day must be days of the calendar. Write them like 2020-10-01.") from None
    if begins > ends:
        raise WrongPeriod(f"The first day, {begins}, is after the last, {ends}. Swap them.")
    return Period(f"{begins.isoformat()} to {ends.isoformat()}", begins, ends)


def _year_from(begins: int) -> Period:
    return Period(f"{begins}-{(begins + 1) % 100:02d}", date(begins, 4, 1), date(begins + 1, 3, 31))
