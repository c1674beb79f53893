"""The form fields of the product. Each is made with its own sentence for an answer that is missing.

A field is optional exactly when no ``missing`` sentence is given, so "This field is required" can never be shown.
``called`` is what its other sentences call the answer; it is the label, unless that is a question.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from youthalliance.foundation.geography import postcodes
from youthalliance.foundation.words import text

_FIGURES = re.compile(r"[0-9]+")
_PHONE = re.compile(r"(?:\+[0-9]{7,15}|[0-9]{3,15})(?:(?:x|ext\.?)[0-9]{1,6})?", re.IGNORECASE)


def _sentences(missing: str, **others: str) -> dict[str, str]:
    return {"required": missing, **others}


class Line(forms.Field):
    """A single line of text, as ``text.line`` cleans it. A longer one is refused, never cut by the browser."""

    widget: type[forms.Widget] | forms.Widget = forms.TextInput

    def __init__(
        self, label: str, *, missing: str = "", called: str = "", at_most: int = 160, hint: str = "", **kwargs: Any
    ) -> None:
        self.called = called or label
        self.at_most = at_most
        super().__init__(label=label, required=bool(missing), help_text=hint, error_messages=_sentences(missing), **kwargs)

    def to_python(self, value: Any) -> str:
        """The cleaned text, empty for none."""
        return self.fit(value) if isinstance(value, str) else ""

    def fit(self, value: str) -> str:
        """Clean one text. Raises ValidationError with the sentence to show."""
        return _fitted(text.line, value, at_most=self.at_most, called=self.called)


class Words(Line):
    """Free text of several lines."""

    widget = forms.Textarea

    def __init__(self, label: str, *, at_most: int = 10_000, **kwargs: Any) -> None:
        super().__init__(label, at_most=at_most, **kwargs)

    def fit(self, value: str) -> str:
        """Clean one text of several lines."""
        return _fitted(text.words, value, at_most=self.at_most, called=self.called)


class NameField(Line):
    """A name of a person, or a part of one."""

    def __init__(self, label: str, *, at_most: int = 80, **kwargs: Any) -> None:
        super().__init__(label, at_most=at_most, **kwargs)

    def fit(self, value: str) -> str:
        """Clean one name."""
        return _fitted(text.name, value, at_most=self.at_most, called=self.called)


class EmailLine(Line):
    """An e-mail address, in small letters after the @, of plain characters only so that no look-alike passes."""

    widget = forms.EmailInput

    def __init__(self, label: str, *, at_most: int = 254, **kwargs: Any) -> None:
        super().__init__(label, at_most=at_most, **kwargs)

    def fit(self, value: str) -> str:
        """Clean one address."""
        found = super().fit(value)
        if not found:
            return ""
        if not found.isascii():
            raise ValidationError("Write the e-mail address in plain letters, without accents: name@example.org", code="invalid")
        here, _, there = found.rpartition("@")
        try:
            if "[" in there:
                raise ValidationError("A bare internet number")
            validate_email(found)
        except ValidationError:
            sentence = "Write an e-mail address with an @ and a full stop, such as name@example.org"
            raise ValidationError(sentence, code="invalid") from None
        return f"{here}@{there.lower()}"


class PhoneLine(Line):
    """A telephone number as somebody would write it down; kept as written, without hidden signs."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "off"})

    def __init__(self, label: str, *, at_most: int = 40, **kwargs: Any) -> None:
        super().__init__(label, at_most=at_most, **kwargs)

    def fit(self, value: str) -> str:
        """Clean one number. Telephones paste it between hidden direction signs; those go."""
        found = super().fit(re.sub("[\u200e\u200f\u202a-\u202c\u2066-\u2069]", "", value))
        if found and not _PHONE.fullmatch(re.sub(r"[\s().\-/]", "", found)):
            raise ValidationError("Write a telephone number in figures, such as 01332 123456 or +44 7700 900123", code="invalid")
        return found


class PostcodeField(Line):
    """A postcode, normalised or refused. One that the official table does not have is kept, and ``warning`` says so."""

    warning = ""

    def fit(self, value: str) -> str:
        """The postcode as it is written officially: DE1 2QY."""
        self.warning = ""
        found = super().fit(value)
        if not found:
            return ""
        try:
            found = postcodes.normalise(found)
        except ValueError as fault:
            raise ValidationError(str(fault), code="invalid") from None
        if postcodes.find(found) is None:
            self.warning = f"{found} is not in the official list of postcodes. We have kept it. Check it if you can."
        return found


class Whole(Line):
    """A whole number in plain figures."""

    widget = forms.TextInput(attrs={"inputmode": "numeric"})
    #: How wide its box is drawn, in figures.
    width = "4"

    def __init__(self, label: str, *, least: int = 0, most: int = 1_000, **kwargs: Any) -> None:
        self.least, self.most = least, most
        super().__init__(label, **kwargs)

    def to_python(self, value: Any) -> Any:
        """The number, or None for no answer."""
        found = str(value) if isinstance(value, int) else super().to_python(value)
        if not found:
            return None
        number = int(found) if _FIGURES.fullmatch(found) else -1
        if not self.least <= number <= self.most:
            raise ValidationError(f"Write a whole number from {self.least:,} to {self.most:,} in figures", code="invalid")
        return number


