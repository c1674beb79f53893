"""Whoever builds the city on the same day gets the same city."""

from datetime import UTC, datetime

import pytest
from django.db import transaction

from youthalliance.foundation.acts import clock
from youthalliance.foundation.words import queries as words
from youthalliance.journey.record import queries as record
from youthalliance.operations.demonstration import calendar, city, pilot, spondon, town

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
NOW = datetime(2026, 9, 15, 12, 0, tzinfo=UTC)


def test_two_cities_of_one_day_are_the_same() -> None:
    assert _portrait() == _portrait()


def _portrait() -> list[tuple[object, ...]]:
    """The pilot and Spondon, as they stand and in the order in which they happened."""
    from youthalliance.foundation.acts.models import History

    with transaction.atomic():
        made = town.found(NOW, seed=city.SEED)
        calendar.live([*pilot.lives_of_the_pilot(made), spondon.life(made)], until=datetime(2021, 1, 31, tzinfo=UTC))
        rows = record.visible_to(clock(NOW)).order_by("journey__received_at", "pk")
        stands = list(rows.values_list("kind", "state", "level", "risk", "due_on", "journey__person__called"))
        happened = list(History.objects.order_by("pk").values_list("at", "verb", "by_name"))
        transaction.set_rollback(True)
    words.forget()
    return [*stands, *happened]
