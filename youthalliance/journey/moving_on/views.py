"""The pages of the last stage: the ending, checking back, stopping, opening again; and a worker's own work in one list."""

from typing import Any

from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.journey.moving_on import actions, forms, queries
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.pages import done, page, posted, refused
from youthalliance.journey.support import queries as support
from youthalliance.journey.support import queries_desks as days
from youthalliance.journey.support.views import READERS

_READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


def _form(request: ActRequest, ref: str, verb: str, template: str, made: type[Form], do: Any) -> HttpResponse:
    act = request.act
    journey = record.get(act, ref)
    blocked = refused(request, act, verb, journey)
    if blocked:
        return blocked
    form = made(posted(request))
    if done(form, lambda **given: do(act, journey, **given)):
        return HttpResponseRedirect(f"/journeys/{journey.reference}")
    return page(request, template, journey, form)


@access(*READERS)
@_READ_AND_WRITE
def end(request: ActRequest, ref: str) -> HttpResponse:
    """Write the ending."""
    return _form(request, ref, "moving_on.end", "moving_on/end.html", forms.EndForm, actions.end)


@access(*READERS)
@_READ_AND_WRITE
def stop(request: ActRequest, ref: str) -> HttpResponse:
    """Stop it early."""
    return _form(request, ref, "moving_on.stop", "moving_on/stop.html", forms.StopForm, actions.stop)


@access(*READERS)
@_READ_AND_WRITE
def reopen(request: ActRequest, ref: str) -> HttpResponse:
    """Open it again."""
    return _form(request, ref, "moving_on.reopen", "moving_on/reopen.html", forms.ReopenForm, actions.reopen)


@access(*READERS)
@require_safe
def next_check_back(request: ActRequest, ref: str) -> HttpResponse:
    """Leads to the check-back that is due next."""
    journey = record.get(request.act, ref)
    ending = queries.ending_of(request.act, journey)
    left = [row for row in ending.check_backs if not row.it_held] if ending else []
    if not left:
        raise Http404("Nothing is left to check back.")
    return HttpResponseRedirect(f"/journeys/{journey.reference}/check-back/{left[0].id}")


@access(*READERS)
@_READ_AND_WRITE
def check_back(request: ActRequest, ref: str, number: int) -> HttpResponse:
    """Say whether the ending held."""
    act = request.act
    journey = record.get(act, ref)
    ending = queries.ending_of(act, journey)
    row = queries.check_back(act, journey, number)
    blocked = refused(request, act, "moving_on.check_back", journey)
    if blocked:
        return blocked
    form = forms.CheckBackForm(posted(request))
    if done(form, lambda **given: actions.check_back(act, journey, weeks=row.weeks, **given)):
        return HttpResponseRedirect(f"/journeys/{journey.reference}")
    return page(request, "moving_on/check_back.html", journey, form, ending=ending, row=row)


@access(Role.WORKER, Role.MANAGER)
@require_safe
def my_work(request: ActRequest) -> HttpResponse:
    """Sessions today and those to write up, the open plans with their reviews, and what is to be checked back."""
    act = request.act
    own = support.open_plans(act)
    return render(request, "moving_on/my_work.html", {
        "today": days.meetings_on(act, act.today), "late": days.unrecorded(act), "plans": own,
        "checks": queries.due_check_backs(act), "day": act.today,
    })  # fmt: skip
