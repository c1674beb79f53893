"""Kept SQL gives what the ordinary query gives, for any values, and refuses what cannot be kept."""

from datetime import date, datetime, timedelta

import pytest
from django.db.models import QuerySet

from tests.cast import MONDAY, Cast
from youthalliance.foundation.accounts.models import Membership
from youthalliance.foundation.prepared import NotPreparable, prepared
from youthalliance.foundation.words.models import Level


def members(organisation: int, role: str, on: date, before: datetime, *, newest: int) -> QuerySet:
    rows = Membership.objects.filter(organisation=organisation, role=role, began_on__lte=on, user__made_at__lte=before)
    return rows.order_by("-pk").values_list("pk", "user__name", "began_on", "user__is_active", "user__made_at")[:newest]


def test_the_rows_are_those_of_the_ordinary_query(cast: Cast) -> None:
    kept = prepared(members)
    for organisation in cast.organisations.values():
        for role in ("worker", "manager", "nobody"):
            for days in (0, 60):
                before = MONDAY - timedelta(days=days)
                values = (organisation, role, before.date(), before)
                assert kept(*values, newest=2) == list(members(*values, newest=2))


def test_a_number_for_a_small_column_is_filled_in(cast: Cast) -> None:
    kept = prepared(lambda position: Level.objects.filter(position=position).values_list("position"))
    assert [kept(position) for position in (1, 2, 77)] == [[(1,)], [(2,)], []]


def test_a_query_that_can_match_nothing_gives_nothing(cast: Cast) -> None:
    assert prepared(lambda number: Membership.objects.filter(pk=number, role__in=()).values_list("pk"))(1) == []


def test_what_is_worked_out_from_a_value_is_refused(cast: Cast) -> None:
    with pytest.raises(NotPreparable, match="works something out"):
        prepared(lambda begin: Membership.objects.filter(user__name__startswith=begin).values_list("pk"))("W")


def test_a_value_that_changes_the_sql_is_refused(cast: Cast) -> None:
    with pytest.raises(NotPreparable):
        prepared(lambda number: Membership.objects.filter(pk__in=range(number % 1_000 // 500 + 1)).values_list("pk"))(3)


def test_a_yes_or_no_is_part_of_the_shape(cast: Cast) -> None:
    with pytest.raises(TypeError):
        prepared(lambda active: Membership.objects.filter(user__is_active=active).values_list("pk"))(True)
