"""Writing rows with SQL that is built once: for a small row, building the SQL costs ten times what writing it does.

``insert`` and ``change`` are what ``bulk_create`` and ``filter(pk=...).update(...)`` are, for verbs that run all day.
For each table the text of the statement is kept, and how each of its fields makes a value fit for the database; no
value is ever kept. They work inside verbs only, on the same connection and under the same guard as everything else.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BigAutoField, BooleanField, CharField, FileField, ForeignKey, IntegerField, Model, TextField

from youthalliance.foundation.acts.door import current

type Fit = Callable[[Any, BaseDatabaseWrapper], Any]
type How = tuple[tuple[type, type], Fit]


class _Table:
    """How the rows of one model are written on one kind of database."""

    __slots__ = ("begins", "ends", "has_number", "hows", "one", "values")

    def __init__(self, model: type[Model], connection: BaseDatabaseWrapper) -> None:
        meta: Any = model._meta
        quoted = connection.ops.quote_name
        self.has_number = meta.auto_field is not None
        fields = [field for field in meta.concrete_fields if field is not meta.auto_field]
        names = [field.attname for field in fields]
        self.values: Callable[[Model], tuple[Any, ...]] = attrgetter(*names)
        self.hows = [_how(field) for field in fields]
        columns = ", ".join(quoted(field.column) for field in fields)
        self.begins = f"INSERT INTO {quoted(meta.db_table)} ({columns}) VALUES "  # noqa: S608  # names out of the models alone
        self.one = f"({', '.join(['%s'] * len(fields))})"
        self.ends = f" RETURNING {quoted(meta.pk.column)}" if self.has_number else ""


@cache
def _table(model: type[Model], vendor: str) -> _Table:  # by the vendor, since one process may know two databases
    return _Table(model, connections[DEFAULT_DB_ALIAS])


@cache
def _update(model: type[Model], vendor: str, names: tuple[str, ...]) -> tuple[str, list[How]]:
    meta: Any = model._meta
    quoted = connections[DEFAULT_DB_ALIAS].ops.quote_name
    fields = [meta.get_field(name) for name in names]
    sets = ", ".join(f"{quoted(field.column)} = %s" for field in fields)
    sql = f"UPDATE {quoted(meta.db_table)} SET {sets} WHERE {quoted(meta.pk.column)} = %s"  # noqa: S608  # as above
    return sql, [_how(field) for field in (*fields, meta.pk)]


#: What fields that prepare so leave as it is; to take no detour for it saves half of the work.
_PLAIN: dict[Any, type] = {
    CharField.get_prep_value: str,
    TextField.get_prep_value: str,
    BooleanField.get_prep_value: bool,
    IntegerField.get_prep_value: int,
    BigAutoField.get_prep_value: int,
}


def _how(field: Any) -> How:
    """The types of value that the database is given as they are, and what makes any other fit for it."""
    stored = field.target_field if isinstance(field, ForeignKey) else field
    return (type(None), _PLAIN.get(type(stored).get_prep_value, type(None))), _fit(field)


def _fit(field: Any) -> Fit:
    """What makes a value of this field fit for the database, as Django itself would."""
    computed = field.generated or field.has_db_default() or isinstance(field, FileField)
    if computed or getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False) or field.model._meta.parents:
        raise TypeError(
            f"{field.model.__name__}.{field.name} is filled in by Django or the database. Use bulk_create for this table."
        )
    prepare = field.get_db_prep_save

    def fit(value: Any, connection: BaseDatabaseWrapper) -> Any:
        if hasattr(value, "resolve_expression"):
            raise TypeError(f"{field.model.__name__}.{field.name} was given an expression. Use bulk_create or update for that.")
        return prepare(value, connection)

    return fit


def _params(hows: list[How], values: tuple[Any, ...], connection: BaseDatabaseWrapper) -> list[Any]:
    return [
        value if type(value) in plain else fit(value, connection)
        for (plain, fit), value in zip(hows, values, strict=True)
    ]  # fmt: skip


def insert[M: Model](rows: Sequence[M]) -> None:
    """Insert rows of one model that are not stored yet, and give each its number. Only inside a verb.

    Raises TypeError for a table whose values Django or the database fill in, and for expressions.
    """
    current()
    if not rows:
        return
    connection = connections[DEFAULT_DB_ALIAS]
    table = _table(type(rows[0]), connection.vendor)
    for batch in _batches(rows, connection, len(table.hows)):
        params = [one for row in batch for one in _params(table.hows, table.values(row), connection)]
        with connection.cursor() as cursor:
            cursor.execute(table.begins + ", ".join([table.one] * len(batch)) + table.ends, params)
            numbers = cursor.fetchall() if table.has_number else None
        for place, row in enumerate(batch):
            if numbers is not None:
                row.pk = numbers[place][0]
            row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS


def _batches[M: Model](rows: Sequence[M], connection: BaseDatabaseWrapper, fields: int) -> Iterator[Sequence[M]]:
    """No more at once than the database takes parameters."""
    most = max(1, (connection.features.max_query_params or 30_000) // fields)
    for start in range(0, len(rows), most):
        yield rows[start : start + most]


def change(model: type[Model], number: int, /, **values: Any) -> bool:
    """Change fields of the one row with this primary key; False where there is none. Only inside a verb."""
    current()
    connection = connections[DEFAULT_DB_ALIAS]
    sql, hows = _update(model, connection.vendor, tuple(values))
    with connection.cursor() as cursor:
        cursor.execute(sql, _params(hows, (*values.values(), number), connection))
        return bool(cursor.rowcount)
