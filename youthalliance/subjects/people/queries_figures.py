"""What evidence may count of people: plain values and no names, for totals only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import batched

from youthalliance.subjects.people.models import Person


@dataclass(frozen=True, slots=True)
class Described:
    """One person as far as they count. Empty is not recorded; that somebody would rather not say is an answer."""

    postcode: str
    ethnic_group: str
    gender: str
    sen_provision: str
    born_on: date | None
    estimated_birth_year: int | None

    def age_on(self, day: date) -> int | None:
        """Whole years on a day; from an estimated year of birth the age reached in that year. None where unknown."""
        if self.born_on:
            return day.year - self.born_on.year - ((day.month, day.day) < (self.born_on.month, self.born_on.day))
        return day.year - self.estimated_birth_year if self.estimated_birth_year else None


def described(people: Iterable[int]) -> dict[int, Described]:
    """These people as far as they count."""
    found = {}
    for some in batched(people, 500):
        rows = Person.objects.filter(pk__in=some)
        for number, *rest in rows.values_list("pk", *Described.__dataclass_fields__):
            found[number] = Described(*rest)
    return found
