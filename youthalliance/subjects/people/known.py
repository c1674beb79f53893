"""What may be known of a person, made fit to keep; and what each field is called in a sentence."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from youthalliance.foundation.acts import Refused
from youthalliance.foundation.geography import postcodes
from youthalliance.foundation.geography import queries as geography
from youthalliance.subjects import clean
from youthalliance.subjects.people import ages, ethnicity
from youthalliance.subjects.people.terms import Gender, SenProvision, SenType

#: Every field that a correction may touch, with its name in a line of history.
CALLED = {
    "given": "first name",
    "family": "family name",
    "born_on": "date of birth",
    "estimated_birth_year": "estimated age",
    "gender": "gender",
    "gender_words": "gender in own words",
    "ethnic_group": "ethnic group",
    "ethnic_words": "ethnic group in own words",
    "languages": "languages",
    "needs_interpreter": "need of an interpreter",
    "interpreter_language": "interpreter's language",
    "address": "address",
    "postcode": "postcode",
    "no_fixed_abode": "no fixed abode",
    "ward": "ward",
    "school_urn": "school number",
    "school_name": "school",
    "sen_provision": "SEN provision",
    "sen_types": "types of SEN",
}
#: What whoever asks for help may add after asking, where nobody has recorded it.
DESCRIBES = frozenset({
    "gender", "gender_words", "ethnic_group", "ethnic_words", "languages", "needs_interpreter", "interpreter_language", "sen_provision",
    "sen_types",
})  # fmt: skip
#: What says where somebody lives or can be waited for: hidden while the address is protected.
WHEREABOUTS = ("address", "postcode", "ward", "school_urn", "school_name")

_LINES = {"gender_words": 80, "ethnic_words": 80, "languages": 120, "interpreter_language": 60, "school_name": 120, "ward": 9}
_LISTS = {
    "gender": Gender.values,
    "ethnic_group": [code for code, _ in ethnicity.answers()],
    "sen_provision": SenProvision.values,
}
_NAMES = {"given": 80, "family": 80, "known_as": 80}
_FLAGS = ("needs_interpreter", "no_fixed_abode", "protected_address")


def fit(given: dict[str, Any], *, today: date) -> dict[str, Any]:
    """The same facts, cleaned. Raises Refused with a sentence for a person, TypeError for a field that does not exist."""
    made: dict[str, Any] = {}
    for field, value in given.items():
        made.update(_fit_one(field, value))
    if given.get("ward"):
        made["ward"] = _fit_one("ward", given["ward"])["ward"]
    wrong = ages.fault(made.get("born_on"), made.get("estimated_birth_year"), today=today)
    if wrong:
        raise Refused(wrong)
    return made


def _fit_one(field: str, value: Any) -> dict[str, Any]:
    if field in _LINES:
        return {field: clean.line(value, called=_said(field), at_most=_LINES[field])}
    if field in _NAMES:
        return {field: clean.name(value, called=_said(field), at_most=_NAMES[field])}
    if field in _LISTS:
        if value not in _LISTS[field]:
            raise Refused(f"The answer to {CALLED[field]} is not in its list. Choose one of those that the form offers.")
        return {field: value}
    if field in _FLAGS:
        return {field: bool(value)}
    if field in _OTHERS:
        return _OTHERS[field](value)
    raise TypeError(f"A person has no field {field}.")


def _said(field: str) -> str:
    return f"the {CALLED.get(field, field.replace('_', ' '))}"


def _postcode(value: str) -> dict[str, Any]:
    if not value:
        return {"postcode": "", "postcode_known": True, "ward": ""}
    try:
        postcode = postcodes.normalise(value)
    except ValueError as fault:
        raise Refused(str(fault)) from None
    ward = geography.ward_for_postcode(postcode) or ""
    return {"postcode": postcode, "postcode_known": postcodes.find(postcode) is not None, "ward": ward}


def _school_urn(value: str) -> dict[str, Any]:
    if value and not (len(value) == 6 and value.isascii() and value.isdigit()):
        raise Refused("A school's number (URN) has six figures, such as 112933. Look it up, or leave it empty.")
    return {"school_urn": value}


def _sen_types(value: str | Iterable[str]) -> dict[str, Any]:
    codes = list(dict.fromkeys(value.split() if isinstance(value, str) else value))
    if set(codes) - set(SenType.values):
        raise Refused("One of the types of SEN is not in the list. Choose those that the form offers.")
    return {"sen_types": " ".join(codes)}


_OTHERS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "born_on": lambda value: {"born_on": value},
    "estimated_birth_year": lambda value: {"estimated_birth_year": value},
    "address": lambda value: {"address": clean.words(value, called="the address", at_most=500)},
    "postcode": _postcode,
    "postcode_known": lambda _value: {},
    "school_urn": _school_urn,
    "sen_types": _sen_types,
}
