"""The same SQL run raw: what the database alone needs for an operation, without framework, rules or page."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.test import Client

from youthalliance.operations.benchmarks import machine
from youthalliance.operations.benchmarks.load import Request


@dataclass(frozen=True)
class Replay:
    """What running the SQL alone took, for each operation."""

    statements: int
    ms: float
    cpu_ms: float


def record(client: Client, request: Request) -> list[tuple[str, Any]]:
    """The SQL that one request makes the product run, with its parameters. What it wrote is taken back."""
    heard: list[tuple[str, Any]] = []

    def listen(execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if not many and re.match(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b", sql, re.IGNORECASE):
            heard.append((sql, params))
        return execute(sql, params, many, context)

    path, _, query = request.path.partition("?")
    with transaction.atomic(), connection.execute_wrapper(listen):
        if request.method == "POST":
            client.post(path, data=request.body, content_type="application/x-www-form-urlencoded")
        else:
            client.get(
                path, query_params=None if not query else dict(part.split("=", 1) for part in query.replace("+", " ").split("&"))
            )
        transaction.set_rollback(True)
    return heard


def replay(heard: list[tuple[str, Any]], times: int, roots: list[int]) -> Replay:
    """Run the statements again and again on one connection, in one transaction each, rolled back."""
    connection.ensure_connection()
    raw = connection.connection
    statements = [(_plain(sql), tuple(params or ())) for sql, params in heard]
    before, began, own = machine.processor_ms(roots), time.perf_counter(), time.process_time()
    for _ in range(times):
        with _undone(raw) as cursor:
            for sql, params in statements:
                cursor.execute(sql, params)
                if cursor.description:
                    cursor.fetchall()
    seconds, spent = time.perf_counter() - began, time.process_time() - own
    database = machine.processor_ms(roots) - before
    return Replay(len(statements), seconds * 1000 / times, (spent * 1000 + database) / times)


def _plain(sql: str) -> str:
    return re.sub(r"%s", "?", sql).replace("%%", "%") if connection.vendor == "sqlite" else sql


@contextmanager
def _undone(raw: Any) -> Iterator[Any]:
    cursor = raw.cursor()
    cursor.execute("BEGIN")
    try:
        yield cursor
    finally:
        cursor.execute("ROLLBACK")
        cursor.close()
