"""How old somebody is on a day."""

from datetime import date

import pytest

from youthalliance.subjects.people.ages import FROM_YEARS, Age, age_on, birth_year_for, fault


@pytest.mark.parametrize(
    ("born_on", "day", "years"),
    [
        (date(2008, 9, 7), date(2026, 9, 7), 18),
        (date(2008, 9, 8), date(2026, 9, 7), 17),
        (date(2001, 9, 7), date(2026, 9, 7), 25),
        (date(2012, 2, 29), date(2025, 2, 28), 12),
        (date(2012, 2, 29), date(2025, 3, 1), 13),
        (date(2012, 2, 29), date(2024, 2, 29), 12),
        (date(2026, 9, 7), date(2026, 9, 7), 0),
    ],
)
def test_a_year_older_on_the_birthday(born_on: date, day: date, years: int) -> None:
    assert age_on(day, born_on=born_on) == Age(years)


def test_eight_begins_on_the_eighth_birthday() -> None:
    day = date(2026, 9, 7)
    assert age_on(day, born_on=date(2018, 9, 7)).at_least(FROM_YEARS)
    assert not age_on(day, born_on=date(2018, 9, 8)).at_least(FROM_YEARS)


def test_an_estimate_is_given_the_year_it_may_be_out_by() -> None:
    day = date(2026, 9, 7)
    seven = age_on(day, born_on=None, estimated_birth_year=birth_year_for(7, on=day))
    assert (str(seven), seven.at_least(8), seven.at_least(9)) == ("about 7", True, False)
    assert age_on(day, born_on=None) is None


@pytest.mark.parametrize(
    ("born_on", "year", "says"),
    [(date(2026, 9, 8), None, "future"), (date(1899, 12, 31), None, "1900"), (None, 1899, "1900"), (None, 2027, "future")],
)
def test_what_cannot_be_is_said(born_on: date | None, year: int | None, says: str) -> None:
    assert says in fault(born_on, year, today=date(2026, 9, 7))


def test_what_can_be_is_not_remarked_on() -> None:
    assert fault(date(1900, 1, 1), None, today=date(2026, 9, 7)) == ""
    assert fault(date(2026, 9, 7), None, today=date(2026, 9, 7)) == ""
    assert fault(None, None, today=date(2026, 9, 7)) == ""
