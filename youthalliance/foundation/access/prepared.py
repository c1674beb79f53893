"""Prepared queries that depend on an act: the access rule is part of their SQL and is asked every time.

A ``Prepared`` query is built by an ordinary function that gives a queryset of ``values_list`` for an act and some
values. For each shape (role, categories, kinds of the values) the SQL is built once, as ``foundation.prepared`` does
it; afterwards the parts of the act and the values alone are filled in. The building function may depend on its
arguments and on the alliance's own settings, whose change throws the kept SQL away.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from youthalliance.foundation.acts import Act
from youthalliance.foundation.prepared import Statement, Value
from youthalliance.foundation.words.queries import Own, own

type Build = Callable[..., QuerySet[Any, Any]]

_OF_THE_ACT = ("at", "who", "organisation", "membership", "name", "organisation_name", "basis")


class Prepared:
    """A query that keeps its SQL. ``build(act, *values, **fixed)`` may use texts, numbers, days and moments as values."""

    def __init__(self, build: Build) -> None:
        self._build = build
        self._kept: dict[Hashable, tuple[Own, Statement]] = {}

    def rows(self, act: Act, *values: Any, **fixed: Hashable) -> list[tuple[Any, ...]]:
        """The rows for an act and values. ``fixed`` belongs to the shape and is passed on as it is."""
        given = (*[getattr(act, name) for name in _OF_THE_ACT], *values)
        key = (connection.vendor, act.role, act.categories, *map(type, given), *fixed.items())
        now = own()
        kept = self._kept.get(key)
        if kept is None or (kept[0] is not now and kept[0] != now):
            kept = self._kept[key] = (now, self._written(act, given, fixed))
        return kept[1].run(given, connection)

    def _written(self, act: Act, given: tuple[Any, ...], fixed: dict[str, Hashable]) -> Statement:
        def build(*marks: Any) -> QuerySet[Any, Any]:
            return self._build(_filled(act, marks), *marks[len(_OF_THE_ACT) :], **fixed)

        def slots(marks: Sequence[Value]) -> Sequence[Value]:
            return (*marks, _filled(act, marks).today)

        build.__qualname__ = self._build.__qualname__
        return Statement(build, given, connection, slots)


def _filled(act: Act, parts: Sequence[Any]) -> Act:
    return replace(act, **dict(zip(_OF_THE_ACT, parts, strict=False)))
