"""Changing what is known of a person."""

from datetime import date
from typing import Any

from youthalliance.foundation.acts import Act, action, tell
from youthalliance.subjects.people import rules
from youthalliance.subjects.people.models import ContactWay, Name, NameKind, Person


@action("people.add", may=rules.may_add, says="Added a person", moves=False)
def add(
    act: Act,
    *,
    given: str,
    family: str = "",
    known_as: str = "",
    born_on: date | None = None,
    estimated_birth_year: int | None = None,
    contact_ways: dict[str, dict[str, str]] | None = None,
    **known: Any,
) -> Person:
    """Add a person. ``known`` are further fields of Person, such as postcode or gender."""
    called = " ".join(part for part in (known_as or given, family) if part)
    person = Person.objects.create(
        called=called, born_on=born_on, estimated_birth_year=estimated_birth_year, made_at=act.at, **known
    )
    names = [Name(person=person, kind=NameKind.LEGAL, given=given, family=family)]
    if known_as:
        names.append(Name(person=person, kind=NameKind.KNOWN_AS, given=known_as, family=""))
    Name.objects.bulk_create(names)
    if contact_ways:
        ContactWay.objects.bulk_create([ContactWay(person=person, channel=channel, **way) for channel, way in contact_ways.items()])
    tell(subject=("person", person.pk))
    return person
