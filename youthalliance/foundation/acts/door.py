"""The door for change: every write of the product passes here.

The door asks the rule, opens the transaction, runs the verb, insists on at least one line of history written
in the same transaction, brings the derived status of every journey it touched up to date, and leaves mail and
tasks to commit or roll back with the data. Verbs called inside a verb share the outer act and its transaction,
but each is asked its own rule.
"""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate

from django.db import transaction

from youthalliance.foundation.acts import guard
from youthalliance.foundation.acts.act import Act
from youthalliance.foundation.acts.refused import Refused, Unrecorded
from youthalliance.foundation.acts.verb import Line, Loader, Rule, Verb, verbs


@dataclass(slots=True)
class Turn:
    """One passage through the door, from the outermost verb to its commit."""

    act: Act
    lines: list[Line] = field(default_factory=list)
    journeys: set[int] = field(default_factory=set)
    verbs: list[Verb] = field(default_factory=list)
    before_commit: list[Callable[[], None]] = field(default_factory=list)
    begun: dict[int, Any] = field(default_factory=dict)
    """What journeys began with in this passage, for whoever derives their first status."""


_turn: ContextVar[Turn | None] = ContextVar("turn", default=None)
_refreshers: list[Callable[[Iterable[int]], None]] = []
_checks: list[Callable[[str, Any], None]] = []


def refresh_with(refresher: Callable[[Iterable[int]], None]) -> None:
    """Register what brings derived rows up to date; it is given the ids of the journeys touched."""
    _refreshers.append(refresher)


def check_with(check: Callable[[str, Any], None]) -> None:
    """Register a check of verb and target that comes before the rule, such as the story's own table."""
    _checks.append(check)


def action[**P, R](
    name: str, *, may: Rule, says: str, about: Loader | None = None, moves: bool = True, quiet: str = ""
) -> Callable[[Callable[Concatenate[Act, P], R]], Callable[Concatenate[Act, P], R]]:
    """Make a function the one way to do ``name``.

    ``about`` turns the first argument after the act (an id or a reference) into what the rule and the verb are
    given, freshly read inside the transaction. ``moves`` is False for a verb that cannot change a journey's
    status. ``quiet`` says why a verb leaves no history, for the few that keep nothing about anybody yet.
    """

    def decorate(verb: Callable[Concatenate[Act, P], R]) -> Callable[Concatenate[Act, P], R]:
        if name in verbs:
            raise ValueError(f"Two actions are called {name}.")
        known = Verb(name, may, says, about, moves, quiet, verb.__module__)
        verbs[name] = known

        @wraps(verb)
        def through(act: Act, *args: Any, **given: Any) -> Any:
            outer = _turn.get()
            if outer is not None:
                return _run(known, verb, outer, act, args, given)
            turn = Turn(act)
            token = _turn.set(turn)
            try:
                with transaction.atomic(), guard.opened():
                    done = _run(known, verb, turn, act, args, given)
                    _settle(turn)
                    return done
            finally:
                _turn.reset(token)

        return through  # type: ignore[return-value]

    return decorate


def _run(known: Verb, verb: Callable[..., Any], turn: Turn, act: Act, args: tuple[Any, ...], given: dict[str, Any]) -> Any:
    target = None
    if known.about is not None:
        target = known.about(act, args[0])
        args = (target, *args[1:])
    _allow(known, act, target)
    told = len(turn.lines)
    turn.verbs.append(known)
    try:
        done = verb(act, *args, **given)
    finally:
        turn.verbs.pop()
    if len(turn.lines) == told and not known.quiet:
        raise Unrecorded(f"{known.name} left no line of history. Call tell(...) in it, or say in quiet= why it leaves none.")
    return done


def _allow(known: Verb, act: Act, target: Any) -> None:
    for check in _checks:
        check(known.name, target)
    known.may(act, target)


def _settle(turn: Turn) -> None:
    from youthalliance.foundation.acts import history  # models cannot be imported while the applications load

    history.write(turn.lines)
    if turn.journeys:
        for refresher in _refreshers:
            refresher(sorted(turn.journeys))
    for step in turn.before_commit:
        step()


def tell(
    *,
    journey: int | None = None,
    subject: tuple[str, int] | None = None,
    detail: dict[str, Any] | None = None,
    **words: Any,
) -> None:
    """Leave the line of history that the running verb owes.

    ``words`` complete the verb's sentence and must not be personal; what is personal goes into ``detail``,
    which is kept beside the line. Raises RuntimeError outside an action.
    """
    turn = current()
    known = turn.verbs[-1]
    turn.lines.append(Line(turn.act, known.name, journey, subject, words, detail))
    if journey is not None and known.moves:
        turn.journeys.add(journey)


def before_commit(step: Callable[[], None]) -> None:
    """Run once more at the end of the outermost verb, inside its transaction."""
    turn = current()
    if step not in turn.before_commit:
        turn.before_commit.append(step)


def current() -> Turn:
    """The passage that is under way. Raises RuntimeError outside an action."""
    turn = _turn.get()
    if turn is None:
        raise RuntimeError("This can only be called inside an action.")
    return turn


def why_not(act: Act, name: str, target: Any) -> str | None:
    """The sentence that says why this act may not do ``name`` now, or None where it may."""
    try:
        _allow(verbs[name], act, target)
    except Refused as refused:
        return refused.sentence
    return None
