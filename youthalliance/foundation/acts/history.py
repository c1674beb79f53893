"""Writing lines of history, and reading them back as sentences."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from youthalliance.foundation.acts import guard
from youthalliance.foundation.acts.act import Act
from youthalliance.foundation.acts.models import History, HistoryDetail, Seen
from youthalliance.foundation.acts.rows import insert
from youthalliance.foundation.acts.verb import Line, verbs
from youthalliance.foundation.prepared import prepared


def write(lines: list[Line]) -> None:
    """Write the lines of one passage through the door, with their details beside them."""
    rows = [_row(line) for line in lines]
    insert(rows)
    insert([
        HistoryDetail(line=row.pk, salt=secrets.token_hex(16), detail=line.detail)
        for row, line in zip(rows, lines, strict=True)
        if line.detail
    ])  # fmt: skip


def _row(line: Line) -> History:
    act = line.act
    kind, subject = line.subject or ("", None)
    return History(
        at=act.at,
        verb=line.verb,
        by=act.who,
        by_name=act.name,
        organisation=act.organisation,
        organisation_name=act.organisation_name,
        role=act.role.value,
        basis=act.basis,
        journey=line.journey,
        subject_kind=kind,
        subject=subject,
        words=line.words,
        detailed=bool(line.detail),
    )


def saw(act: Act, *, journey: int | None = None, subject: tuple[str, int] | None = None) -> None:
    """Leave the line that looking at somebody's record leaves."""
    kind, number = subject or ("", None)
    row = (connection.ops.adapt_datetimefield_value(act.at), act.who, act.organisation, act.role.value, journey, kind, number)
    with guard.opened(), connection.cursor() as cursor:
        cursor.execute(_SAW.format(Seen._meta.db_table), row)


#: Written on every opening of a record, so without building its SQL anew.
_SAW = (
    'INSERT INTO {} ("at", "by", "organisation", "role", "journey", "subject_kind", "subject") VALUES (%s, %s, %s, %s, %s, %s, %s)'
)


@dataclass(frozen=True, slots=True)
class Told:
    """A line of history as a page shows it."""

    at: datetime
    verb: str
    sentence: str
    by: str
    organisation: str
    journey: int | None = None


_TOLD = ("at", "verb", "words", "by_name", "organisation_name", "journey")


class _Words(dict[str, Any]):
    """The words of a line; one that an older line does not have reads as a gap."""

    def __missing__(self, name: str) -> str:
        return "…"


def _told(at: datetime, verb: str, words: dict[str, Any], by: str, organisation: str, journey: int | None) -> Told:
    sentence = verbs[verb].says.format_map(_Words(words)) if verb in verbs else verb
    return Told(at, verb, sentence, by, organisation, journey)


def of_journey(journey: int, *, newest: int = 60) -> list[Told]:
    """The journey's story, newest line first, at most ``newest`` of them."""
    return [_told(*row) for row in _lines(journey, newest=newest)]


@prepared
def _lines(journey: int, *, newest: int) -> QuerySet[History, Any]:
    return History.objects.filter(journey=journey).order_by("-at", "-id").values_list(*_TOLD)[:newest]


def lately(journeys: QuerySet[Any, int], *, since: datetime, besides: int | None, newest: int) -> QuerySet[History, Any]:
    """The rows for ``told`` of the newest lines about these journeys (a query of ids), without what ``besides`` did."""
    rows = History.objects.filter(at__gte=since, journey__in=journeys)
    if besides is not None:
        rows = rows.filter(Q(by__isnull=True) | ~Q(by=besides))
    return rows.order_by("-at", "-id").values_list(*_TOLD)[:newest]


def told(rows: Iterable[tuple[Any, ...]]) -> list[Told]:
    """Rows of history as sentences."""
    return [_told(*row) for row in rows]


def of_subject(kind: str, subject: int, *, newest: int = 20) -> list[Told]:
    """What was done to a subject's own record, newest line first. Lines of journeys are told by their journeys."""
    rows = History.objects.filter(subject_kind=kind, subject=subject, journey=None)
    return [_told(*row) for row in rows.order_by("-at", "-id").values_list(*_TOLD)[:newest]]
