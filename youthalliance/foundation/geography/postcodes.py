"""United Kingdom postcodes: written in one way, or refused in words; and where each one is, offline.

    normalise(" de12qx ")      "DE1 2QX"
    district("DE23 6AB")       "DE23"
    find("DE1 2QX")            Spot(latitude=52.9…, longitude=-1.4…, council="E06000015") or None

A postcode of the right shape that the official table does not have is not an error: new streets get theirs
before the table does. So `find` returns None and whoever asks accepts it with a warning.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from functools import cache
from pathlib import Path

from django.conf import settings

from youthalliance.foundation.geography import table
from youthalliance.foundation.geography.table import Spot

__all__ = ["PostcodeError", "Spot", "council_name", "district", "find", "normalise", "vintage"]

_FIRST_HALF = re.compile(r"GIR|[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJ-NP-Y]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRVWXY])")
_LAST_LETTERS = re.compile(r"[ABD-HJLNP-UW-Z]{2}")
_PUNCTUATION = re.compile(r"[\s\-‐-―.,()\[\]\u200b\u2060\ufeff\u00ad]")
"""What people type between and around the letters, and what copying leaves behind unseen."""
_LONGEST = 40
"""Characters beyond which nobody meant a postcode."""
_LOOKS_LIKE = {"0": "0 (zero) and the letter O", "1": "1 (one) and the letter I", "5": "5 (five) and the letter S"}


class PostcodeError(ValueError):
    """What was typed cannot be a postcode. The message says what to check."""


def normalise(text: str) -> str:
    """The postcode in capitals with one space. Raises `PostcodeError`; never guesses, never drops a character."""
    tight = _tight(text)
    if not tight:
        raise PostcodeError("Enter a postcode, such as DE1 2QY.")
    if tight.startswith("ZZ99"):
        raise PostcodeError("ZZ99 is a stand-in for people with no fixed address: choose “no fixed address” instead.")
    if _FIRST_HALF.fullmatch(tight):
        raise PostcodeError(f"{tight} is only the first half of a postcode: add the second half, such as {tight} 2QY.")
    if not 5 <= len(tight) <= 7:
        raise PostcodeError(f"{tight} is too {'short' if len(tight) < 5 else 'long'}: a postcode has 5 to 7 letters and figures.")
    first, last = tight[:-3], tight[-3:]
    _check_last_half(tight, last)
    if not _FIRST_HALF.fullmatch(first) or (first == "GIR" and last != "0AA"):
        raise PostcodeError(_wrong_first_half(tight, first))
    return f"{first} {last}"


def district(text: str) -> str:
    """The first half, which is as fine as anything published: "DE23". Raises `PostcodeError`."""
    return normalise(text).partition(" ")[0]


def find(text: str) -> Spot | None:
    """Where the postcode is, or None where the official table does not have it. Raises `PostcodeError`."""
    return table.find(settings.CACHE_DIR, normalise(text))


def vintage() -> str:
    """The month of the official table, as "2025-11"."""
    return table.vintage(settings.CACHE_DIR)


def council_name(code: str | None) -> str | None:
    """The name that belongs to a council's ONS code, or None for a code that is not known."""
    return _council_names().get(code or "")


@cache
def _council_names() -> dict[str, str]:
    with (Path(__file__).parent / "data" / "councils.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


def _tight(text: str) -> str:
    """Letters and figures only, full-width ones folded. Anything else is named and refused, never left out."""
    if len(text) > _LONGEST:
        raise PostcodeError("That is too long for a postcode. Enter the postcode alone, such as DE1 2QY.")
    tight = _PUNCTUATION.sub("", unicodedata.normalize("NFKC", text))
    for character in tight:
        if not (character.isascii() and character.isalnum()):
            raise PostcodeError(f"{_called(character)} is not used in postcodes: type the postcode again with plain letters.")
    return tight.upper()


def _called(character: str) -> str:
    """A character that may look like a plain letter, or like nothing, made plain."""
    name = unicodedata.name(character, "").lower() or f"character U+{ord(character):04X}"
    return f"“{character}” ({name})" if character.isprintable() else f"The unseen {name}"


def _check_last_half(tight: str, last: str) -> None:
    if not last[0].isdigit():
        raise PostcodeError(f"In {tight} the third character from the end must be a figure, not {last[0]}: {_check(last[0])}.")
    for character in last[1:]:
        if character.isdigit():
            raise PostcodeError(f"{tight} must end in two letters, not {character}: {_check(character)}.")
    if not _LAST_LETTERS.fullmatch(last[1:]):
        raise PostcodeError(f"No postcode ends in {last[1:]}, because C, I, K, M, O and V are not used there: {_check(last[1:])}.")


def _wrong_first_half(tight: str, first: str) -> str:
    return f"{tight} starts with {first}, which is not how a postcode in the United Kingdom starts: {_check(first)}."


def _check(part: str) -> str:
    """What to look at: the pairs that are mistaken for one another, where there is one."""
    alike = {"O": "0", "I": "1", "L": "1", "S": "5"}
    for character in part:
        if pair := _LOOKS_LIKE.get(alike.get(character, character)):
            return f"check {pair}"
    return "check it against a letter or an address"
