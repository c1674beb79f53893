"""Rows written with SQL that is built once are the rows that Django itself would write."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.db.models import F, Model
from django.forms.models import model_to_dict

from tests.cast import Cast
from youthalliance.foundation.accounts.models import Membership, Organisation, User
from youthalliance.foundation.acts import guard, rows
from youthalliance.foundation.acts.act import clock
from youthalliance.foundation.acts.door import Turn, _turn
from youthalliance.foundation.acts.guard import OutsideAnAction
from youthalliance.foundation.acts.models import History, HistoryDetail
from youthalliance.journey.intake.models import Draft
from youthalliance.subjects.people.models import Gender, Name, Person

AT = datetime(2026, 3, 2, 9, 30, 15, 123456, tzinfo=UTC)


@pytest.fixture
def inside(db: None) -> Iterator[None]:
    """As if a verb were running."""
    token = _turn.set(Turn(clock(AT)))
    with guard.opened():
        yield
    _turn.reset(token)


def _person(**known: Any) -> Person:
    return Person(**{"called": "Ana “Anni” O’Neill\n%s", "made_at": AT} | known)


def _stored(model: type[Model], *numbers: int) -> list[dict[str, Any]]:
    kept = model._default_manager.in_bulk(list(numbers))
    return [model_to_dict(kept[number]) | {"id": None} for number in numbers]


@pytest.mark.parametrize(
    "known",
    [
        {},
        {"born_on": date(2011, 2, 28), "gender": Gender.FEMALE, "needs_interpreter": True},
        {"estimated_birth_year": 2010, "address": "1 High Street\nDerby; DROP TABLE people_person --", "protected_address": True},
    ],
)
def test_a_row_is_what_django_would_have_written(inside: None, known: dict[str, Any]) -> None:
    ours, theirs = _person(**known), _person(**known)
    rows.insert([ours])
    theirs.save()
    one, other = _stored(Person, ours.pk, theirs.pk)
    assert one == other
    assert ours.pk != theirs.pk


def test_many_rows_get_their_own_numbers(inside: None) -> None:
    people = [_person(called=f"Number {turn}") for turn in range(7)]
    rows.insert(people)
    assert len({person.pk for person in people}) == 7
    for person in people:
        assert Person.objects.get(pk=person.pk).called == person.called
    people[3].called = "Changed"
    people[3].save()
    assert Person.objects.filter(called__startswith="Number").count() == 6, "a row that was inserted is saved as one that is stored"


def test_more_rows_than_the_database_takes_at_once(inside: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(connection.features), "max_query_params", 9)
    person = _person()
    rows.insert([person])
    names = [Name(person=person, kind="former", given=str(turn)) for turn in range(5)]
    rows.insert(names)
    assert [Name.objects.get(pk=name.pk).given for name in names] == ["0", "1", "2", "3", "4"]


def test_nothing_to_write_is_nothing(inside: None) -> None:
    rows.insert([])


def test_json_and_texts_and_nothing_come_back_as_they_were(inside: None) -> None:
    words = {"a": [1, None, "ü’%s"], "b": {"c": True}}
    line = History(at=AT, verb="x", role="lead", words=words, by=None, journey=7)
    rows.insert([line])
    found = History.objects.get(pk=line.pk)
    assert (found.words, found.at, found.by, found.journey, found.detailed) == (words, AT, None, 7, False)


def test_a_row_that_brings_its_own_number_keeps_it(inside: None) -> None:
    rows.insert([HistoryDetail(line=41, salt="s", detail={"x": 1}), HistoryDetail(line=42, salt="t", detail={})])
    assert sorted(HistoryDetail.objects.values_list("line", "salt")) == [(41, "s"), (42, "t")]


def test_change_changes_one_row_and_no_other(inside: None, cast: Cast) -> None:
    drafts = [Draft(token=f"t{turn}", door="professional", typed={"a": 1}, made_at=AT, changed_at=AT) for turn in (1, 2)]
    rows.insert(drafts)
    later = datetime(2026, 3, 3, tzinfo=UTC)
    assert rows.change(Draft, drafts[0].pk, typed={}, changed_at=later, user_id=cast.asha.who) is True
    one, other = (Draft.objects.get(pk=draft.pk) for draft in drafts)
    assert (one.typed, one.changed_at, one.user_id, one.token) == ({}, later, cast.asha.who, "t1")
    assert (other.typed, other.changed_at, other.user_id) == ({"a": 1}, AT, None)
    assert rows.change(Draft, 10**9, typed={}) is False


def test_the_guard_sees_both(db: None) -> None:
    token = _turn.set(Turn(clock(AT)))
    try:
        with pytest.raises(OutsideAnAction):
            rows.insert([_person()])
        with pytest.raises(OutsideAnAction):
            rows.change(Person, 1, called="x")
    finally:
        _turn.reset(token)


def test_only_inside_a_verb(db: None) -> None:
    with pytest.raises(RuntimeError, match="inside an action"):
        rows.insert([_person()])
    with pytest.raises(RuntimeError, match="inside an action"):
        rows.change(Person, 1, called="x")


def test_expressions_are_not_written(inside: None) -> None:
    with pytest.raises(TypeError, match="expression"):
        rows.change(Membership, 1, role=F("categories"))


def test_a_missing_value_is_refused_by_the_database_as_ever(inside: None) -> None:
    from django.db import IntegrityError, transaction

    with pytest.raises(IntegrityError), transaction.atomic():
        rows.insert([Organisation(name=None, made_at=AT)])
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.insert([User(email="twice@x.example", name="A", made_at=AT), User(email="twice@x.example", name="B", made_at=AT)])
