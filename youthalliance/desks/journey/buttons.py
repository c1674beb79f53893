"""The buttons of the journey's page: what this person can do now, and why they cannot do the rest.

Both come from the rule that the action itself asks, so a button never leads to a refusal that the page could have told.
"""

from collections.abc import Collection
from dataclasses import dataclass

from youthalliance.foundation.acts import Act, why_not
from youthalliance.journey.record.standing import Standing

#: Verbs in the order in which people do them: the words on the button, and where it leads below the journey's address.
VERBS = {
    "triage.record_outcome": ("Say what became of it", "outcome"),
    "triage.decide": ("Decide what this is", "decide"),
    "triage.ask": ("Ask the referrer", "ask"),
    "triage.reclassify": ("Change what it is about", "reclassify"),
    "triage.split": ("Split it", "split"),
    "triage.merge": ("Merge it with another", "merge"),
    "triage.redirect": ("Redirect it elsewhere", "redirect"),
    "triage.not_for_us": ("Not for us", "not-for-us"),
    "allocation.offer": ("Offer it to partners", "offer"),
    "support.assign": ("Name the worker", "assign"),
    "support.plan": ("Make a plan", "plan"),
    "support.add_note": ("Write a note", "notes"),
    "support.plan_session": ("Plan a session", "sessions/new"),
    "support.log_visit": ("Log a visit", "visits/new"),
    "support.set_goal": ("Set a goal", "goals"),
    "review.decide": ("Review", "review"),
    "moving_on.end": ("Write the ending", "end"),
    "moving_on.check_back": ("Check back", "check-back"),
    "moving_on.stop": ("Stop it early", "stop"),
    "moving_on.reopen": ("Open it again", "reopen"),
    "support.raise_concern": ("Raise a safeguarding concern", "concern"),
}
#: What the page puts first in a state, where this person may do it.
_FIRST = {
    "new": "triage.decide",
    "asked": "triage.decide",
    "redirected": "triage.record_outcome",
    "triaged": "allocation.offer",
    "offered": "allocation.offer",
    "waiting": "allocation.offer",
    "accepted": "support.plan",
    "supported": "support.plan_session",
    "to_end": "moving_on.end",
    "moved_on": "moving_on.check_back",
    "closed": "moving_on.reopen",
}
#: What a button says where the deed has been done once already.
_LATER = {("supported", "support.plan"): "The plan"}
_ONLY_FOR = {"support.log_visit": ("place",), "support.plan_session": ("person", "family", "group")}


@dataclass(frozen=True, slots=True)
class Button:
    """Something this person can do now. ``look`` is a button's class."""

    words: str
    href: str
    look: str = " govuk-button--secondary"


@dataclass(frozen=True, slots=True)
class Buttons:
    """What can be done, and why the rest cannot: each sentence once, with what it stands against."""

    can: list[Button]
    cannot: list[tuple[str, str]]


def buttons(act: Act, journey: Standing, *, without: Collection[str] = ()) -> Buttons:
    """The buttons for a journey as it stands, but for verbs that have nothing left to do; pure, no question to the database."""
    allowed: dict[str, Button] = {}
    reasons: dict[str, list[str]] = {}
    possible = journey.here.next - frozenset(without)
    for verb, (words, below) in VERBS.items():
        if verb not in possible or journey.kind not in _ONLY_FOR.get(verb, (journey.kind,)):
            continue
        sentence = why_not(act, verb, journey)
        if sentence is None:
            allowed[verb] = Button(_LATER.get((journey.state, verb), words), f"/journeys/{journey.reference}/{below}")
        else:
            reasons.setdefault(sentence, []).append(words)
    first = allowed.pop(_FIRST[journey.state], None)
    can = ([Button(first.words, first.href, "")] if first else []) + list(allowed.values())
    return Buttons(can, [(", ".join(words), sentence) for sentence, words in reasons.items()])
