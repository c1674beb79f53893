"""Queries whose SQL is written once: for a small page, writing it costs ten times what the database needs to answer.

A ``Prepared`` query is built by an ordinary function that gives a queryset of ``values_list`` for an act and some
values. The first time it is asked in a shape (role, categories, number of values) the SQL is kept, with a note of which
parameter is which part of the act or which value. Afterwards the parameters alone are filled in. Nothing that the
database answers is ever kept: the access rule is part of the SQL and is asked every time. The building function may
depend on its arguments and on the alliance's own settings, whose change throws the kept SQL away.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from youthalliance.foundation.acts import Act
from youthalliance.foundation.words.queries import Own, own

type Build = Callable[..., QuerySet[Any, Any]]

_OF_THE_ACT = ("at", "today", "who", "organisation", "membership", "name", "organisation_name", "basis")


@dataclass(frozen=True, slots=True)
class _Kept:
    """The SQL of one shape, empty where no row can ever match. Each parameter is a constant, or names its slot."""

    own: Own
    sql: str
    params: tuple[tuple[bool, Any], ...]
    converters: Any


class Prepared:
    """A query that keeps its SQL. ``build(act, *values, **fixed)`` may use texts, numbers and moments as values."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._kept: dict[Hashable, _Kept] = {}

    def rows(self, act: Act, *values: Any, **fixed: Hashable) -> list[tuple[Any, ...]]:
        """The rows for an act and values. ``fixed`` belongs to the shape and is passed on as it is."""
        key = (
            connection.vendor, act.role, act.categories, act.who is None, act.organisation is None,
            tuple(map(type, values)), tuple(fixed.items()),
        )  # fmt: skip
        kept = self._kept.get(key)
        now = own()
        if kept is None or (kept.own is not now and kept.own != now):
            kept = self._kept[key] = self._write(now, act, values, fixed)
        if not kept.sql:
            return []
        given = _slots(act, values)
        with connection.cursor() as cursor:
            cursor.execute(kept.sql, [given[what] if is_slot else what for is_slot, what in kept.params])
            found = cursor.fetchall()
        return _converted(found, kept.converters)

    def _write(self, now: Own, act: Act, values: tuple[Any, ...], fixed: dict[str, Hashable]) -> _Kept:
        """Write the SQL twice with different marks: what differs must be a slot that is known."""
        (sql, params, converters), (again, others, _) = (self._compiled(act, values, fixed, turn) for turn in (0, 1))
        marks = [_slots(*_marked(act, values, turn)) for turn in (0, 1)]
        if sql != again or len(params) != len(others):
            raise RuntimeError(f"{self._build.__qualname__} writes other SQL for other values, so it cannot be prepared.")
        noted: list[tuple[bool, Any]] = []
        for one, other in zip(params, others, strict=True):
            slot = next((name for name in marks[0] if one == marks[0][name] and other == marks[1][name]), None)
            if slot is None and one != other:
                raise RuntimeError(
                    f"{self._build.__qualname__} works something out from the act or a value: {one!r}. Pass it as a value."
                )
            noted.append((True, slot) if slot is not None else (False, one))
        return _Kept(now, sql, tuple(noted), converters)

    def _compiled(
        self, act: Act, values: tuple[Any, ...], fixed: dict[str, Hashable], turn: int
    ) -> tuple[str, tuple[Any, ...], Any]:
        marked, marks = _marked(act, values, turn)
        compiler = self._build(marked, *marks, **fixed).query.get_compiler(connection=connection)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return "", (), None
        return sql, tuple(params), compiler.get_converters([column[0] for column in compiler.select])


def _marked(act: Act, values: tuple[Any, ...], turn: int) -> tuple[Act, tuple[Any, ...]]:
    """The act and values with a mark in each place, another one each turn; what is None stays None."""
    made = replace(
        act,
        at=datetime(2900 + turn, 1, 1, 12, tzinfo=UTC),
        who=None if act.who is None else _number(turn, 1),
        organisation=None if act.organisation is None else _number(turn, 2),
        membership=None if act.membership is None else _number(turn, 3),
        name=f"\ue000name{turn}",
        organisation_name=f"\ue000organisation{turn}",
        basis=f"\ue000basis{turn}",
    )
    return made, tuple(_mark(value, turn, place) for place, value in enumerate(values))


def _mark(value: Any, turn: int, place: int) -> Any:
    if isinstance(value, str):
        return f"\ue000value{place}{turn}"
    if isinstance(value, int) and not isinstance(value, bool):
        return _number(turn, 100 + place)
    if isinstance(value, datetime):
        return datetime(2800 + turn, 1, 1, tzinfo=UTC) + timedelta(days=place)
    raise TypeError(f"A prepared query takes texts, numbers and moments, not {value!r}.")


def _number(turn: int, place: int) -> int:
    return 4_611_686_018_427_000_000 + 1_000 * turn + place


def _slots(act: Act, values: tuple[Any, ...]) -> dict[Hashable, Any]:
    """Every part of the act and every value, as the database is given it."""
    ops = connection.ops
    of_the_act: dict[Hashable, Any] = {name: getattr(act, name) for name in _OF_THE_ACT}
    return {
        **of_the_act,
        "at": ops.adapt_datetimefield_value(act.at),
        "today": ops.adapt_datefield_value(act.today),
        **{
            place: ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
            for place, value in enumerate(values)
        },
    }


def _converted(rows: list[tuple[Any, ...]], converters: Any) -> list[tuple[Any, ...]]:
    """What the database's own types become in Python, as Django would have it."""
    if not converters or not rows:
        return rows
    made = [list(row) for row in rows]
    for place, (steps, expression) in converters.items():
        for row in made:
            for step in steps:
                row[place] = step(row[place], expression, connection)
    return [tuple(row) for row in made]
