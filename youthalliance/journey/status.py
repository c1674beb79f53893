"""Derives the one status row of a journey from the records of its stages."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.door import Turn, current
from youthalliance.journey import story
from youthalliance.journey.allocation import queries as allocation
from youthalliance.journey.moving_on import queries as moving_on
from youthalliance.journey.record import status_row
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.review import queries as review
from youthalliance.journey.support import queries as support
from youthalliance.journey.triage import queries as triage


def derived(journeys: Iterable[int], newborn: Mapping[int, status_row.Begun] = MappingProxyType({})) -> dict[int, status_row.Row]:
    """What the status rows of these journeys should say, from a constant number of queries.

    Later stages' facts are laid over earlier ones; the story decides what they amount to. ``newborn`` is
    what journeys began with that have only just begun, so that no stage can have a record of them yet.
    """
    older = [number for number in journeys if number not in newborn]
    read = status_row.begun(older) if older else {}
    begun = {**read, **newborn}
    rounds = {number: row.round for number, row in read.items()}
    facts: dict[int, dict[str, Any]] = {number: {"triage_due_on": row.triage_due_on} for number, row in begun.items()}
    about: dict[int, dict[str, str]] = {number: {} for number in begun}
    for stage in (triage, allocation, support, review, moving_on) if rounds else ():
        for number, found in stage.facts(rounds).items():
            about[number].update(found.pop("about", {}))
            facts[number].update(found)
    rows = {}
    for number, row in begun.items():
        known = story.Facts(**facts[number])
        state, due_on = story.derive(known)
        closed = str(known.closed or (story.Closed.HELD if known.held else story.Closed.ENDED)) if not state.is_open else ""
        rows[number] = status_row.Row(
            kind=row.kind, state=state.name, stage=str(state.stage), turn=str(state.turn), is_open=state.is_open,
            due_on=due_on, closed_as=closed, **about[number],
        )  # fmt: skip
    return rows


def refresh(journeys: Iterable[int]) -> None:
    """Bring the stored rows up to date at the end of an action; rows that have not changed are left alone."""
    turn = current()
    newborn = {number: begun for number, begun in turn.begun.items() if _only_begun(turn, number)}
    older = [number for number in journeys if number not in newborn]
    before = status_row.stored(older) if older else {}
    status_row.store(derived(journeys, newborn), before, at=turn.act.at)


def _only_begun(turn: Turn, journey: int) -> bool:
    return {line.verb for line in turn.lines if line.journey == journey} <= story.BEGINNINGS


def check_story(verb: str, target: Any) -> None:
    """Before every rule: may the verb happen at all in the state the journey is in?"""
    if isinstance(target, Standing) and verb in _KNOWN:
        sentence = story.why_not(target.state, verb)
        if sentence:
            raise Refused(sentence)


_KNOWN = story.verbs()


def differences(batch: int = 500) -> list[str]:
    """Sentences for every stored row that is not what its records amount to; none when all is well."""
    found = []
    for numbers in status_row.batches(batch):
        stored = status_row.stored(numbers)
        for number, row in derived(numbers).items():
            if stored.get(number) != row:
                found.append(f"Journey {number} is stored as {_short(stored.get(number))} and amounts to {_short(row)}.")
    return found


def _short(row: status_row.Row | None) -> str:
    return ", ".join(f"{name} {value}" for name, value in asdict(row).items() if value not in ("", None)) if row else "nothing"
