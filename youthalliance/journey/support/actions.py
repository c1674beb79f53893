"""What a worker does: plans, goals, sessions, visits and notes; and a manager naming the worker."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.acts.door import current
from youthalliance.foundation.acts.rows import insert
from youthalliance.foundation.mail.outbox import post
from youthalliance.foundation.words import queries as words
from youthalliance.journey.allocation import actions_closing as closing
from youthalliance.journey.allocation import queries as allocation
from youthalliance.journey.intake.queries_referrer import referrer
from youthalliance.journey.record import actions as record
from youthalliance.journey.record.kinds import Relation
from youthalliance.journey.record.queries import for_change as journeys
from youthalliance.journey.record.queries import get as journey_of
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.support import rules
from youthalliance.journey.support.models import Goal, Happened, Note, Plan, Reached, Session, Visit


@action("support.assign", may=rules.may_assign, about=journeys, says="Named the worker", moves=False)
def assign(act: Act, journey: Standing, *, worker: int, instead_of: int | None = None) -> None:
    """Give the organisation's part to one of its workers; ``instead_of`` hands it over from another.

    Refused for somebody who is not a worker of the organisation today.
    """
    found = next((one for one in accounts.colleagues(act, Role.WORKER) if one.user_id == worker), None)
    if found is None:
        raise Refused("This person is not a worker of your organisation now. Choose a worker from your list.")
    record.relate(act, journey.id, organisation=found.organisation_id, user=worker, relation=Relation.WORKER)
    plans = Plan.objects.filter(journey=journey.id, partner=act.organisation, closed_at=None)
    if instead_of is not None and instead_of != worker:
        record.unrelate(act, journey.id, relation=Relation.WORKER, organisation=found.organisation_id, user=instead_of)
        plans.filter(worker=instead_of).update(worker=worker)
    plans.filter(worker=None).update(worker=worker)
    first = words.working_days_after(act.today, words.own().promise("first_session"))
    post("work_assigned", to=found.user.email, reference=journey.reference, day=first, link=f"/journeys/{journey.reference}")
    tell(journey=journey.id, detail={"worker": worker})


@action("support.plan", may=rules.may_support, about=journeys, says="Made a plan for {intervention}")
def plan(
    act: Act,
    journey: Standing,
    *,
    offer: int,
    begins_on: date | None = None,
    review_on: date | None = None,
    summary: str = "",
    goals: Sequence[str] = (),
    worker: int | None = None,
) -> Plan:
    """Make the plan that an accepted offer asks for; each partner has their own, with their own dates.

    It begins today and is reviewed by the intervention's rhythm, monthly for a place, where nothing else is said.
    """
    accepted = next((one for one in allocation.acceptances(journey.id, journey.round) if one.offer == offer), None)
    if accepted is None:
        raise Refused("There is no accepted offer that waits for this plan. Open the journey again: it may have been made already.")
    if accepted.partner != act.organisation:
        raise Refused("This offer was accepted by another partner, and they make its plan. Choose your own.")
    begins_on = begins_on or act.today
    review_on = review_on or rules.review_day(journey.kind, begins_on, accepted.review_days)
    rules.plan_days(act, begins_on, review_on)
    made = Plan.objects.create(
        journey_id=journey.id, round=journey.round, offer_id=offer, partner_id=accepted.partner,
        intervention_id=accepted.intervention, worker_id=worker or (act.who if act.role is Role.WORKER else None),
        made_at=act.at, made_by_id=act.doer, begins_on=begins_on, review_on=review_on, summary=summary,
    )  # fmt: skip
    Goal.objects.bulk_create([Goal(plan=made, words=_needed(goal, _NO_GOAL), set_at=act.at) for goal in goals])
    asker = referrer(journey.id)
    post("news_for_referrer", to=asker.email, reference=journey.reference, link=asker.status_page)
    tell(journey=journey.id, intervention=accepted.intervention_name.lower())
    return made


_NO_GOAL = "Write the goal in the young person's own words, however few."


@action("support.set_goal", may=rules.may_support, about=journeys, says="Set a goal", moves=False)
def set_goal(act: Act, journey: Standing, *, plan: int, words: str) -> Goal:
    """Add a goal to a plan, in the young person's own words."""
    made = Goal.objects.create(plan_id=_own_plan(act, journey, plan).pk, words=_needed(words, _NO_GOAL), set_at=act.at)
    tell(journey=journey.id)
    return made


