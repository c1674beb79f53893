"""The worker's pages of one journey: plan, goals, sessions, visits, and whose work it is."""

from typing import Any

from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import why_not
from youthalliance.journey.allocation import queries as allocation
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.pages import done, number_in, page, posted, refused
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.support import actions, forms, queries

#: Whoever may see the record of a journey; which journeys, ``visible_to`` decides.
READERS = (Role.WORKER, Role.MANAGER, Role.LEAD, Role.COORDINATOR, Role.SAFEGUARDING)
_READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


@access(*READERS)
@_READ_AND_WRITE
def plan(request: ActRequest, ref: str) -> HttpResponse:
    """The plans of a journey; and, where an accepted offer of ours waits for its plan, the form that makes it."""
    act = request.act
    journey = record.get(act, ref) if request.method == "POST" else record.open_record(act, ref)
    waiting = allocation.acceptances(journey.id, journey.round, partner=act.organisation)
    no_plan = why_not(act, "support.plan", journey) if waiting else "There is no accepted offer of yours that waits for a plan."
    if request.method == "POST" and no_plan:
        return refused(request, act, "support.plan", journey) or HttpResponseRedirect(request.path)
    form = forms.PlanForm(posted(request), initial={"begins_on": act.today}) if not no_plan else None
    if form:
        form.fields["goals"].label = forms.OTHER_GOALS.get(journey.kind, form.fields["goals"].label)
    if form and done(form, lambda **given: actions.plan(act, journey, offer=waiting[0].offer, **given)):
        return HttpResponseRedirect(request.path)
    return page(
        request, "support/plan.html", journey, form, offer=waiting[0] if form else None, plans=_plans(request, journey),
        sessions=queries.sessions_of(act, journey), visits=queries.visits_of(act, journey),
        labels=queries.HAPPENED, organisation=act.organisation, is_place=journey.kind in ("place", "group"),
        why_no_session=why_not(act, "support.plan_session", journey),
        why_no_worker=why_not(act, "support.assign", journey),
    )  # fmt: skip


def _plans(request: ActRequest, journey: Standing) -> list[dict[str, Any]]:
    goals = queries.goals_of(request.act, journey)
    return [
        {"row": row, "goals": [goal for goal in goals if goal.plan == row.id], "own": row.partner == request.act.organisation}
        for row in queries.plans_of(request.act, journey)
    ]


def _own(request: ActRequest, journey: Standing) -> list[tuple[int, str]]:
    return [(row.id, row.intervention) for row in queries.plans_of(request.act, journey, own=True, opened=True)]


def _address(journey: Standing, part: str = "plan") -> str:
    return f"/journeys/{journey.reference}/{part}"


@access(*READERS)
@_READ_AND_WRITE
def goals(request: ActRequest, ref: str) -> HttpResponse:
    """The goals: set one more, and say how those came out that are closed."""
    act = request.act
    journey = record.get(act, ref) if request.method == "POST" else record.open_record(act, ref)
    blocked = refused(request, act, "support.set_goal", journey)
    if blocked:
        return blocked
    closing = request.POST.get("goal", "")
    closer = forms.CloseGoalForm(request.POST if closing else None)
    form = forms.GoalForm(request.POST if request.method == "POST" and not closing else None, plans=_own(request, journey))
    form.fields["words"].label = forms.OTHER_GOALS.get(journey.kind, form.fields["words"].label)
    if closing and done(closer, lambda reached: actions.close_goal(act, journey, goal=number_in(closing), reached=reached)):
        return HttpResponseRedirect(request.path)
    if done(form, lambda **given: actions.set_goal(act, journey, **given)):
        return HttpResponseRedirect(request.path)
    found = queries.goals_of(act, journey)
    return page(request, "support/goals.html", journey, closer if closing else form, adder=form, goals=found, closing=closing)


@access(*READERS)
@_READ_AND_WRITE
def new_session(request: ActRequest, ref: str) -> HttpResponse:
    """Plan a session."""
    return _form(request, ref, "support.plan_session", "support/session.html", forms.SessionForm, actions.plan_session)


@access(*READERS)
@_READ_AND_WRITE
def new_visit(request: ActRequest, ref: str) -> HttpResponse:
    """Log a visit to a place."""
    return _form(request, ref, "support.log_visit", "support/visit.html", forms.VisitForm, actions.log_visit)


def _form(request: ActRequest, ref: str, verb: str, template: str, made: type[Form], do: Any) -> HttpResponse:
    act = request.act
    journey = record.get(act, ref)
    blocked = refused(request, act, verb, journey)
    if blocked:
        return blocked
    plans = _own(request, journey)
    if not plans:
        return HttpResponseRedirect(_address(journey))
    form = made(posted(request), plans=plans, initial={"day": act.today})  # type: ignore[call-arg]
    if done(form, lambda **given: do(act, journey, **given)):
        return HttpResponseRedirect(_address(journey) + "#sessions")
    return page(request, template, journey, form)


@access(*READERS)
@_READ_AND_WRITE
def record_session(request: ActRequest, ref: str, number: int) -> HttpResponse:
    """One session: what became of it, or the form that says so."""
    act = request.act
    journey = record.get(act, ref) if request.method == "POST" else record.open_record(act, ref)
    session = queries.session(act, journey, number)
    blocked = refused(request, act, "support.record_session", journey) if request.method == "POST" else None
    if blocked:
        return blocked
    form = forms.RecordForm(posted(request))
    if done(form, lambda **given: actions.record_session(act, journey, session=number, **given)):
        return HttpResponseRedirect(_address(journey) + "#sessions")
    return page(
        request, "support/record.html", journey, form, session=session, label=queries.HAPPENED[session.happened],
        why_not=why_not(act, "support.record_session", journey),
    )  # fmt: skip


@access(Role.MANAGER)
@_READ_AND_WRITE
def worker(request: ActRequest, ref: str) -> HttpResponse:
    """Name the worker, or hand over to another."""
    act = request.act
    journey = record.get(act, ref)
    blocked = refused(request, act, "support.assign", journey)
    if blocked:
        return blocked
    now = next((row for row in queries.plans_of(act, journey, own=True, opened=True) if row.worker), None)
    workers = [(row.user_id, row.user.name) for row in accounts.colleagues(act, Role.WORKER)]
    form = forms.WorkerForm(posted(request), workers=workers)
    if done(form, lambda worker: actions.assign(act, journey, worker=worker, instead_of=now.worker if now else None)):
        return HttpResponseRedirect(f"/journeys/{journey.reference}")
    if not workers and request.method == "POST":
        raise Http404
    return page(request, "support/worker.html", journey, form, now=now, workers=workers)
