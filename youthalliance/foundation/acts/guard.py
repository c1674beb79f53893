"""Refuses INSERT, UPDATE and DELETE on the product's tables outside an action, in every environment.

It sits on the database connection, so it catches ``save``, ``update``, ``bulk_create``, ``delete`` and raw
SQL alike. The framework's own tables (sessions, the task queue, migrations) are not its business.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

_open: ContextVar[bool] = ContextVar("guard_open", default=False)

_WRITE = re.compile(
    r"\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|MERGE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM|TRUNCATE(?:\s+TABLE)?)"
    r"\s+(?:ONLY\s+)?[\"`\[]?(\w+)",
    re.IGNORECASE,
)


class OutsideAnAction(RuntimeError):
    """Somebody tried to change the product's data without going through the door."""


@cache
def product_tables() -> frozenset[str]:
    """The tables of every model that the product defines."""
    return frozenset(
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("youthalliance.")
    )


@contextmanager
def opened() -> Iterator[None]:
    """Let writes through while the block runs. Only the door, and set-up code with a stated reason, use it."""
    token = _open.set(True)
    try:
        yield
    finally:
        _open.reset(token)


@contextmanager
def lifted(reason: str) -> Iterator[None]:
    """Let set-up code write: a data migration, the tests' own cleaning. The reason is for the reader."""
    if not reason:
        raise ValueError("Say why the guard is lifted.")
    with opened():
        yield


def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """The execute wrapper itself: reading passes at once, writing needs an open door."""
    if not sql.startswith("SELECT") and not _open.get():
        for table in _WRITE.findall(sql):
            if table in product_tables():
                raise OutsideAnAction(
                    f"A change to {table} was tried outside an action. Write it as a verb in the room's actions.py"
                    " and call that: the door checks the rule and leaves the line of history."
                )
    return execute(sql, params, many, context)


def stand_at(connection: BaseDatabaseWrapper, **_kwargs: object) -> None:
    """Put the guard on a new connection, once."""
    if watch not in connection.execute_wrappers:
        connection.execute_wrappers.append(watch)
