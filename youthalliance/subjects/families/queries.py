"""Reading families. Every read starts from ``visible_to``."""

from dataclasses import dataclass

from django.db.models import OuterRef, Q, QuerySet
from django.http import Http404

from youthalliance.foundation.acts import Act
from youthalliance.foundation.acts.history import saw
from youthalliance.subjects import reach
from youthalliance.subjects.families.models import Family, Member
from youthalliance.subjects.families.terms import FamilyRole
from youthalliance.subjects.people import ages


def visible_to(act: Act) -> QuerySet[Family]:
    """The families whose record this act may see; the only start of a read."""
    allowed = reach.condition(act, "family")
    return Family.objects.all() if allowed is None else Family.objects.filter(allowed)


def get(act: Act, ref: int | Family) -> Family:
    """A family, for eyes that may see it. Raises Http404 for the wrong ones."""
    return _one(visible_to(act), ref)


def for_change(act: Act, ref: int | Family) -> Family:
    """As ``get``, held still inside an action. Raises Refused for somebody whose part has ended."""
    found = _one(visible_to(act).select_for_update(), ref)
    reach.must_still_work_with(act, visible_to, found.pk)
    return found


@dataclass(frozen=True, slots=True)
class Part:
    """One person's part in a family, as a page shows it."""

    person: int
    called: str
    age: ages.Age | None
    role: FamilyRole
    lives_with_family: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A family's whole record."""

    family: Family
    members: list[Part]

    @property
    def at_home(self) -> list[Part]:
        """Those who live together."""
        return [part for part in self.members if part.lives_with_family]

    @property
    def elsewhere(self) -> list[Part]:
        """Those who belong to it and live somewhere else."""
        return [part for part in self.members if not part.lives_with_family]


def open_record(act: Act, ref: int | Family) -> Record:
    """A family's whole record; leaves the line that looking leaves."""
    record = get_record(act, ref)
    saw(act, subject=("family", record.family.pk))
    return record


def get_record(act: Act, ref: int | Family) -> Record:
    """A family's whole record, for a page that changes a part of it."""
    family = get(act, ref)
    return Record(family, [part for _, part in _parts(act, Q(family=family))])


@dataclass(frozen=True, slots=True)
class Belonging:
    """A family that a person belongs to, seen from that person."""

    family: int
    called: str
    role: FamilyRole
    others: list[Part]
    may_open: bool


def of_person(act: Act, person: int) -> list[Belonging]:
    """The families of a person whom the act may see, with the names of the others, so that a worker knows who is who."""
    mine = dict(Member.objects.filter(person=person).values_list("family", "role"))
    if not mine:
        return []
    names = dict(Family.objects.filter(pk__in=mine).values_list("pk", "called"))
    opens = set(visible_to(act).filter(pk__in=mine).values_list("pk", flat=True))
    parts = _parts(act, Q(family__in=mine) & ~Q(person=person))
    return [
        Belonging(family, names[family], FamilyRole(role), [part for of, part in parts if of == family], family in opens)
        for family, role in mine.items()
    ]


def part_of(family: Family, person: int) -> Member | None:
    """A person's part in a family, where they have one."""
    return Member.objects.filter(family=family, person=person).first()


def open_people(act: Act, column: str) -> QuerySet[Member]:
    """The way to a person whose family the act may see."""
    parts = Member.objects.filter(person=OuterRef(column))
    allowed = reach.condition(act, "family", "family")
    return parts if allowed is None else parts.filter(allowed)


_ORDER = {role: place for place, role in enumerate(FamilyRole)}


def _parts(act: Act, which: Q) -> list[tuple[int, Part]]:
    rows = Member.objects.filter(which).values_list(
        "family", "person", "person__called", "person__born_on", "person__estimated_birth_year", "role", "lives_with_family"
    )
    found = [
        (family, Part(person, called, ages.age_on(act.today, born_on=born, estimated_birth_year=year), FamilyRole(role), home))
        for family, person, called, born, year, role, home in rows
    ]
    return sorted(found, key=lambda row: (_ORDER[row[1].role], row[1].called))


def _one(rows: QuerySet[Family], ref: int | Family) -> Family:
    family = rows.filter(pk=ref if isinstance(ref, int) else ref.pk).first()
    if family is None:
        raise Http404("No such family.")
    return family
