"""Reading people. Every read starts from ``visible_to``."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet
from django.http import Http404

from youthalliance.foundation.access.prepared import Prepared
from youthalliance.foundation.acts import Act
from youthalliance.foundation.acts.history import saw
from youthalliance.foundation.words import text
from youthalliance.subjects import reach
from youthalliance.subjects.people import ages, known, rules
from youthalliance.subjects.people.models import ContactWay, Name, NameWord, Person
from youthalliance.subjects.rules import SEES_PROTECTED

#: A search shows so many people, and says when there are more.
FOUND_AT_MOST = 20
#: More words than a name has are not looked at.
WORDS_AT_MOST = 6


def visible_to(act: Act) -> QuerySet[Person]:
    """The people whose record this act may see; the only start of a read."""
    allowed = reach.condition(act, "person")
    return Person.objects.all() if allowed is None else Person.objects.filter(allowed)


def get(act: Act, ref: int | Person) -> Person:
    """A person, for eyes that may see them; where they can be found is left out where the address is protected.

    Raises Http404 for the wrong eyes.
    """
    person = visible_to(act).filter(pk=_number(ref)).first()
    if person is None:
        raise Http404("No such person.")
    return person if sees_whereabouts(act, person) else _without_whereabouts(person)


def for_change(act: Act, ref: int | Person) -> Person:
    """A person as they are stored, held still inside an action.

    Raises Http404 for the wrong eyes, and Refused for somebody whose part has ended.
    """
    person = visible_to(act).select_for_update().filter(pk=_number(ref)).first()
    if person is None:
        raise Http404("No such person.")
    reach.must_still_work_with(act, visible_to, person.pk)
    return person


@dataclass(frozen=True, slots=True)
class Record:
    """A person's whole record as a page shows it."""

    person: Person
    names: list[Name]
    contact_ways: list[ContactWay]
    age: ages.Age | None
    whereabouts_hidden: bool


def open_record(act: Act, ref: int | Person) -> Record:
    """A person's whole record; leaves the line that looking leaves."""
    record = get_record(act, ref)
    saw(act, subject=("person", record.person.pk))
    return record


def get_record(act: Act, ref: int | Person) -> Record:
    """A person's whole record, for a page that changes a part of it."""
    person = get(act, ref)
    hidden = not sees_whereabouts(act, person)
    ways = list(ContactWay.objects.filter(person=person).order_by("channel"))
    return Record(
        person=person,
        names=list(Name.objects.filter(person=person).order_by("pk")),
        contact_ways=[way for way in ways if not (hidden and way.channel in _AT_A_PLACE)],
        age=age_of(person, act.today),
        whereabouts_hidden=hidden,
    )


_AT_A_PLACE = ("post", "school", "visit", "home_phone")


def age_of(person: Person, day: date) -> ages.Age | None:
    """How old a person is on a day, as far as anybody knows."""
    return ages.age_on(day, born_on=person.born_on, estimated_birth_year=person.estimated_birth_year)


def sees_whereabouts(act: Act, person: Person) -> bool:
    """Whether the act may know where the person can be found: anybody, unless the address is protected."""
    if not person.protected_address or act.role in SEES_PROTECTED:
        return True
    if not rules.may_be_named(act):
        return False
    directly = reach.condition(act, "person", by=("journey",))
    return directly is not None and Person.objects.filter(directly, pk=person.pk).exists()


def name_of(person: Person, kind: str) -> Name | None:
    """The person's name of a kind, where they have one."""
    return Name.objects.filter(person=person, kind=kind).order_by("-pk").first()


def called(people: Iterable[int]) -> dict[int, str]:
    """The names to show for people that the caller may already see."""
    return dict(Person.objects.filter(pk__in=list(people)).values_list("pk", "called"))


@dataclass(frozen=True, slots=True)
class Found:
    """One person that a search found, and what the page asked for besides."""

    id: int
    called: str
    born_on: date | None
    estimated_birth_year: int | None
    extra: tuple[Any, ...] = ()

    def age_on(self, day: date) -> ages.Age | None:
        """How old they are on a day."""
        return ages.age_on(day, born_on=self.born_on, estimated_birth_year=self.estimated_birth_year)


type Extra = Callable[[Act], Any]


def search(act: Act, wanted: str, *, also: tuple[Extra, ...] = ()) -> list[Found]:
    """People of whom every wanted word begins a word of some name, present or former, in any order.

    At most ``FOUND_AT_MOST`` and one more, so that the page can say that there are others. ``also`` are functions that
    give further expressions over ``OuterRef("person")`` for an act, such as the reference of the latest journey.
    """
    return [Found(row[0], row[1], row[2], row[3], row[4:]) for row in search_rows(act, wanted, also=also)]


def suggestions(act: Act, wanted: str) -> list[tuple[int, str]]:
    """Id and words for each person that a search finds, to choose from."""
    found = search(act, wanted)[:FOUND_AT_MOST]
    return [(row.id, row.called + (f", {age}" if (age := row.age_on(act.today)) else "")) for row in found]


def search_rows(act: Act, wanted: str, *, also: tuple[Extra, ...] = ()) -> list[tuple[Any, ...]]:
    """As ``search``, as plain rows: id, name to show, date of birth, estimated year of birth, then what ``also`` gave.

    One query. It walks the index of name words from the longest wanted beginning, which is the rarest as a rule, and
    stops at the limit. A person of whom two words begin alike would come twice, so a few more are read.
    """
    beginnings = sorted(text.sought(wanted), key=len, reverse=True)[:WORDS_AT_MOST]
    if not beginnings:
        return []
    edges = [edge for beginning in beginnings for edge in (beginning, _after(beginning))]
    rows = _matching.rows(act, *edges, also=also)
    return list({row[0]: row for row in rows}.values())[: FOUND_AT_MOST + 1]


def _search_query(act: Act, *edges: str, also: tuple[Extra, ...]) -> QuerySet[NameWord, Any]:
    """Words of names between the first two edges, of people who have a word between each later two."""
    rows = NameWord.objects.filter(word__gte=edges[0], word__lt=edges[1])
    for first, after in zip(edges[2::2], edges[3::2], strict=True):
        rows = rows.filter(reach.some(NameWord.objects.filter(person=OuterRef("person"), word__gte=first, word__lt=after)))
    allowed = reach.condition(act, "person", "person")
    if allowed is not None:
        rows = rows.filter(allowed)
    return rows.order_by("word", "person").values_list(
        "person_id", "person__called", "person__born_on", "person__estimated_birth_year", *(expression(act) for expression in also)
    )[: 2 * FOUND_AT_MOST + 2]


_matching = Prepared(_search_query)


def _after(beginning: str) -> str:
    """Where the words that begin so end. Words hold only [0-9a-z] and are sorted by their bytes, so an index answers."""
    return beginning[:-1] + chr(ord(beginning[-1]) + 1)


def _number(ref: int | Person) -> int:
    return ref if isinstance(ref, int) else ref.pk


def _without_whereabouts(person: Person) -> Person:
    for field in known.WHEREABOUTS:
        setattr(person, field, "")
    return person
