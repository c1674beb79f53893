"""Reading groups. Every read starts from ``visible_to``."""

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, QuerySet
from django.http import Http404

from youthalliance.foundation.acts import Act
from youthalliance.foundation.acts.history import saw
from youthalliance.subjects import reach
from youthalliance.subjects.groups.models import Group, GroupMember
from youthalliance.subjects.people import ages


def visible_to(act: Act) -> QuerySet[Group]:
    """The groups whose record this act may see; the only start of a read."""
    allowed = reach.condition(act, "group")
    return Group.objects.all() if allowed is None else Group.objects.filter(allowed)


def get(act: Act, ref: int | Group) -> Group:
    """A group, for eyes that may see it. Raises Http404 for the wrong ones."""
    return _one(visible_to(act), ref)


def for_change(act: Act, ref: int | Group) -> Group:
    """As ``get``, held still inside an action. Raises Refused for somebody whose part has ended."""
    found = _one(visible_to(act).select_for_update(), ref)
    reach.must_still_work_with(act, visible_to, found.pk)
    return found


@dataclass(frozen=True, slots=True)
class Named:
    """A named member, as a page shows them."""

    person: int
    called: str
    age: ages.Age | None
    since_on: date | None


@dataclass(frozen=True, slots=True)
class Record:
    """A group's whole record."""

    group: Group
    members: list[Named]

    @property
    def size(self) -> int:
        """How many belong to it, named or not."""
        return len(self.members) + self.group.unnamed


def open_record(act: Act, ref: int | Group) -> Record:
    """A group's whole record; leaves the line that looking leaves."""
    record = get_record(act, ref)
    saw(act, subject=("group", record.group.pk))
    return record


def get_record(act: Act, ref: int | Group) -> Record:
    """A group's whole record, for a page that changes a part of it."""
    group = get(act, ref)
    rows = GroupMember.objects.filter(group=group).order_by("person__called", "person").values_list(
        "person", "person__called", "person__born_on", "person__estimated_birth_year", "since_on"
    )  # fmt: skip
    return Record(
        group,
        [
            Named(person, called, ages.age_on(act.today, born_on=born, estimated_birth_year=year), since)
            for person, called, born, year, since in rows
        ],
    )


def of_person(act: Act, person: int) -> list[tuple[int, str]]:
    """Id and name of the person's groups that the act may see."""
    return list(visible_to(act).filter(members__person=person).order_by("called").values_list("pk", "called"))


def member(group: Group, person: int) -> GroupMember | None:
    """A person's place in a group, where they have one."""
    return GroupMember.objects.filter(group=group, person=person).first()


def open_people(act: Act, column: str) -> QuerySet[GroupMember]:
    """The way to a person whose group the act may see."""
    members = GroupMember.objects.filter(person=OuterRef(column))
    allowed = reach.condition(act, "group", "group")
    return members if allowed is None else members.filter(allowed)


def _one(rows: QuerySet[Group], ref: int | Group) -> Group:
    group = rows.filter(pk=ref if isinstance(ref, int) else ref.pk).first()
    if group is None:
        raise Http404("No such group.")
    return group
