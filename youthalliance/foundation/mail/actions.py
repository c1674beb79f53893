"""The travel of letters: taken out of the outbox, then settled as sent or in trouble.

Sending itself happens between the two, outside any transaction: a mail server that hangs must not hold the database.
A letter is taken by moving its next try into the future, so two workers never take the same one, and a worker that
dies between sending and settling costs at worst a second copy.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from youthalliance.foundation.acts import Act, action, tell
from youthalliance.foundation.acts.rows import insert
from youthalliance.foundation.mail import rules
from youthalliance.foundation.mail.models import Letter

#: How long to wait after each try that failed; when all are used up a coordinator has to look.
WAITS = tuple(
    timedelta(minutes=minutes) for minutes in (1, 5, 30, 2 * 60, 6 * 60, 12 * 60, 24 * 60, 24 * 60)
)  # fmt: skip
_QUIET = "the letter keeps its own times, tries and trouble"


@dataclass(frozen=True, slots=True)
class Taken:
    """A letter in the hands of one worker."""

    id: int
    to: str
    kind: str
    words: dict[str, str]
    written_at: datetime


def store(letters: list[Letter]) -> None:
    """Put letters into the outbox. Only inside a verb; ``outbox.post`` is the way to it."""
    insert(letters)


@action("mail.take", may=rules.may_deliver, says="Took letters to send", moves=False, quiet=_QUIET)
def take(act: Act, *, at_most: int = 50) -> list[Taken]:
    """Take the letters that are due, so that no other worker does."""
    taken = []
    due = _waiting().filter(due_at__lte=act.at).order_by("due_at")
    for tries, number, *rest in due.values_list("tries", "id", "to", "kind", "words", "written_at")[:at_most]:
        wait = WAITS[min(tries, len(WAITS) - 1)]
        mine = _waiting().filter(pk=number, tries=tries).update(tries=tries + 1, due_at=act.at + wait)
        if mine:
            taken.append(Taken(number, *rest))
    return taken


@action("mail.settle", may=rules.may_deliver, says="Sent letters", moves=False, quiet=_QUIET)
def settle(act: Act, *, sent: list[int], failed: dict[int, str]) -> None:
    """Write down what became of the letters that were taken."""
    Letter.objects.filter(pk__in=sent).update(sent_at=act.at, trouble="")
    for number, trouble in failed.items():
        Letter.objects.filter(pk=number).update(trouble=trouble[:200])
    Letter.objects.filter(pk__in=list(failed), tries__gte=len(WAITS)).update(given_up_at=act.at)


@action("mail.try_again", may=rules.may_try_again, says="Had {letters} letters tried again", moves=False)
def try_again(act: Act) -> int:
    """Try every letter in trouble again now, from the beginning. Returns how many."""
    rows = Letter.objects.filter(sent_at=None).exclude(trouble="")
    count = rows.update(due_at=act.at, tries=0, given_up_at=None)
    tell(letters=count)
    return count


@action("mail.clear", may=rules.may_deliver, says="Cleared letters", moves=False, quiet="the retention schedule is its record")
def clear(act: Act, *, older_than: timedelta = timedelta(days=30)) -> int:
    """Remove letters that were sent longer ago than they are kept. Returns how many."""
    return Letter.objects.filter(sent_at__lt=act.at - older_than).delete()[0]


def _waiting() -> QuerySet[Letter]:
    return Letter.objects.filter(sent_at=None, given_up_at=None)
