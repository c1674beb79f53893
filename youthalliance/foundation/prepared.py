"""Queries whose SQL is built once and then only run.

Building the SQL of a query costs several times what a small indexed query costs the database. Where a page is opened
all day, its queries are written as ordinary ``values_list`` querysets and marked::

    @prepared
    def _plans(journey: int) -> QuerySet[Plan, Any]:
        return Plan.objects.filter(journey=journey).order_by("-pk").values_list("pk", "summary")

    for number, summary in _plans(journey.id): ...

The first call builds the queryset with stand-ins for its values, keeps the SQL, and remembers where each value goes.
Nothing that was read is kept: every call asks the database.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial, wraps
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet

type Value = int | str | date | datetime
type Converter = tuple[int, tuple[Callable[..., Any], ...], Any]


class NotPreparable(TypeError):
    """A value does not reach the SQL as it was given, so the query cannot be kept."""


class _Kept:
    """One query as it is kept: its SQL, where each value goes, and how the columns are read."""

    __slots__ = ("converters", "params", "places", "sql")

    def __init__(self, build: Callable[..., QuerySet[Any, Any]], values: tuple[Value, ...], connection: BaseDatabaseWrapper) -> None:
        self.sql, self.params, self.converters = "", [], []
        self.places: list[tuple[int, int]] = []
        ones, others = (tuple(_stand_in(value, at, turn) for at, value in enumerate(values)) for turn in (0, 1))
        try:
            self.sql, self.params, compiler = _compiled(build(*ones), connection)
            sql, params, _ = _compiled(build(*others), connection)
        except EmptyResultSet:
            return
        wanted = [(_adapted(one, connection), _adapted(other, connection)) for one, other in zip(ones, others, strict=True)]
        for place, pair in enumerate(zip(self.params, params, strict=True)):
            if pair[0] != pair[1]:
                if pair not in wanted:
                    raise NotPreparable("A value of this query is changed on its way into the SQL. Write the query without @prepared.")
                self.places.append((place, wanted.index(pair)))
        if sql != self.sql:
            raise NotPreparable("The SQL of this query depends on a value. Pass that value by keyword.")
        found = compiler.get_converters([column[0] for column in compiler.select])
        self.converters = [(at, tuple(how), expression) for at, (how, expression) in found.items()]

    def run(self, values: tuple[Value, ...], connection: BaseDatabaseWrapper) -> list[tuple[Any, ...]]:
        """The rows for these values."""
        if not self.sql:
            return []
        params = self.params.copy()
        for place, at in self.places:
            params[place] = _adapted(values[at], connection)
        with connection.cursor() as cursor:
            cursor.execute(self.sql, params)
            rows = cursor.fetchall()
        if not self.converters or not rows:
            return list(rows)
        return [self._read(row, connection) for row in rows]

    def _read(self, row: tuple[Any, ...], connection: BaseDatabaseWrapper) -> tuple[Any, ...]:
        cells = list(row)
        for at, how, expression in self.converters:
            value = cells[at]
            for convert in how:
                value = convert(value, expression, connection)
            cells[at] = value
        return tuple(cells)


def prepared[**P](build: Callable[P, QuerySet[Any, Any]]) -> Callable[P, list[tuple[Any, ...]]]:
    """Make a function that builds a ``values_list`` queryset into one that runs it from kept SQL.

    Positional arguments are values: whole numbers, texts, days and moments. Keyword arguments are the query's shape
    (a role, a number of words): for each of their combinations the SQL is built once.
    """
    kept: dict[tuple[Any, ...], _Kept] = {}

    @wraps(build)
    def run(*values: Any, **shape: Any) -> list[tuple[Any, ...]]:
        connection = connections[DEFAULT_DB_ALIAS]
        key = (connection.vendor, *(type(value) for value in values), *shape.items())
        query = kept.get(key)
        if query is None:
            query = kept[key] = _Kept(partial(build, **shape), values, connection)
        return query.run(values, connection)

    return run  # type: ignore[return-value]


def _compiled(rows: QuerySet[Any, Any], connection: BaseDatabaseWrapper) -> tuple[str, list[Any], Any]:
    compiler = rows.query.get_compiler(connection=connection)
    sql, params = compiler.as_sql()
    return sql, list(params), compiler


def _stand_in(value: Value, at: int, turn: int) -> Value:
    """Something of the value's kind; the two turns differ, and so do any two values."""
    number = 2 * at + turn
    if isinstance(value, bool):
        raise NotPreparable("A yes or no is part of a query's shape: pass it by keyword.")
    if isinstance(value, int):
        return 7_340_000_000 + number
    if isinstance(value, str):
        return f"stand-in {number}"
    if isinstance(value, datetime):
        return datetime(1901, 1, 1, 3, 4, number, tzinfo=UTC)
    return date(1901, 2, 1 + number)


def _adapted(value: Value, connection: BaseDatabaseWrapper) -> Any:
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return value
