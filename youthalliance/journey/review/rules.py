"""Who may review, and what each outcome asks for."""

from collections.abc import Sequence
from datetime import date, timedelta

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.support.rules import supports

#: The ladder where the alliance has not described its own; the first step is what everybody has.
LADDER = ("universal", "primary", "secondary", "tertiary")

#: What a review can decide, in the words of the person who presses it.
OUTCOMES = {
    "step_up": "Step up",
    "steady": "Keep going as it is",
    "step_down": "Step down",
    "change": "Change to something different",
    "move_on": "Move on",
}


def may_decide(act: Act, journey: Standing) -> None:
    """The category lead reviews, or whoever does the work with the young person."""
    if act.role is not Role.LEAD and not supports(act, journey):
        raise Refused("Only the category lead, the worker or their manager can review. Tell the worker what you think in a note.")


def may_change(act: Act) -> None:
    """A change ends what several partners do, so it is the lead's."""
    if act.role is not Role.LEAD:
        raise Refused(
            "Only the category lead can change to something different, because every partner's plan ends with it. Ask them."
        )


def level_after(outcome: str, *, before: str, chosen: str, ladder: Sequence[str]) -> str:
    """The level that a review decides. A step goes one up or down where none is chosen.

    Raises Refused where the chosen level contradicts the outcome.
    """
    here = ladder.index(before) if before in ladder else len(ladder) - 1
    if chosen and chosen not in ladder:
        raise Refused("Choose a level of need from the list.")
    there = ladder.index(chosen) if chosen else _usual(outcome, here, len(ladder) - 1)
    if outcome == "step_up" and there <= here:
        raise Refused("Stepping up needs a level above the present one. Choose a higher level, or keep going as it is.")
    if outcome == "step_down" and there >= here:
        raise Refused("Stepping down needs a level below the present one. Choose a lower level, or decide to move on.")
    if outcome == "steady" and there != here:
        raise Refused("Keeping going as it is keeps the level. To change the level, step up or step down.")
    return ladder[there]


def _usual(outcome: str, here: int, highest: int) -> int:
    steps = {"step_up": min(here + 1, highest), "step_down": max(here - 1, 0), "move_on": 0}
    return steps.get(outcome, here)


def next_day(act: Act, day: date | None) -> None:
    """A next review date that somebody chose is after today and within a year."""
    if day is not None and not act.today < day <= act.today + timedelta(days=366):
        raise Refused("The next review must be after today and within a year. Choose another date.")
