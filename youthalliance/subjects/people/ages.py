"""How old somebody is on a day, exactly or as far as anybody knows. Pure."""

from dataclasses import dataclass
from datetime import date

#: The youngest that an alliance's own support is meant for, where an intervention says nothing else.
FROM_YEARS = 8
_FIRST_BIRTH_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Age:
    """Years of age; about that many where only a year of birth was estimated."""

    years: int
    about: bool = False

    def __str__(self) -> str:
        return f"about {self.years}" if self.about else str(self.years)

    def at_least(self, years: int) -> bool:
        """Whether the person has reached that age. An estimate is given the year it may be out by."""
        return self.years + int(self.about) >= years


def age_on(day: date, *, born_on: date | None, estimated_birth_year: int | None = None) -> Age | None:
    """The age on a day, or None where neither a date of birth nor an estimate is known.

    Somebody born on 29 February is a year older from 1 March in other years, as the law of England has it.
    """
    if born_on is not None:
        return Age(day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day)))
    if estimated_birth_year is not None:
        return Age(max(day.year - estimated_birth_year, 0), about=True)
    return None


def birth_year_for(age: int, *, on: date) -> int:
    """The year of birth that an estimated age amounts to."""
    return on.year - age


def fault(born_on: date | None, estimated_birth_year: int | None, *, today: date) -> str:
    """What is wrong with a date or year of birth, as a sentence; empty when nothing is."""
    if born_on is not None and born_on > today:
        return "The date of birth cannot be in the future. Check the year."
    year = born_on.year if born_on is not None else estimated_birth_year
    if year is not None and year < _FIRST_BIRTH_YEAR:
        return f"The year of birth must be {_FIRST_BIRTH_YEAR} or later. Check the year."
    if year is not None and year > today.year:
        return "The estimated year of birth cannot be in the future. Check the age."
    return ""