@action("support.close_goal", may=rules.may_support, about=journeys, says="Closed a goal: {reached}", moves=False)
def close_goal(act: Act, journey: Standing, *, goal: int, reached: str) -> None:
    """Say how a goal came out: yes, partly or no."""
    rules.one_of(reached, Reached.values, called="how the goal came out")
    row = Goal.objects.filter(pk=goal, plan__journey=journey.id).first()
    if row is None or row.closed_at is not None:
        raise Refused("This goal has been closed already. Open the plan again to see how it came out.")
    _own_plan(act, journey, row.plan_id)
    Goal.objects.filter(pk=goal).update(reached=reached, closed_at=act.at)
    tell(journey=journey.id, reached=Reached(reached).label.lower())


@action("support.plan_session", may=rules.may_support, about=journeys, says="Planned a session", moves=False)
def plan_session(act: Act, journey: Standing, *, plan: int, begins_at: datetime, where: str = "") -> Session:
    """Plan a session. The same time in the same plan is the same session, however often submit is pressed."""
    rules.session_time(act, begins_at)
    number = _own_plan(act, journey, plan).pk
    made, _ = Session.objects.get_or_create(
        plan_id=number, begins_at=begins_at, happened=Happened.PLANNED,
        defaults={"where": where, "planned_at": act.at, "planned_by_id": act.doer},
    )  # fmt: skip
    tell(journey=journey.id)
    return made


@action("support.record_session", may=rules.may_support, about=journeys, says="Recorded a session: {happened}", moves=False)
def record_session(
    act: Act,
    journey: Standing,
    *,
    session: int,
    happened: str,
    minutes: int | None = None,
    why: str = "",
    present: str = "",
    notes: str = "",
    next_step: str = "",
) -> None:
    """Say what became of a planned session: held, late, missed or cancelled. It is said once; a note puts it right."""
    row = Session.objects.filter(pk=session, plan__journey=journey.id).first()
    if row is None:
        raise Refused("This session is not one of this journey's. Open the plan and choose it there.")
    _own_plan(act, journey, row.plan_id)
    if row.happened != Happened.PLANNED:
        raise Refused("This session has been recorded already. To put something right, write a note.")
    rules.what_happened(act, happened=happened, begins_at=row.begins_at, minutes=minutes, why=why)
    Session.objects.filter(pk=session).update(
        happened=happened, minutes=minutes, why=why, present=present, notes=notes, next_step=next_step,
        recorded_at=act.at, recorded_by=act.doer,
    )  # fmt: skip
    tell(journey=journey.id, happened=Happened(happened).label.lower())


@action("support.log_visit", may=rules.may_support, about=journeys, says="Logged a visit of {minutes} minutes", moves=False)
def log_visit(
    act: Act,
    journey: Standing,
    *,
    plan: int,
    began_at: datetime,
    minutes: int,
    workers: int = 2,
    young_people: int = 0,
    new_young_people: int = 0,
    adults: int = 0,
    seen: str = "",
    said: str = "",
) -> Visit:
    """Log one time at a place: head counts, never names. What kind of work it was is the plan's intervention."""
    if journey.kind not in ("place", "group"):
        raise Refused("Visits are logged for a place or a group. For a person or a family, record a session.")
    rules.visit_counts(
        act, began_at=began_at, minutes=minutes, workers=workers, young_people=young_people, new_young_people=new_young_people
    )
    made, _ = Visit.objects.get_or_create(
        plan_id=_own_plan(act, journey, plan).pk, began_at=began_at, minutes=minutes, young_people=young_people, adults=adults,
        defaults={
            "workers": workers, "new_young_people": new_young_people, "seen": seen, "said": said,
            "logged_at": act.at, "logged_by_id": act.doer,
        },
    )  # fmt: skip
    tell(journey=journey.id, minutes=minutes)
    return made


