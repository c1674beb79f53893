"""What the rows of a report are called, and in what order they stand."""

import re
from collections import Counter

from youthalliance.journey.intake.choices import Agency, Door
from youthalliance.journey.intake.queries_figures import AskedBy
from youthalliance.subjects.people import ethnicity
from youthalliance.subjects.people.queries_figures import Described

NOT_RECORDED = "not recorded"
NOT_ALLOCATED = "not allocated"
NOT_SAID = "prefer not to say"

_SEND = {"E": "yes", "K": "yes", "N": "no"}
_ETHNIC_GROUPS = {code: group.full for code, group in ethnicity.GROUPS.items()} | {ethnicity.NOT_SAID: NOT_SAID}
_GENDERS = {"male": "male", "female": "female", "non_binary": "non-binary", "other": "in another way", "not_said": NOT_SAID}
#: What sort of body asked, and who asked through a door of their own where nothing was said about that.
_AGENCIES = dict(Agency.choices)
_DOORS = {Door.PARENT: Agency.FAMILY, Door.YOUNG_PERSON: Agency.SELF, Door.RESIDENT: Agency.RESIDENT}


def district(person: Described | None) -> str:
    """The first half of the postcode: DE23 of DE23 8AB."""
    return person.postcode.rpartition(" ")[0] if person and " " in person.postcode else NOT_RECORDED


def districts(found: Counter[str]) -> list[str]:
    """By letters, then by number."""
    return sorted(found, key=lambda name: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)])


def ethnic_group(person: Described | None) -> str:
    """The name of the ethnic group as the Office for National Statistics gives it, one of 19."""
    return _ETHNIC_GROUPS.get(person.ethnic_group, NOT_RECORDED) if person else NOT_RECORDED


def ethnic_groups(found: Counter[str]) -> list[str]:
    """In the order in which forms ask."""
    return _in_order(found, list(_ETHNIC_GROUPS.values()))


def send(person: Described | None) -> str:
    """Yes for a plan or support, no where there is none."""
    return _SEND.get(person.sen_provision, NOT_RECORDED) if person else NOT_RECORDED


def sends(found: Counter[str]) -> list[str]:
    """Yes before no."""
    return _in_order(found, ["yes", "no"])


def gender(person: Described | None) -> str:
    """As the person would say it."""
    return _GENDERS.get(person.gender, NOT_RECORDED) if person else NOT_RECORDED


def genders(found: Counter[str]) -> list[str]:
    """In the order of the question."""
    return _in_order(found, list(_GENDERS.values()))


def ages(found: Counter[str]) -> list[str]:
    """Youngest first."""
    return sorted(found, key=int)


def asker(asked: AskedBy | None) -> str:
    """What sort of body asked, or who came through a door of their own."""
    if asked is None:
        return NOT_RECORDED
    agency = asked.agency or str(_DOORS.get(Door(asked.door), ""))
    return _AGENCIES.get(agency, agency) or NOT_RECORDED


def by_size(found: Counter[str]) -> list[str]:
    """Largest first, equal ones by name."""
    return sorted(found, key=lambda name: (-found[name], name))


def _in_order(found: Counter[str], order: list[str]) -> list[str]:
    return [name for name in order if found[name]] + sorted(name for name in found if name not in order)
