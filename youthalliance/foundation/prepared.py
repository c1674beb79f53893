"""Queries whose SQL is built once and then only run.

Building the SQL of a query costs several times what a small indexed query costs the database. Where a page is opened
all day, its queries are written as ordinary ``values_list`` querysets and marked::

    @prepared
    def _plans(journey: int) -> QuerySet[Plan, Any]:
        return Plan.objects.filter(journey=journey).order_by("-pk").values_list("pk", "summary")

    for number, summary in _plans(journey.id): ...

The first call builds the queryset twice with stand-ins for its values, keeps the SQL, and notes where each value goes;
what else differs between the two cannot be kept and is refused. Nothing that was read is kept: every call asks the
database. ``access.prepared`` does the same for queries that depend on an act.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial, wraps
from typing import Any, cast

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet

type Value = int | float | str | date | datetime | None
type Build = Callable[..., QuerySet[Any, Any]]
type Slots = Callable[[Sequence[Value]], Sequence[Value]]
type Converter = tuple[int, tuple[Callable[..., Any], ...], Any]


class NotPreparable(RuntimeError):
    """A value reaches the SQL in another form than it was given, or changes the SQL itself, so it cannot be kept."""


class Statement:
    """One query as it is kept: its SQL, where each value goes, and how the columns are read."""

    __slots__ = ("beyond", "converters", "params", "places", "slots", "sql")

    def __init__(self, build: Build, values: Sequence[Value], connection: BaseDatabaseWrapper, slots: Slots = tuple) -> None:
        """Build the SQL for values of these kinds. ``slots`` gives the values as they may appear in it."""
        self.slots = slots
        ones, others = ([_stand_in(value, at, turn) for at, value in enumerate(values)] for turn in (0, 1))
        name = getattr(build, "__qualname__", None) or getattr(getattr(build, "func", build), "__qualname__", "A query")
        self.sql, self.params, self.converters = _compiled(build(*ones), connection)
        again, params, _ = _compiled(build(*others), connection)
        if again != self.sql or len(params) != len(self.params):
            raise NotPreparable(f"{name} writes other SQL for other values, so it cannot be prepared.")
        known = [tuple(_adapted(value, connection) for value in pair) for pair in zip(slots(ones), slots(others), strict=True)]
        self.places: list[tuple[int, int]] = []
        for place, pair in enumerate(zip(self.params, params, strict=True)):
            if pair[0] != pair[1]:
                if pair not in known:
                    raise NotPreparable(f"{name} works something out from a value. Pass what it works out instead.")
                self.places.append((place, known.index(pair)))
        self.beyond = any(at >= len(values) for _, at in self.places)

    def run(self, values: Sequence[Value], connection: BaseDatabaseWrapper) -> list[tuple[Any, ...]]:
        """The rows for these values."""
        if not self.sql:
            return []
        params, given = self.params.copy(), self.slots(values) if self.beyond else values
        for place, at in self.places:
            params[place] = _adapted(given[at], connection)
        rows = _fetched(self.sql, params, connection)
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

    Positional arguments are values: numbers, texts, days and moments. Keyword arguments are the query's shape
    (a switch, a number of rows): for each of their combinations the SQL is built once.
    """
    kept: dict[tuple[Any, ...], Statement] = {}

    @wraps(build)
    def run(*values: Any, **shape: Any) -> list[tuple[Any, ...]]:
        connection = connections[DEFAULT_DB_ALIAS]
        key = (connection.vendor, *map(type, values), *shape.items())
        statement = kept.get(key)
        if statement is None:
            statement = kept[key] = Statement(partial(build, **shape), values, connection)
        return statement.run(values, connection)

    return run


def _fetched(sql: str, params: list[Any], connection: BaseDatabaseWrapper) -> list[tuple[Any, ...]]:
    if connection.vendor == "postgresql" and not connection.force_debug_cursor and len(connection.execute_wrappers) <= _GUARDS:
        return _fetched_by_plan(sql, params, connection)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


def _fetched_by_plan(sql: str, params: list[Any], connection: BaseDatabaseWrapper) -> list[tuple[Any, ...]]:
    """On PostgreSQL let the server keep its plan too: finding it costs several times what following it costs.

    Django's own cursor writes the values into the text, so the server never sees the same text twice. Where somebody
    counts or watches queries, Django's cursor is used.
    """
    import psycopg

    connection.ensure_connection()
    raw = cast("psycopg.Connection[Any]", connection.connection)
    raw.prepare_threshold = raw.prepare_threshold or _PLAN_AFTER
    with connection.wrap_database_errors, psycopg.Cursor(raw) as cursor:
        return cursor.execute(sql, params).fetchall()


#: The guard that stands at every connection is the only one that need not see a query that reads.
_GUARDS = 1
#: The server keeps its plan of a query from the so-manieth time on a connection.
_PLAN_AFTER = 3


def _compiled(rows: QuerySet[Any, Any], connection: BaseDatabaseWrapper) -> tuple[str, list[Any], list[Converter]]:
    """SQL, parameters, and how each column is read; no SQL where no row can ever match."""
    compiler = rows.query.get_compiler(connection=connection)
    try:
        sql, params = compiler.as_sql()
    except EmptyResultSet:
        return "", [], []
    found = compiler.get_converters([column[0] for column in compiler.select])
    return sql, list(params), [(at, tuple(how), expression) for at, (how, expression) in found.items()]


#: Stand-ins for numbers fit into the smallest column: for a number that cannot, Django asks PostgreSQL nothing at all.
_SMALL = 31_000


def _stand_in(value: Value, at: int, turn: int) -> Value:
    """Something of the value's kind, another one each turn; what is None stays None."""
    if value is None:
        return None
    if isinstance(value, str):
        return f"\ue000value{at}{turn}"
    if isinstance(value, int) and not isinstance(value, bool):
        return _SMALL + 500 * turn + at
    if isinstance(value, float):
        return 1e12 + 1_000 * turn + at
    if isinstance(value, datetime):
        return datetime(2800 + turn, 1, 1, 12, tzinfo=UTC) + timedelta(days=at)
    if isinstance(value, date):
        return date(2900 + turn, 1, 1) + timedelta(days=at)
    raise TypeError(f"A prepared query takes texts, numbers and moments, not {value!r}.")


def _adapted(value: Value, connection: BaseDatabaseWrapper) -> Any:
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return value
