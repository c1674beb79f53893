"""One row of a spreadsheet: what it says of a subject and of a referral, or its faults in words."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError

from youthalliance.foundation.words import queries as own_words
from youthalliance.foundation.words import text
from youthalliance.journey.intake.choices import Agency, Consent
from youthalliance.journey.intake.cohort import dates, meanings
from youthalliance.journey.intake.cohort.columns import COLUMNS, Column
from youthalliance.shell.fields import EmailLine, PhoneLine, PostcodeField

type Clean = Callable[[str, date], Any]

_EARLIEST = date(1900, 1, 1)
_LONG = {"address": 500, "why": 10_000, "working": 10_000, "tried": 10_000, "others": 10_000, "told": 2_000, "contact_words": 1_000}
_LINES = {"called": 160}
_NAMES = {"given": 80, "family": 80, "known_as": 80}


@dataclass(slots=True)
class Row:
    """A row as it was understood. ``values`` hold what is fit to keep; with ``faults`` the row is not sent."""

    number: int
    values: dict[str, Any]
    faults: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """What it is about."""
        return str(self.values.get("kind") or "person")

    @property
    def called(self) -> str:
        """What to call it in a list."""
        names = [self.values.get("known_as") or self.values.get("given"), self.values.get("family")]
        return " ".join(str(name) for name in names if name) or str(self.values.get("called") or "Name not known")

    def press(self, organisation: int | None) -> str:
        """The mark of this row's content for one organisation: sent again, it is the same referral."""
        plain = {key: value.isoformat() if isinstance(value, date) else value for key, value in self.values.items() if value}
        said = json.dumps([organisation, plain], sort_keys=True, ensure_ascii=True)
        return "row-" + hashlib.sha256(said.encode()).hexdigest()[:48]


def understand(rows: Iterable[tuple[int, Sequence[str]]], columns: Mapping[str, int], *, today: date) -> list[Row]:
    """Every row, understood by the columns that were matched; rows that say the same twice are told."""
    understood: list[Row] = []
    seen: dict[str, int] = {}
    for number, cells in rows:
        said = {
            column.key: cells[columns[column.key]] if column.key in columns and columns[column.key] < len(cells) else ""
            for column in COLUMNS
        }
        row = _understand(number, said, today)
        first = seen.setdefault(row.press(None), number)
        if first != number and not row.faults:
            row.faults.append(f"This row says the same as row {first}. Take one of them out.")
        understood.append(row)
    return understood


def _understand(number: int, said: Mapping[str, str], today: date) -> Row:
    row = Row(number, {})
    for column in COLUMNS:
        try:
            row.values[column.key] = _CLEAN[column.key](said[column.key], today)
        except ValidationError as fault:
            row.faults.extend(fault.messages)
        except ValueError as fault:
            row.faults.append(str(fault))
    if said["consent"].strip().lower() in ("yes", "y"):
        row.warnings.append("“Agreed: yes” is taken to mean that a parent or carer agreed.")
    if warning := _warning(row.values.get("postcode", "")):
        row.warnings.append(warning)
    _whole_name(row)
    _needed(row)
    return row


def _warning(postcode: str) -> str:
    field = PostcodeField("Postcode", called="the postcode")
    if postcode:
        field.clean(postcode)
    return field.warning


def _age(cell: str, today: date) -> int | None:
    cell = cell.strip()
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit() and int(cell[:4]) <= 120 and len(cell) < 4):
        raise ValueError(f"Age “{cell[:20]}” is no age in whole years. Write it in figures, such as 14.")
    return int(cell)


def _urn(cell: str, today: date) -> str:
    cell = cell.strip()
    if cell and not (len(cell) == 6 and cell.isascii() and cell.isdigit()):
        raise ValueError(f"School number “{cell[:20]}” must have six figures. Look it up, or leave it empty.")
    return cell


def _plain(column: Column) -> Clean:
    """How a cell of text is cleaned: as a name, as several lines, or as one line."""
    if column.key in _NAMES:
        return lambda cell, today: text.name(cell, at_most=_NAMES[column.key], called=column.heading)
    if column.key in _LONG:
        return lambda cell, today: text.words(cell, at_most=_LONG[column.key], called=column.heading)
    return lambda cell, today: text.line(cell, at_most=_LINES.get(column.key, 120), called=column.heading)


_CLEAN: dict[str, Clean] = {column.key: _plain(column) for column in COLUMNS} | {
    "kind": lambda cell, today: meanings.kind(cell),
    "born_on": lambda cell, today: dates.read(cell, called="Date of birth", earliest=_EARLIEST, latest=today),
    "received_on": lambda cell, today: dates.read(cell, called="Asked on", earliest=today - timedelta(days=365 * 25), latest=today),
    "years": _age,
    "school_urn": _urn,
    "gender": lambda cell, today: meanings.gender(cell),
    "ethnic_group": lambda cell, today: meanings.ethnic_group(cell),
    "interpreter": lambda cell, today: meanings.interpreter(text.line(cell, at_most=60, called="Interpreter needed")),
    "sen_provision": lambda cell, today: meanings.sen_provision(cell),
    "themes": lambda cell, today: meanings.themes(cell, own_words.own().themes),
    "consent": lambda cell, today: meanings.consent(cell),
    "agency": lambda cell, today: meanings.agency(cell),
    "mobile": lambda cell, today: PhoneLine("Safe mobile number").clean(cell),
    "email": lambda cell, today: EmailLine("Safe e-mail address").clean(cell),
    "referrer_email": lambda cell, today: EmailLine("Referrer’s e-mail").clean(cell),
    "postcode": lambda cell, today: PostcodeField("Postcode", called="the postcode").clean(cell),
}


def _whole_name(row: Row) -> None:
    """A person's whole name in one column: all but the last word are first names, or the other way round with a comma."""
    if row.kind != "person" or row.values.get("given") or row.values.get("family") or not row.values.get("called"):
        return
    whole = str(row.values["called"])
    try:
        last, comma, first = whole.partition(",")
        if not comma:
            first, _, last = whole.rpartition(" ")
            first, last = (first, last) if first else (last, "")
        row.values["given"], row.values["family"] = text.name(first, called="Name"), text.name(last, called="Name")
    except ValueError as fault:
        row.faults.append(str(fault))


def _needed(row: Row) -> None:
    if not row.values.get("why") and not any("In your own words" in fault for fault in row.faults):
        row.faults.append("“In your own words” is empty. Write what is going on.")
    if row.kind == "person" and not any(row.values.get(key) for key in ("given", "family", "known_as")):
        row.faults.append(
            "No name is given. Write a name, or send this one with the form, where you can say that you do not know it."
        )
    if row.kind != "person" and not row.values.get("called"):
        row.faults.append(f"“Name” is empty. Write what the {row.kind} is called.")
    if row.values.get("consent") is None:
        row.values["consent"] = Consent.NOT_NEEDED.value if row.kind == "place" else Consent.NOT_ASKED.value
    if not row.values.get("agency"):
        row.values["agency"] = Agency.OTHER.value if row.values.get("referrer_name") else ""
