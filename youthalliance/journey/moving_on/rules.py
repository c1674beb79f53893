"""Who may end, check back, stop and reopen a journey, and what an ending must say."""

from datetime import date, timedelta

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.support.rules import supports

#: How support can come to its end, in the words of whoever writes it.
REASONS = {
    "goals_met": "Universal services are enough now",
    "place_settled": "The place is settled",
    "declined": "The young person or family did not want support",
    "disengaged": "Contact was lost",
    "moved_away": "Moved away",
    "other_agency": "Another agency has taken over",
}
#: Reasons that make no sense, by whether it is a place.
UNFIT = {True: frozenset({"declined", "disengaged", "moved_away"}), False: frozenset({"place_settled"})}
#: Whether an ending held.
HELD = {"yes": "Yes, it held", "partly": "Partly", "no": "No", "unknown": "Could not find out"}
#: Reasons for an ending that is good: it names where the young person, or the place, goes on.
GOOD = frozenset({"goals_met", "place_settled"})
#: Reasons for stopping before there is anything to look back on.
STOPPING = ("declined", "disengaged", "moved_away", "other_agency")
#: A check-back may be made so many days before it is due, and at any time after.
EARLY_DAYS = 7


def may_end(act: Act, journey: Standing) -> None:
    """The worker or their manager writes the ending; the category lead may too."""
    if act.role is not Role.LEAD and not supports(act, journey):
        raise Refused("Only the worker, their manager or the category lead can write the ending. Ask one of them.")


def may_check_back(act: Act, journey: Standing) -> None:
    """Whoever may end may check back; a coordinator helps where the worker has left."""
    if act.role not in (Role.LEAD, Role.COORDINATOR) and not supports(act, journey):
        raise Refused("Only the worker, their manager or the category lead can check back. Ask one of them.")


def may_stop(act: Act, journey: Standing) -> None:
    """The category lead or a coordinator at any time; the worker or their manager once they are on it."""
    if act.role not in (Role.LEAD, Role.COORDINATOR) and not supports(act, journey):
        raise Refused("Only the category lead, or the worker on this journey, can stop it. To say no to an offer, decline it.")


def may_reopen(act: Act, journey: Standing) -> None:
    """The category lead or a coordinator, and the worker while the ending is still being checked back."""
    if act.role not in (Role.LEAD, Role.COORDINATOR) and not supports(act, journey):
        raise Refused("Only the category lead can reopen this journey. Ask them, or make a new request for support.")
    if journey.closed_as == "merged":
        raise Refused("This referral was merged into another and goes on there. Open that one.")


def may_remind(act: Act, target: object) -> None:
    """Reminders are sent by the clock."""
    if act.role is not Role.CLOCK:
        raise Refused("Reminders are sent by the alliance itself when a day comes near. There is nothing to do.")


def where_next(reason: str, moves_to: str) -> None:
    """A good ending names the universal activity or service that goes on."""
    if reason in GOOD and not moves_to:
        raise Refused("Name the activity or service for everybody that carries on from here: a club, a school, a place to go.")


def not_too_early(act: Act, due_on: date) -> None:
    """A check-back looks back: it is not made weeks before its day."""
    first = due_on - timedelta(days=EARLY_DAYS)
    if act.today < first:
        raise Refused(f"It is too early to say whether it held. Check back from {first.day} {first:%B %Y}.")
