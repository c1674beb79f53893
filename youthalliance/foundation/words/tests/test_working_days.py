"""Promises are counted in working days."""

from datetime import date

import pytest

from youthalliance.foundation.acts import clock
from youthalliance.foundation.words import actions, queries
from youthalliance.operations import packs


@pytest.mark.django_db
def test_weekends_and_bank_holidays_do_not_count() -> None:
    assert queries.working_days_after(date(2026, 12, 24), 2) == date(2026, 12, 28)

    actions.adopt(clock(), pack=packs.load("derby"))
    queries.forget()

    assert queries.working_days_after(date(2026, 12, 24), 2) == date(2026, 12, 30), "25 and 28 December are bank holidays in 2026"
