"""Who may support a journey, in what way, and what a plan, a session and a visit must be."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused
from youthalliance.journey.record.kinds import Relation
from youthalliance.journey.record.standing import Standing

if TYPE_CHECKING:
    from youthalliance.journey.support.queries_concerns import Raised

#: The relation that lets each role do the work of supporting.
_SUPPORTS = {Role.MANAGER: Relation.PARTNER, Role.WORKER: Relation.WORKER}
#: A session or a visit longer than this is a slip of the pen.
LONGEST_MINUTES = 12 * 60
#: A place is looked at again every month, whatever the intervention.
PLACE_REVIEW_DAYS = 30
_YEAR = timedelta(days=366)


def supports(act: Act, journey: Standing) -> bool:
    """Whether the act is by the journey's worker, or by a manager of a partner that supports it."""
    return _SUPPORTS.get(act.role) in journey.relations


def may_assign(act: Act, journey: Standing) -> None:
    """A manager names the worker for their own organisation's part."""
    if act.role is not Role.MANAGER or not supports(act, journey):
        raise Refused("Only a manager of a partner that supports this journey can name its worker. Ask the partner's manager.")


def may_support(act: Act, journey: Standing) -> None:
    """The worker named for it and their manager do the work: plans, goals, sessions, visits."""
    if not supports(act, journey):
        raise Refused("Only the worker on this journey or their manager can do this. Ask the partner's manager to give it to you.")


def may_note(act: Act, journey: Standing) -> None:
    """Whoever supports the journey may write a note, and so may its category lead and the coordinator."""
    if act.role not in (Role.LEAD, Role.COORDINATOR) and not supports(act, journey):
        raise Refused("Only those who support this journey can write notes on it. Ask the partner's manager to give it to you.")


def may_raise_concern(act: Act, journey: Standing) -> None:
    """Whoever may see the journey may raise a safeguarding concern about it; nothing else is asked."""
    if not act.signed_in:
        raise Refused("Sign in to raise a concern here. If a child is in danger now, call 999.")


def may_handle_concern(act: Act, concern: "Raised") -> None:
    """Only a safeguarding lead takes a concern on and closes it."""
    if act.role is not Role.SAFEGUARDING:
        raise Refused("Only a safeguarding lead can do this. They have been told; in danger now, call 999.")


def may_remind(act: Act, target: object) -> None:
    """Reminders are sent by the clock."""
    if act.role is not Role.CLOCK:
        raise Refused("Reminders are sent by the alliance itself when a day comes near. There is nothing to do.")


def review_day(kind: str, start: date, review_days: int) -> date:
    """When to review next: by the intervention's own rhythm, and at least monthly for a place."""
    days = min(review_days, PLACE_REVIEW_DAYS) if kind == "place" else review_days
    return start + timedelta(days=days)


def plan_days(act: Act, begins_on: date, review_on: date) -> None:
    """A plan begins within a year of today and is reviewed after it has begun."""
    if abs(begins_on - act.today) > _YEAR:
        raise Refused("The day on which the plan begins is more than a year away. Check the year.")
    if not begins_on < review_on <= begins_on + _YEAR:
        raise Refused("The review must be after the plan begins and within a year of it. Choose another review date.")


def session_time(act: Act, begins_at: datetime) -> None:
    """A session is planned within a year of today."""
    if abs(begins_at - act.at) > _YEAR:
        raise Refused("The session is more than a year away from today. Check the year.")


def what_happened(act: Act, *, happened: str, begins_at: datetime, minutes: int | None, why: str) -> None:
    """A session that took place has a length; one that did not, or was late, has a reason; none is told before its time."""
    if happened not in ("held", "late", "missed", "cancelled"):
        raise Refused("Say whether the session was held, held late, missed or cancelled.")
    if happened != "cancelled" and begins_at > act.at:
        raise Refused("This session has not begun yet. Record it afterwards, or cancel it now.")
    if happened in ("held", "late"):
        length(minutes, of="session")
    elif minutes is not None:
        raise Refused("A session that did not take place has no length. Leave the minutes empty.")
    if happened != "held" and not why:
        raise Refused("Say why it was late, missed or cancelled. “Not known” is an answer.")


def length(minutes: int | None, *, of: str) -> None:
    """Between a minute and half a day."""
    if minutes is None or not 1 <= minutes <= LONGEST_MINUTES:
        raise Refused(f"Say how long the {of} was, in minutes from 1 to {LONGEST_MINUTES}.")


def visit_counts(act: Act, *, began_at: datetime, minutes: int, workers: int, young_people: int, new_young_people: int) -> None:
    """A visit is in the past, was made by somebody, and met no more new young people than young people."""
    if began_at > act.at:
        raise Refused("This visit is in the future. Log it once it has been made.")
    if act.at - began_at > _YEAR:
        raise Refused("This visit is more than a year ago. Check the year.")
    length(minutes, of="visit")
    if workers < 1:
        raise Refused("Say how many workers were there: at least 1.")
    if new_young_people > young_people:
        raise Refused("More young people were new than were met. Check the two numbers.")


def one_of(value: str, allowed: Sequence[str], *, called: str) -> None:
    """A value is one that the list has."""
    if value not in allowed:
        raise Refused(f"There is no such answer. Choose {called} from the list.")
