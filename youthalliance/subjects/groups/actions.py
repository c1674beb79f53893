"""Changing what is known of a group."""

from collections.abc import Iterable
from typing import Any

from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.subjects import clean
from youthalliance.subjects.groups import queries, rules
from youthalliance.subjects.groups.models import Group, GroupKind, GroupMember
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people import queries as known_people

#: More than that is not one group of young people.
MEMBERS_AT_MOST = 500


@action("groups.add", may=rules.may_add, says="Added a group", moves=False)
def add(
    act: Act, *, called: str, kind: str = GroupKind.PEER_GROUP, description: str = "", unnamed: int = 0, members: Iterable[int] = ()
) -> Group:
    """Add a group; ``members`` are the people who are named, ``unnamed`` how many more belong to it."""
    group = Group.objects.create(made_at=act.at, **_fit(called=called, kind=kind, description=description, unnamed=unnamed))
    GroupMember.objects.bulk_create([GroupMember(group=group, person_id=person) for person in dict.fromkeys(members)])
    tell(subject=("group", group.pk))
    return group


@action("groups.correct", may=rules.may_correct, about=queries.for_change, says="Corrected what is known of a group", moves=False)
def correct(act: Act, group: Group, *, called: str, kind: str, description: str, unnamed: int) -> Group:
    """Correct what is known of the group itself. History keeps what stood there before."""
    after = _fit(called=called, kind=kind, description=description, unnamed=unnamed)
    before = {field: getattr(group, field) for field in after}
    if before == after:
        raise Refused("Nothing was changed: everything is as it already stood. Change what is wrong, or go back.")
    Group.objects.filter(pk=group.pk).update(**after)
    tell(subject=("group", group.pk), detail={"before": before, "after": after})
    group.refresh_from_db()
    return group


@action("groups.add_member", may=rules.may_correct, about=queries.for_change, says="Named a member of a group", moves=False)
def add_member(
    act: Act, group: Group, *, person: int | None = None, new: dict[str, Any] | None = None, was_unnamed: bool = False
) -> GroupMember:
    """Name a member: a person whom the act may see, or a ``new`` one, given as ``people.add`` takes them.

    ``was_unnamed`` says that they were counted among the unnamed so far, of whom there is then one fewer.
    """
    if (person is None) == (new is None):
        raise Refused("Choose somebody who is already here, or describe somebody new.")
    number = known_people.get(act, person).pk if person is not None else people.add(act, **(new or {})).pk
    if queries.member(group, number):
        raise Refused("This person is already in the group, so there is nothing to add.")
    made = GroupMember.objects.create(group=group, person_id=number, since_on=act.today)
    if was_unnamed and group.unnamed:
        Group.objects.filter(pk=group.pk).update(unnamed=group.unnamed - 1)
    tell(subject=("group", group.pk), detail={"person": number, "was_unnamed": was_unnamed})
    return made


@action("groups.remove_member", may=rules.may_correct, about=queries.for_change, says="Took a member out of a group", moves=False)
def remove_member(act: Act, group: Group, *, person: int, why: str) -> None:
    """Take somebody out of a group they do not belong to; the person's own record stays."""
    place = queries.member(group, person)
    if place is None:
        raise Refused("This person is not in the group any more. Open the group's page again to see who is.")
    reason = clean.required(clean.line(why, called="the reason", at_most=300), "Say why they do not belong to this group.")
    tell(subject=("group", group.pk), detail={"person": person, "why": reason})
    place.delete()


def _fit(*, called: str, kind: str, description: str, unnamed: int) -> dict[str, Any]:
    if kind not in GroupKind.values:
        raise Refused("Choose whether it is a peer group or a cohort.")
    if not 0 <= unnamed <= MEMBERS_AT_MOST:
        raise Refused(f"The number of members without a name must be from 0 to {MEMBERS_AT_MOST}. Give your best guess.")
    return {
        "called": clean.required(
            clean.line(called, called="the group's name"), "Say what you call the group, such as the Tuesday skate park group."
        ),
        "kind": str(kind),
        "description": clean.words(description, called="the description"),
        "unnamed": unnamed,
    }