class Choice(forms.ChoiceField):
    """One answer out of a list."""

    widget = forms.RadioSelect

    def __init__(self, label: str, *, choices: Any, missing: str = "", hint: str = "", **kwargs: Any) -> None:
        said = _sentences(missing, invalid_choice=missing or "Choose one of the answers in the list")
        super().__init__(label=label, choices=choices, required=bool(missing), help_text=hint, error_messages=said, **kwargs)


class Choices(forms.MultipleChoiceField):
    """Several answers out of a list."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, label: str, *, choices: Any, missing: str = "", hint: str = "", **kwargs: Any) -> None:
        wrong = missing or "Choose answers in the list"
        said = _sentences(missing, invalid_choice=wrong, invalid_list=wrong)
        super().__init__(label=label, choices=choices, required=bool(missing), help_text=hint, error_messages=said, **kwargs)


class Tick(forms.BooleanField):
    """Something to tick. With ``missing`` it must be ticked."""

    def __init__(self, label: str, *, missing: str = "", hint: str = "", **kwargs: Any) -> None:
        super().__init__(label=label, required=bool(missing), help_text=hint, error_messages=_sentences(missing), **kwargs)


class DateBoxesWidget(forms.MultiWidget):
    """Three boxes, day first, named ``<field>_day``, ``<field>_month`` and ``<field>_year``."""

    #: Tells the templates which macro draws it.
    kind = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({part: forms.TextInput({"inputmode": "numeric"}) for part in ("day", "month", "year")}, attrs)

    def decompress(self, value: Any) -> list[str]:
        """The three boxes' content for a date."""
        return [str(value.day), str(value.month), str(value.year)] if isinstance(value, date) else ["", "", ""]


class DateBoxes(forms.Field):
    """A date in three boxes. Each fault is said in words; the error's code names the box at fault, or ``date``.

    ``earliest`` and ``latest`` bound it, as dates or as functions that give one when asked.
    """

    widget = DateBoxesWidget

    def __init__(
        self,
        label: str,
        *,
        missing: str = "",
        called: str = "",
        hint: str = "For example, 27 3 2009",
        earliest: date | Callable[[], date] = date(1900, 1, 1),
        latest: date | Callable[[], date] = date(2100, 12, 31),
        **kwargs: Any,
    ) -> None:
        self.called = called or label
        self.earliest, self.latest = earliest, latest
        super().__init__(label=label, required=bool(missing), help_text=hint, error_messages=_sentences(missing), **kwargs)

    def clean(self, value: Any) -> date | None:
        """The date, or None where no box was filled and none need be."""
        if isinstance(value, date):
            return self.bounded(value)
        day, month, year = boxes_of(value)
        if not (day or month or year):
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        return self.bounded(_date(self.called, day, month, year))

    def bounded(self, found: date) -> date:
        """Refuse a date outside the bounds."""
        first = self.earliest() if callable(self.earliest) else self.earliest
        last = self.latest() if callable(self.latest) else self.latest
        start = text.start(self.called)
        if found < first:
            raise ValidationError(f"{start} must be {_said(first)} or later. Check the year.", code="year")
        if found > last:
            if last == timezone.localdate():
                raise ValidationError(f"{start} cannot be in the future. Check the year.", code="year")
            raise ValidationError(f"{start} must be {_said(last)} or earlier. Check the year.", code="year")
        return found


class BirthDate(DateBoxes):
    """A date of birth: from 1900 to today."""

    def __init__(self, label: str = "Date of birth", *, called: str = "the date of birth", **kwargs: Any) -> None:
        super().__init__(label, called=called, latest=timezone.localdate, **kwargs)


def boxes_of(value: Any) -> tuple[str, str, str]:
    """The three boxes as they were filled, also from a form's initial date."""
    if isinstance(value, date):
        return str(value.day), str(value.month), str(value.year)
    parts = [part.strip() if isinstance(part, str) else "" for part in value] if isinstance(value, Iterable) else []
    day, month, year = (*parts, "", "", "")[:3]
    return day, month, year


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _date(called: str, day: str, month: str, year: str) -> date:
    for part, value in (("day", day), ("month", month), ("year", year)):
        if not value:
            raise ValidationError(f"{text.start(called)} needs a {part} too", code=part)
        if not _FIGURES.fullmatch(value):
            raise ValidationError(f"Write the {part} of {called} in figures, such as {_EXAMPLES[part]}", code=part)
    if len(year) != 4:
        raise ValidationError(f"Write the year of {called} with four figures, such as 2009", code="year")
    if len(month) > 2 or not 1 <= int(month) <= 12:
        raise ValidationError("The month must be a number from 1 to 12. The day comes first, then the month.", code="month")
    return _day_of(int(day) if len(day) < 3 else 99, int(month), int(year))


_EXAMPLES = {"day": "27", "month": "3", "year": "2009"}


def _day_of(day: int, month: int, year: int) -> date:
    if year < 1:
        raise ValidationError("Check the year: it must be a year such as 2009", code="year")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise ValidationError(f"{_MONTHS[month - 1]} {year} has only days 1 to {last}. Check the day.", code="day")
    return date(year, month, day)


def _said(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _fitted(clean: Callable[..., str], value: str, *, at_most: int, called: str) -> str:
    try:
        return clean(value, at_most=at_most, called=called)
    except ValueError as fault:
        raise ValidationError(str(fault), code="invalid") from None
