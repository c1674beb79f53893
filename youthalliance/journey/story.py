"""The one table of the journey: every state, whose turn it is, and what may happen next.

Status, buttons, inboxes, the diagram in the docs and the tests all come from here. Pure data and pure
functions: nothing in this file reads a record or a clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Stage(StrEnum):
    """The room in which a journey is."""

    TRIAGE = "triage"
    ALLOCATION = "allocation"
    SUPPORT = "support"
    MOVING_ON = "moving_on"
    CLOSED = "closed"


class Turn(StrEnum):
    """Who has the next move."""

    REFERRER = "referrer"
    LEAD = "lead"
    PARTNER = "partner"
    WORKER = "worker"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class State:
    """A row of the table. ``says`` is for staff, ``public`` for the person who asked."""

    name: str
    stage: Stage
    turn: Turn
    says: str
    public: str
    next: frozenset[str]

    @property
    def is_open(self) -> bool:
        """Whether anybody still has something to do."""
        return self.turn is not Turn.NOBODY


#: Verbs that may happen in any state that is still open.
ALWAYS = frozenset({"intake.confirm", "intake.add_words", "moving_on.stop", "support.raise_concern"})

_TRIAGING = frozenset({
    "triage.ask", "triage.decide", "triage.reclassify", "triage.split", "triage.merge", "triage.redirect", "triage.not_for_us",
})  # fmt: skip
_OFFERING = frozenset(
    {"allocation.offer", "allocation.accept", "allocation.decline", "allocation.lapse", "allocation.withdraw", "allocation.wait"}
)
_SUPPORTING = frozenset({
    "support.assign", "support.plan", "support.set_goal", "support.close_goal", "support.plan_session", "support.record_session",
    "support.add_note", "support.log_visit",
})  # fmt: skip


def _state(name: str, stage: Stage, turn: Turn, says: str, public: str, *verbs: Iterable[str] | str) -> State:
    flat = {verb for given in verbs for verb in ([given] if isinstance(given, str) else given)}
    return State(name, stage, turn, says, public, frozenset(flat) | (ALWAYS if turn is not Turn.NOBODY else frozenset()))


_STATES = (
    _state("new", Stage.TRIAGE, Turn.LEAD, "Waiting for triage", "We have received it", _TRIAGING),
    _state("asked", Stage.TRIAGE, Turn.REFERRER, "Question to the referrer", "We have asked you a question", _TRIAGING, "intake.answer"),
    _state("redirected", Stage.TRIAGE, Turn.LEAD, "Redirected outside the alliance; outcome to be chased",
           "We have passed it on", "triage.record_outcome", "triage.decide"),
    _state("triaged", Stage.ALLOCATION, Turn.LEAD, "Ready to offer to partners", "We are finding the right help", _TRIAGING - {"triage.ask"}, _OFFERING),
    _state("offered", Stage.ALLOCATION, Turn.PARTNER, "Offered to partners", "We are finding the right help", _OFFERING, "triage.reclassify"),
    _state("waiting", Stage.ALLOCATION, Turn.PARTNER, "On a waiting list", "There is a short wait for a place", _OFFERING, "triage.reclassify"),
    _state("accepted", Stage.SUPPORT, Turn.WORKER, "Accepted; plan to be made", "A partner has said yes", _OFFERING, _SUPPORTING, "triage.reclassify"),
    _state("supported", Stage.SUPPORT, Turn.WORKER, "Support under way", "Support has started",
           _OFFERING, _SUPPORTING, "review.decide", "triage.reclassify"),
    _state("to_end", Stage.MOVING_ON, Turn.WORKER, "Moving on; ending to be written", "Support is coming to its end",
           _SUPPORTING - {"support.plan"}, "review.decide", "moving_on.end"),
    _state("moved_on", Stage.MOVING_ON, Turn.WORKER, "Moved on; checking back", "Support has ended; we check back that it went well",
           "moving_on.check_back", "moving_on.reopen"),
    _state("closed", Stage.CLOSED, Turn.NOBODY, "Closed", "This has ended", "moving_on.reopen", "support.raise_concern"),
)  # fmt: skip

STATES: dict[str, State] = {state.name: state for state in _STATES}

#: Verbs of the journey's rooms that no state allows or forbids, each with its reason.
ASIDE: dict[str, str] = {
    "support.see_concern": "A safeguarding concern is taken on and closed whatever the journey is at.",
    "support.close_concern": "A safeguarding concern is taken on and closed whatever the journey is at.",
    "triage.remind": "Reminding changes nothing in the journey.",
    "support.remind": "Reminding changes nothing in the journey.",
    "moving_on.remind": "Reminding changes nothing in the journey.",
}

#: What starts a journey; it has no state before.
BEGINNINGS = frozenset({"intake.refer"})


class Closed(StrEnum):
    """Why nobody has anything left to do."""

    HELD = "held"
    ENDED = "ended"
    STOPPED = "stopped"
    REDIRECTED = "redirected"
    NOT_FOR_US = "not_for_us"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the stages' records of the present round say; a round ends when a journey is reopened."""

    triage_due_on: date
    closed: Closed | None = None
    redirect_due_on: date | None = None
    question_due_on: date | None = None
    triaged: bool = False
    offer_due_on: date | None = None
    place_expected_on: date | None = None
    acceptance_due_on: date | None = None
    review_due_on: date | None = None
    moving_on_due_on: date | None = None
    ended: bool = False
    check_due_on: date | None = None
    held: bool | None = None


def derive(facts: Facts) -> tuple[State, date | None]:
    """The state that the facts amount to, and the day by which its owner should have moved.

    Later stages speak before earlier ones; the first fact that holds decides.
    """
    if facts.closed:
        return STATES["closed"], None
    if facts.ended:
        return (STATES["moved_on"], facts.check_due_on) if facts.check_due_on else (STATES["closed"], None)
    rows = (
        ("to_end", facts.moving_on_due_on),
        ("supported", facts.review_due_on),
        ("accepted", facts.acceptance_due_on),
        ("offered", facts.offer_due_on),
        ("waiting", facts.place_expected_on),
        ("redirected", facts.redirect_due_on),
    )
    for name, due_on in rows:
        if due_on is not None:
            return STATES[name], due_on
    if facts.triaged:
        return STATES["triaged"], facts.triage_due_on
    if facts.question_due_on is not None:
        return STATES["asked"], facts.question_due_on
    return STATES["new"], facts.triage_due_on


def why_not(state: str, verb: str) -> str | None:
    """The sentence that says why a verb cannot happen in a state, or None where it can."""
    here = STATES[state]
    if verb in here.next:
        return None
    if here.stage is Stage.CLOSED:
        return "This journey has ended. Reopen it first if more is needed."
    return f"This is not possible while the journey is at: {here.says.lower()}."


def verbs() -> frozenset[str]:
    """Every verb that the story knows."""
    return BEGINNINGS.union(*(state.next for state in _STATES))