@action("support.add_note", may=rules.may_note, about=journey_of, says="Wrote {a_note}", moves=False)
def add_note(act: Act, journey: Standing, *, text: str, shared: bool, amends: int | None = None) -> Note:
    """Write a note: shared with all who support the journey, or private to the organisation.

    ``amends`` is the note that this one puts right; that one stays as it was. Only its own organisation may.
    The journey is not held still for it: two notes at once do each other no harm.
    """
    text = _needed(text, "Write the note before you save it.")
    if amends is not None and not Note.objects.filter(pk=amends, journey=journey.id, organisation=act.organisation).exists():
        raise Refused("Only the organisation that wrote a note can amend it. Write a note of your own.")
    made = Note(
        journey_id=journey.id, organisation_id=act.house, shared=shared, text=text, amends_id=amends,
        written_at=act.at, written_by_id=act.doer,
    )  # fmt: skip
    insert([made])
    tell(journey=journey.id, a_note=_NOTES[shared, amends is not None])
    return made


_NOTES = {
    (True, False): "a shared note",
    (False, False): "a note for its own organisation",
    (True, True): "a shared note that amends another",
    (False, True): "a note for its own organisation that amends another",
}


@action("support.remind", may=rules.may_remind, says="Reminded of the review on {day}", moves=False)
def remind(act: Act, *, plan: int, to: Sequence[str]) -> None:
    """Remind of a plan's review, once for each review date."""
    row = Plan.objects.select_related("journey").get(pk=plan)
    Plan.objects.filter(pk=plan).update(reminded_on=row.review_on)
    link = f"/journeys/{row.journey.reference}"
    post("review_due", to=to, reference=row.journey.reference, day=row.review_on, link=link)
    tell(journey=row.journey_id, day=f"{row.review_on.day} {row.review_on:%B %Y}")


def move_reviews(journey: Standing, *, start: date, to: date | None) -> date | None:
    """Give every open plan its next review date: ``to``, or by its own rhythm from ``start``. Returns the first of them.

    Only inside a verb.
    """
    current()
    first: date | None = None
    plans = Plan.objects.filter(journey=journey.id, round=journey.round, closed_at=None)
    for number, days in plans.values_list("pk", "intervention__review_days"):
        day = to or rules.review_day(journey.kind, start, days)
        Plan.objects.filter(pk=number).update(review_on=day)
        first = min(first or day, day)
    return first


def finish(act: Act, journey: Standing) -> None:
    """Close every open plan of a journey and give its places back. Only inside a verb."""
    current()
    Plan.objects.filter(journey=journey.id, closed_at=None).update(closed_at=act.at)
    closing.close_all(act, journey)


def release(act: Act, journey: int, *, grace: timedelta) -> None:
    """Whoever worked on the journey no longer does, and may look for a time of grace. Only inside a verb."""
    for relation in (Relation.WORKER, Relation.PARTNER):
        record.unrelate(act, journey, relation=relation, grace=grace)


def _own_plan(act: Act, journey: Standing, number: int) -> Plan:
    found = Plan.objects.filter(pk=number, journey=journey.id, round=journey.round, closed_at=None).first()
    if found is None:
        raise Refused("This plan is closed, or not one of this journey's. Open the journey and choose a plan there.")
    if found.partner_id != act.organisation:
        raise Refused("This plan belongs to another partner, who keeps it. Choose your own plan, or write a shared note.")
    return found


def _needed(text: str, sentence: str) -> str:
    kept = text.strip()
    if not kept:
        raise Refused(sentence)
    return kept
