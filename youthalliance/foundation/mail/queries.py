"""Reading the outbox."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min, Q

from youthalliance.foundation.mail.letters import KINDS
from youthalliance.foundation.mail.models import Letter

#: A letter that nobody has even tried after this long means that no worker is running.
PATIENCE = timedelta(minutes=10)


def any_due(now: datetime) -> bool:
    """Whether there is anything to send; cheaper than taking, which locks."""
    return Letter.objects.filter(due_at__lte=now, sent_at=None, given_up_at=None).exists()


@dataclass(frozen=True, slots=True)
class Trouble:
    """How the outbox stands. ``untried`` letters have waited longer than they should without a single try."""

    failing: int
    given_up: int
    untried: int
    since: datetime | None

    @property
    def any(self) -> bool:
        """Whether a coordinator should look."""
        return bool(self.failing or self.given_up or self.untried)


def trouble(now: datetime) -> Trouble:
    """What is wrong with the outbox now, from one query."""
    failing = ~Q(trouble="")
    untried = Q(tries=0, due_at__lt=now - PATIENCE)
    found = Letter.objects.filter(failing | untried, sent_at=None).aggregate(
        failing=Count("pk", filter=failing & Q(given_up_at=None)),
        given_up=Count("pk", filter=failing & Q(given_up_at__isnull=False)),
        untried=Count("pk", filter=untried & Q(trouble="")),
        since=Min("written_at"),
    )
    return Trouble(**found)


@dataclass(frozen=True, slots=True)
class Line:
    """A letter as the list of sent letters shows it. ``about`` is its subject, which names nobody."""

    id: int
    to: str
    about: str
    written_at: datetime
    sent_at: datetime | None
    tries: int
    due_at: datetime
    given_up: bool
    trouble: str


_COLUMNS = ("id", "to", "kind", "words", "written_at", "sent_at", "tries", "due_at", "given_up_at", "trouble")


def waiting(*, at_most: int = 50) -> list[Line]:
    """Letters that have not been sent, the oldest first."""
    rows = Letter.objects.filter(sent_at=None).order_by("written_at", "id")
    return [_line(*row) for row in rows.values_list(*_COLUMNS)[:at_most]]


def sent(*, newest: int = 50) -> list[Line]:
    """Letters that went out, the newest first."""
    rows = Letter.objects.filter(sent_at__isnull=False).order_by("-sent_at", "-id")
    return [_line(*row) for row in rows.values_list(*_COLUMNS)[:newest]]


def _line(
    number: int, to: str, kind: str, words: dict[str, str], written_at: datetime, sent_at: datetime | None, tries: int,
    due_at: datetime, given_up_at: datetime | None, trouble: str,
) -> Line:  # fmt: skip
    about = KINDS[kind].subject.format_map(words) if kind in KINDS else kind
    return Line(number, to, about, written_at, sent_at, tries, due_at, given_up_at is not None, trouble)
