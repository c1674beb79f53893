"""Ending a journey, checking back that it held, stopping it early, and opening it again."""

from collections.abc import Sequence
from datetime import timedelta

from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.mail.outbox import post
from youthalliance.foundation.words import queries as words
from youthalliance.journey.intake.queries_referrer import referrer
from youthalliance.journey.moving_on import rules
from youthalliance.journey.moving_on.models import CheckBack, DidItHold, Ending, Reason, Reopening
from youthalliance.journey.record import actions as record
from youthalliance.journey.record.queries import for_change as journeys
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.support import actions as support

#: For so long may those who worked on a journey still look at it once nobody has anything left to do.
GRACE = timedelta(days=30)
#: Weeks after an ending at which somebody checks back, where the alliance promises nothing else.
WEEKS = (4, 12)


@action("moving_on.end", may=rules.may_end, about=journeys, says="Ended: {reason}")
def end(act: Act, journey: Standing, *, reason: str, moves_to: str = "", words: str = "") -> Ending:
    """Write the ending. A good one names the universal activity or service that goes on.

    Plans close and places are given back; those who worked on it stay related until it has been checked back.
    """
    if reason not in Reason.values:
        raise Refused("Choose from the list how it came to its end.")
    moves_to = moves_to.strip()
    rules.where_next(reason, moves_to)
    made = Ending.objects.create(
        journey_id=journey.id, round=journey.round, ended_at=act.at, ended_by_id=act.doer, reason=reason, moves_to=moves_to,
        words=words.strip(),
    )  # fmt: skip
    CheckBack.objects.bulk_create(
        [CheckBack(ending=made, weeks=weeks, due_on=act.today + timedelta(weeks=weeks)) for weeks in _weeks()]
    )
    support.finish(act, journey)
    _tell_lead(act, journey, "journey_ended")
    asker = referrer(journey.id)
    post("news_for_referrer", to=asker.email, reference=journey.reference, link=asker.status_page)
    tell(journey=journey.id, reason=Reason(reason).label.lower())
    return made


def _weeks() -> Sequence[int]:
    promised = words.own().settings.get("promises", {}).get("check_back_weeks")
    return [int(number) for number in promised] if promised else WEEKS


@action("moving_on.check_back", may=rules.may_check_back, about=journeys, says="Checked back after {weeks} weeks: {answer}")
def check_back(act: Act, journey: Standing, *, weeks: int, it_held: str, words: str = "") -> None:
    """Say whether the ending held after so many weeks. After the last one nobody has anything left to do."""
    if it_held not in DidItHold.values:
        raise Refused("Choose whether it held from the list.")
    open_ones = CheckBack.objects.filter(ending__journey=journey.id, ending__round=journey.round, checked_at=None)
    row = open_ones.filter(weeks=weeks).first()
    if row is None:
        raise Refused("This check-back has been made already. Open the journey again to see what was found.")
    rules.not_too_early(act, row.due_on)
    CheckBack.objects.filter(pk=row.pk).update(checked_at=act.at, checked_by=act.doer, it_held=it_held, words=words.strip())
    if not open_ones.exists():
        support.release(act, journey.id, grace=GRACE)
    tell(journey=journey.id, weeks=weeks, answer=DidItHold(it_held).label.lower())


@action("moving_on.stop", may=rules.may_stop, about=journeys, says="Stopped: {reason}")
def stop(act: Act, journey: Standing, *, reason: str, words: str = "") -> None:
    """Stop a journey that is still open, from wherever it is: nothing is checked back.

    Where it had ended already, the check-backs that are left are written down as not found out.
    """
    if reason not in rules.STOPPING:
        raise Refused("Choose from the list why it stops. If the goals were met, review it and decide to move on.")
    left = CheckBack.objects.filter(ending__journey=journey.id, ending__round=journey.round, checked_at=None)
    if journey.state == "moved_on":
        left.update(checked_at=act.at, checked_by=act.doer, it_held=DidItHold.UNKNOWN, words=words.strip())
    else:
        Ending.objects.create(
            journey_id=journey.id, round=journey.round, ended_at=act.at, ended_by_id=act.doer, reason=reason,
            words=words.strip(), stopped=True,
        )  # fmt: skip
    support.finish(act, journey)
    support.release(act, journey.id, grace=GRACE)
    _tell_lead(act, journey, "journey_ended")
    asker = referrer(journey.id)
    post("news_for_referrer", to=asker.email, reference=journey.reference, link=asker.status_page)
    tell(journey=journey.id, reason=Reason(reason).label.lower())


@action("moving_on.reopen", may=rules.may_reopen, about=journeys, says="Opened it again")
def reopen(act: Act, journey: Standing, *, why: str) -> None:
    """Begin a new round: everything before stays, and triage has a fresh promise to keep."""
    if not why.strip():
        raise Refused("Say why more is needed, in a sentence: it is what the category lead reads first.")
    Reopening.objects.create(journey_id=journey.id, at=act.at, by_id=act.doer, why=why.strip())
    record.next_round(journey.id, triage_due_on=words.working_days_after(act.today, words.own().promise("triage")))
    support.finish(act, journey)
    support.release(act, journey.id, grace=GRACE)
    _tell_lead(act, journey, "journey_reopened")
    tell(journey=journey.id)


@action("moving_on.remind", may=rules.may_remind, says="Reminded to check back after {weeks} weeks", moves=False)
def remind(act: Act, *, check_back: int, to: Sequence[str]) -> None:
    """Remind once that a check-back is due."""
    row = CheckBack.objects.select_related("ending__journey").get(pk=check_back)
    CheckBack.objects.filter(pk=check_back).update(reminded_on=act.today)
    journey = row.ending.journey
    link = f"/journeys/{journey.reference}/check-back/{row.pk}"
    post("check_back_due", to=to, reference=journey.reference, day=row.due_on, link=link)
    tell(journey=journey.pk, weeks=row.weeks)


def _tell_lead(act: Act, journey: Standing, letter: str) -> None:
    leads = accounts.people_in_role(Role.LEAD, on=act.today, category=journey.kind)
    to = [one.user.email for one in leads if one.user_id != act.who]
    post(letter, to=to, reference=journey.reference, link=f"/journeys/{journey.reference}")
