"""Changing what is known of a group."""

from collections.abc import Iterable

from youthalliance.foundation.acts import Act, action, tell
from youthalliance.subjects.groups import rules
from youthalliance.subjects.groups.models import Group, GroupKind, GroupMember


@action("groups.add", may=rules.may_add, says="Added a group", moves=False)
def add(
    act: Act, *, called: str, kind: str = GroupKind.PEER_GROUP, description: str = "", unnamed: int = 0, members: Iterable[int] = ()
) -> Group:
    """Add a group; ``members`` are the people who are named, ``unnamed`` how many more belong to it."""
    group = Group.objects.create(called=called, kind=kind, description=description, unnamed=unnamed, made_at=act.at)
    GroupMember.objects.bulk_create([GroupMember(group=group, person_id=person) for person in members])
    tell(subject=("group", group.pk))
    return group
