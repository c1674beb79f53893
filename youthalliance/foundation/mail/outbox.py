"""Posting letters, from inside verbs only."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from youthalliance.foundation.acts import before_commit
from youthalliance.foundation.acts.door import Turn, current
from youthalliance.foundation.mail import actions
from youthalliance.foundation.mail.letters import checked
from youthalliance.foundation.mail.models import Letter
from youthalliance.foundation.tasks import queries as queue


@dataclass(slots=True)
class _Bundle:
    """The letters of one passage through the door."""

    turn: Turn
    letters: list[Letter] = field(default_factory=list)

    def hand_over(self) -> None:
        """Write all letters at once, and see to a task that will send them; both stand or fall with the verb's data."""
        from youthalliance.foundation.mail.tasks import deliver  # tasks are registered once every room has loaded

        letters, self.letters = self.letters, []
        if letters:
            actions.store(letters)
            if not queue.waits(deliver.module_path):
                deliver.enqueue()


_bundle: ContextVar[_Bundle | None] = ContextVar("letters", default=None)
_silent: ContextVar[bool] = ContextVar("silent", default=False)


def post(kind: str, *, to: str | Iterable[str], **words: object) -> None:
    """Write a letter to each address, once, with the data of the running verb.

    ``to`` is an address or several; empty addresses are left out. ``words`` are what the
    kind declares: ``reference``, ``day`` (a date), ``link`` (a path such as ``/journeys/YA-…``). Raises NotALetter for
    anything else, and RuntimeError outside an action.
    """
    turn = current()
    kept = checked(kind, words)
    if _silent.get():
        return
    bundle = _bundle.get()
    if bundle is None or bundle.turn is not turn:
        bundle = _Bundle(turn)
        _bundle.set(bundle)
        before_commit(bundle.hand_over)
    written = {(letter.kind, letter.to, letter.words.get("link")) for letter in bundle.letters}
    for address in dict.fromkeys(_addresses(to)):
        if (kind, address, kept.get("link")) not in written:
            at = turn.act.at
            bundle.letters.append(Letter(to=address, kind=kind, words=kept, written_at=at, due_at=at))


def _addresses(to: str | Iterable[str]) -> Iterator[str]:
    for one in [to] if isinstance(to, str) else to:
        address = one.strip().lower()
        if address:
            yield address


@contextmanager
def silent(reason: str) -> Iterator[None]:
    """Write no letters while the block runs: what it tells happened in the past, such as the demonstration city's."""
    if not reason:
        raise ValueError("Say why no letters are written.")
    token = _silent.set(True)
    try:
        yield
    finally:
        _silent.reset(token)
