"""The pages of the last stage: the ending, checking back, stopping, opening again; and a worker's own work in one list."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.journey.moving_on import actions, forms, queries
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.pages import done, page, posted, refused
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.support import queries_desks as days
from youthalliance.journey.support import queries_work as support
from youthalliance.journey.support.views import READERS

_READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


def _form(
    request: ActRequest, ref: str, verb: str, template: str, made: Callable[[Any, Standing], Form], do: Any, says: str
) -> HttpResponse:
    act = request.act
    journey = record.get(act, ref)
    blocked = refused(request, act, verb, journey)
    if blocked:
        return blocked
    form = made(posted(request), journey)
    if done(form, lambda **given: do(act, journey, **given)):
        messages.success(request, says)
        return HttpResponseRedirect(f"/journeys/{journey.reference}")
    return page(request, template, journey, form)


@access(*READERS)
@_READ_AND_WRITE
def end(request: ActRequest, ref: str) -> HttpResponse:
    """Write the ending."""
    return _form(
        request, ref, "moving_on.end", "moving_on/end.html",
        lambda data, journey: forms.EndForm(data, kind=journey.kind), actions.end,
        "The ending is written.",
    )  # fmt: skip


@access(*READERS)
@_READ_AND_WRITE
def stop(request: ActRequest, ref: str) -> HttpResponse:
    """Stop it early."""
    return _form(
        request,
        ref,
        "moving_on.stop",
        "moving_on/stop.html",
        lambda data, _: forms.StopForm(data),
        actions.stop,
        "It is stopped.",
    )


@access(*READERS)
@_READ_AND_WRITE
def reopen(request: ActRequest, ref: str) -> HttpResponse:
    """Open it again."""
    return _form(
        request,
        ref,
        "moving_on.reopen",
        "moving_on/reopen.html",
        lambda data, _: forms.ReopenForm(data),
        actions.reopen,
        "It is open again, and in the queue of its category lead.",
    )


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
        messages.success(request, "Saved. If it did not hold, you can open it again here.")
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
