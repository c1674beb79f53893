"""What finding a partner needs to know of people, without saying who they are."""

from collections.abc import Iterable
from datetime import date

from youthalliance.subjects.fit import Fit
from youthalliance.subjects.people import ages
from youthalliance.subjects.people.models import Person

_COLUMNS = ("pk", "born_on", "estimated_birth_year", "ward", "languages", "needs_interpreter", "interpreter_language")


def fits(people: Iterable[int], day: date) -> dict[int, Fit]:
    """What matters for a match, by person, on a day."""
    rows = Person.objects.filter(pk__in=list(people)).values_list(*_COLUMNS)
    return {
        number: Fit(_age(born_on, year, day), ward, languages, (language or "any language") if interpreter else "")
        for number, born_on, year, ward, languages, interpreter, language in rows
    }


def _age(born_on: date | None, year: int | None, day: date) -> tuple[int, ...]:
    age = ages.age_on(day, born_on=born_on, estimated_birth_year=year)
    return (age.years,) if age else ()
