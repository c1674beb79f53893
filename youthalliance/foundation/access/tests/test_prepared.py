"""Queries whose SQL is written once: the same rows as an ordinary query, for every act."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from tests.cast import MONDAY, Cast
from youthalliance.foundation.access.prepared import Prepared
from youthalliance.foundation.accounts.models import Membership, Organisation
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, public
from youthalliance.foundation.words import queries as words


def colleagues(act: Act, *begins: str, role: str = "") -> QuerySet:
    """Those who act for the same organisation today; a coordinator sees everybody, a board member nobody."""
    rows = Membership.objects.filter(began_on__lte=act.today)
    if act.role is Role.BOARD:
        rows = rows.none()
    elif act.role is not Role.COORDINATOR:
        rows = rows.filter(organisation=act.organisation)
    if role:
        rows = rows.filter(role=role)
    for begin in begins:
        rows = rows.filter(user__name__gte=begin)
    return rows.order_by("pk").values_list("pk", "user__name", "began_on", "user__is_active", "user__made_at")


def test_the_rows_are_those_of_the_ordinary_query_whoever_asks(cast: Cast) -> None:
    prepared = Prepared(colleagues)
    for _ in range(2):
        for act in [*cast.everybody().values(), public(at=MONDAY), cast.wanda.when(MONDAY - timedelta(days=60))]:
            for values in ((), ("B",), ("B", "W"), ("\ue000value00",)):
                assert prepared.rows(act, *values) == list(colleagues(act, *values))
                assert prepared.rows(act, *values, role="worker") == list(colleagues(act, *values, role="worker"))


def test_numbers_and_moments_are_filled_in(cast: Cast) -> None:
    def made_by(_act: Act, before: datetime, number: int) -> QuerySet:
        return Organisation.objects.filter(made_at__lte=before, pk__lte=number).order_by("pk").values_list("pk", "made_at")

    prepared = Prepared(made_by)
    for before in (MONDAY, MONDAY - timedelta(days=60)):
        for number in (1, 3):
            assert prepared.rows(cast.asha, before, number) == list(made_by(cast.asha, before, number))


def test_the_sql_is_written_once_and_asked_every_time(cast: Cast) -> None:
    asked: list[Act] = []

    def counted(act: Act) -> QuerySet:
        asked.append(act)
        return colleagues(act)

    prepared = Prepared(counted)
    with CaptureQueriesContext(connection) as made:
        for act in (cast.wanda, cast.rafi, cast.wanda):
            assert {row[1] for row in prepared.rows(act)} == {row[1] for row in colleagues(act)}
    assert len(asked) == 2, "twice with marks, and then never again for the same role"
    assert len([query for query in made if "accounts_membership" in query["sql"]]) == 6


def test_a_change_of_the_alliances_settings_throws_the_sql_away(cast: Cast, monkeypatch) -> None:
    def by_switch(act: Act) -> QuerySet:
        rows = colleagues(act)
        return rows.filter(role="worker") if words.own().switch("workers_only") else rows

    prepared = Prepared(by_switch)
    assert len(prepared.rows(cast.wanda)) == 2
    switched = words.Own(
        **{f: getattr(words.own(), f) for f in words.Own.__dataclass_fields__} | {"settings": {"switches": {"workers_only": True}}}
    )
    monkeypatch.setattr(words, "own", lambda: switched)
    monkeypatch.setattr("youthalliance.foundation.access.prepared.own", lambda: switched)
    assert len(prepared.rows(cast.wanda)) == 1


def test_what_is_worked_out_from_an_act_is_refused_instead_of_kept(cast: Cast) -> None:
    def tomorrow(act: Act) -> QuerySet:
        return Membership.objects.filter(began_on__lte=act.today + timedelta(days=1)).values_list("pk")

    with pytest.raises(RuntimeError, match="works something out"):
        Prepared(tomorrow).rows(cast.wanda)


def test_a_query_that_changes_with_its_values_is_refused(cast: Cast) -> None:
    def many(_act: Act, number: int) -> QuerySet:
        return Membership.objects.filter(pk__in=range(number % 1_000 // 500 + 1)).values_list("pk")

    with pytest.raises(RuntimeError, match="other SQL|works something out"):
        Prepared(many).rows(cast.wanda, 2)


def test_only_plain_values_are_taken(cast: Cast) -> None:
    with pytest.raises(TypeError, match="texts, numbers and moments"):
        Prepared(colleagues).rows(cast.wanda, ["B"])
