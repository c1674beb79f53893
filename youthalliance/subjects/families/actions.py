"""Changing what is known of a family."""

from collections.abc import Iterable
from typing import Any

from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.subjects import clean
from youthalliance.subjects.families import queries, rules
from youthalliance.subjects.families.models import Family, FamilyRole, Member
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people import queries as known_people


@action("families.add", may=rules.may_add, says="Added a family", moves=False)
def add(act: Act, *, called: str, members: Iterable[tuple[int, str, bool]] = (), notes: str = "") -> Family:
    """Add a family; ``members`` are person id, role, and whether they live with the family."""
    fitted = _fit(called=called, notes=notes)
    parts = [(person, _role(role), home) for person, role, home in members]
    family = Family.objects.create(made_at=act.at, **fitted)
    Member.objects.bulk_create(
        [Member(family=family, person_id=person, role=role, lives_with_family=home) for person, role, home in parts]
    )
    tell(subject=("family", family.pk))
    return family


@action("families.correct", may=rules.may_correct, about=queries.for_change, says="Corrected a family", moves=False)
def correct(act: Act, family: Family, *, called: str, notes: str) -> Family:
    """Correct what the family is called and what is noted of it. History keeps what stood there before."""
    after = _fit(called=called, notes=notes)
    before = {"called": family.called, "notes": family.notes}
    if before == after:
        raise Refused("Nothing was changed: everything is as it already stood. Change what is wrong, or go back.")
    Family.objects.filter(pk=family.pk).update(**after)
    tell(subject=("family", family.pk), detail={"before": before, "after": after})
    family.called, family.notes = after["called"], after["notes"]
    return family


@action("families.add_member", may=rules.may_correct, about=queries.for_change, says="Added to a family: {role}", moves=False)
def add_member(
    act: Act,
    family: Family,
    *,
    role: str,
    person: int | None = None,
    new: dict[str, Any] | None = None,
    lives_with_family: bool = True,
) -> Member:
    """Add somebody to a family: a person whom the act may see, or a ``new`` one, given as ``people.add`` takes them."""
    chosen = _role(role)
    if (person is None) == (new is None):
        raise Refused("Choose somebody who is already here, or describe somebody new.")
    member = known_people.get(act, person).pk if person is not None else people.add(act, **(new or {})).pk
    if queries.part_of(family, member):
        raise Refused("This person is already in the family. Change their part instead of adding them again.")
    made = Member.objects.create(family=family, person_id=member, role=chosen, lives_with_family=lives_with_family)
    tell(subject=("family", family.pk), role=chosen.label.lower(), detail={"person": member})
    return made


@action(
    "families.change_member",
    may=rules.may_correct,
    about=queries.for_change,
    says="Changed a part in a family",
    moves=False,
)
def change_member(act: Act, family: Family, *, person: int, role: str, lives_with_family: bool) -> None:
    """Change what somebody is in the family and whether they live with it."""
    part = _part(family, person)
    before = {"role": part.role, "lives_with_family": part.lives_with_family}
    after = {"role": str(_role(role)), "lives_with_family": lives_with_family}
    if before == after:
        raise Refused("Nothing was changed: everything is as it already stood. Change what is wrong, or go back.")
    Member.objects.filter(pk=part.pk).update(**after)
    tell(subject=("family", family.pk), detail={"person": person, "before": before, "after": after})


@action(
    "families.remove_member", may=rules.may_correct, about=queries.for_change, says="Took somebody out of a family", moves=False
)
def remove_member(act: Act, family: Family, *, person: int, why: str) -> None:
    """Take somebody out of a family they do not belong to; the person's own record stays."""
    part = _part(family, person)
    reason = clean.required(clean.line(why, called="the reason", at_most=300), "Say why they do not belong to this family.")
    tell(subject=("family", family.pk), detail={"person": person, "role": part.role, "why": reason})
    part.delete()


def _fit(*, called: str, notes: str) -> dict[str, str]:
    return {
        "called": clean.required(
            clean.line(called, called="the family's name"), "Say what you call the family, such as the Rivers family."
        ),
        "notes": clean.words(notes, called="the notes"),
    }


def _role(role: str) -> FamilyRole:
    if role not in FamilyRole.values:
        raise Refused("Choose what the person is in the family out of the list.")
    return FamilyRole(role)


def _part(family: Family, person: int) -> Member:
    part = queries.part_of(family, person)
    if part is None:
        raise Refused("This person is not in the family any more. Open the family's page again to see who is.")
    return part
