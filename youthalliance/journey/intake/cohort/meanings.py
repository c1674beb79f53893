"""What people write in spreadsheets, and which of our answers it means. What cannot be understood is refused, not guessed."""

import re
from collections.abc import Mapping
from typing import Any

from youthalliance.journey.intake.choices import PROFESSIONAL_AGENCIES, Consent
from youthalliance.journey.record.kinds import Kind
from youthalliance.subjects.people import ethnicity
from youthalliance.subjects.people.terms import Gender, SenProvision

_NOTHING = {"", "unknown", "not known", "notknown", "n k", "nk", "na", "n a", "not recorded", "not stated", "none recorded", "tbc"}
_NOT_SAID = {"prefer not to say", "not said", "refused", "declined", "withheld"}
_KINDS = {
    Kind.PERSON: {"person", "individual", "young person", "yp", "child", "pupil", "student", "client"},
    Kind.FAMILY: {"family", "families", "household", "parents"},
    Kind.PLACE: {"place", "location", "area", "hotspot", "site"},
    Kind.GROUP: {"group", "peer group", "cohort", "class"},
}
_GENDERS = {
    Gender.FEMALE: {"f", "female", "girl", "woman"},
    Gender.MALE: {"m", "male", "boy", "man"},
    Gender.NON_BINARY: {"non binary", "nonbinary", "nb", "enby", "x"},
    Gender.OTHER: {"other", "another", "in another way"},
    Gender.NOT_SAID: _NOT_SAID,
}
_SEN = {
    SenProvision.PLAN: {"e", "ehcp", "ehc plan", "education health and care plan", "plan"},
    SenProvision.SUPPORT: {"k", "sen support", "sen", "send support", "support", "send"},
    SenProvision.NONE: {"n", "no", "none", "no sen", "no special educational need"},
}
_CONSENTS = {
    Consent.YOUNG_PERSON: {"young person", "yp", "child", "young person agreed", "the young person agreed", "self"},
    Consent.PARENT: {"parent", "parent or carer", "parent carer", "mother", "father", "mum", "dad", "carer", "parent or carer agreed", "a parent or carer agreed", "yes", "y"},
    Consent.BOTH: {"both", "yp and parent", "young person and parent", "the young person and a parent or carer agreed"},
    Consent.NOT_ASKED: {"not asked", "no", "n", "not yet", "nobody has been asked yet", "pending"},
    Consent.REFUSED: {"refused", "declined", "withheld", "they were asked and said no"},
    Consent.NOT_NEEDED: {"not needed", "place", "not applicable"},
}  # fmt: skip
_AGENCIES = {
    "school": ("school", "college", "academy", "education"), "police": ("police", "constabulary", "pcso"),
    "social_care": ("social care", "social work", "mash", "childrens services"), "early_help": ("early help", "family support"),
    "housing": ("housing", "homes"), "health": ("health", "nhs", "gp", "camhs", "nurse", "hospital"),
    "youth_justice": ("youth justice", "yot", "yos", "yjs", "probation", "youth offending"), "youth_work": ("youth work", "youth club", "youth service"),
    "community": ("charity", "faith", "church", "mosque", "community", "voluntary"), "council": ("council", "local authority"),
}  # fmt: skip


def _fold(cell: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", cell.lower().replace("’", "").replace("'", "")))


def _out_of(cell: str, meanings: Mapping[Any, set[str]], sentence: str) -> str | None:
    said = _fold(cell)
    found = next((str(answer) for answer, words in meanings.items() if said in words or said == _fold(str(answer))), None)
    if found is None and said not in _NOTHING:
        raise ValueError(sentence.replace("{}", cell.strip()[:40]))
    return found


def kind(cell: str) -> str:
    """Person, family, place or group; a person where nothing is said."""
    return (
        _out_of(cell, _KINDS, "Who or where “{}” is not one of person, family, place, group. Write one of them.")
        or Kind.PERSON.value
    )


def gender(cell: str) -> str:
    """A gender, or nothing recorded."""
    return _out_of(cell, _GENDERS, "Gender “{}” is not understood. Write girl, boy, non-binary, other, or leave it empty.") or ""


def sen_provision(cell: str) -> str:
    """Special educational needs, or nothing recorded."""
    return _out_of(cell, _SEN, "Special educational needs “{}” is not understood. Write EHCP, SEN support, or none.") or ""


def consent(cell: str) -> str | None:
    """Who agreed, or None where nothing is said."""
    return _out_of(cell, _CONSENTS, "Agreed “{}” is not understood. Write young person, parent, both, not asked or refused.")


def agency(cell: str) -> str:
    """What sort of body asks: an answer of ours, or a word of it in the cell; otherwise somebody else."""
    said = _fold(cell)
    if said in _NOTHING:
        return ""
    ours = next((one.value for one in PROFESSIONAL_AGENCIES if said in (_fold(one.value), _fold(str(one.label)))), None)
    return ours or next(
        (slug for slug, words in _AGENCIES.items() if any(re.search(rf"\b{word}", said) for word in words)), "other"
    )


def ethnic_group(cell: str) -> str:
    """One of the 19 of the census by code or name, that it was not said, or nothing recorded."""
    said = _fold(cell)
    if said in _NOTHING:
        return ethnicity.NOT_RECORDED
    if said in _NOT_SAID:
        return ethnicity.NOT_SAID
    for code, group in ethnicity.GROUPS.items():
        if said in (code, _fold(group.label), _fold(group.full)):
            return code
    raise ValueError(
        f"Ethnic group “{cell.strip()[:60]}” is not one of the census’s groups. Write one as in the template’s list, or leave it empty."
    )


def interpreter(cell: str) -> str:
    """The language that an interpreter is needed for; empty where none is."""
    return "" if _fold(cell) in _NOTHING | {"no", "n", "none"} else cell


def themes(cell: str, known: Mapping[str, str]) -> list[str]:
    """Slugs of the priority areas that are named, by slug or name, with semicolons between."""
    by_words = {_fold(slug): slug for slug in known} | {_fold(name): slug for slug, name in known.items()}
    found, strange = [], []
    for part in [cell] if _fold(cell) in by_words else re.split(r"[;\n|]", cell):
        if _fold(part) in _NOTHING:
            continue
        slug = by_words.get(_fold(part))
        found.append(slug) if slug else strange.append(part.strip()[:60])
    if strange:
        raise ValueError(
            f"What is going on: “{'”, “'.join(strange)}” is no priority area. Write one as in the template’s list, with semicolons between."
        )
    return list(dict.fromkeys(slug for slug in found if slug))
