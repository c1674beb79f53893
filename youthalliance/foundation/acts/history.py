"""Writing lines of history, and reading them back as sentences."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from youthalliance.foundation.acts import guard
from youthalliance.foundation.acts.act import Act
from youthalliance.foundation.acts.door import Line, verbs
from youthalliance.foundation.acts.models import History, HistoryDetail, Seen


def write(lines: list[Line]) -> None:
    """Write the lines of one passage through the door, with their details beside them."""
    rows = History.objects.bulk_create([_row(line) for line in lines])
    details = [
        HistoryDetail(line=row.pk, salt=secrets.token_hex(16), detail=line.detail)
        for row, line in zip(rows, lines, strict=True)
        if line.detail
    ]
    if details:
        HistoryDetail.objects.bulk_create(details)


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
    with guard.opened():
        Seen.objects.create(
            at=act.at, by=act.who, organisation=act.organisation, role=act.role.value,
            journey=journey, subject_kind=kind, subject=number,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A line of history as a page shows it."""

    at: datetime
    verb: str
    sentence: str
    by: str
    organisation: str


def of_journey(journey: int, *, newest: int = 60) -> list[Told]:
    """The journey's story, newest line first, at most ``newest`` of them."""
    rows = (
        History.objects.filter(journey=journey)
        .order_by("-at", "-id")
        .values_list("at", "verb", "words", "by_name", "organisation_name")[:newest]
    )
    return [
        Told(at, verb, _sentence(verb, words), by, organisation)
        for at, verb, words, by, organisation in rows
    ]


class _Words(dict[str, str]):
    """Words that a line does not carry leave a gap in its sentence, not an error: history outlives its verbs."""

    def __missing__(self, key: str) -> str:
        return "…"


def _sentence(verb: str, words: dict[str, str]) -> str:
    known = verbs.get(verb)
    return known.says.format_map(_Words(words)) if known else verb
