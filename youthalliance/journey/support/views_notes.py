"""Notes and safeguarding concerns."""

from functools import partial

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import why_not
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.pages import done, number_in, page, posted, refused
from youthalliance.journey.support import actions, actions_concerns, forms, queries, queries_concerns
from youthalliance.journey.support.views import READERS

_READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


@access(*READERS)
@_READ_AND_WRITE
def notes(request: ActRequest, ref: str) -> HttpResponse:
    """The notes; and one box to write another, or to amend one of one's own organisation."""
    act = request.act
    amends = request.POST.get("amends") or request.GET.get("amends") or ""
    number = number_in(amends) if amends else None
    form = forms.NoteForm(posted(request))
    note = partial(actions.add_note, act, ref, amends=number)  # type: ignore[arg-type]  # the door reads it by its reference
    if done(form, note):
        return HttpResponseRedirect(f"/journeys/{ref}#notes" if request.POST.get("from") == "journey" else request.path)
    journey = record.get(act, ref) if form.is_bound else record.open_record(act, ref)
    amended = queries.own_note(act, journey, number) if number else None
    why = why_not(act, "support.add_note", journey)
    rows = queries.notes_of(act, journey)
    return page(request, "support/notes.html", journey, form, notes=rows, why_no_note=why, amended=amended, act=act)


@access(*READERS)
@_READ_AND_WRITE
def concern(request: ActRequest, ref: str) -> HttpResponse:
    """Raise a safeguarding concern, and see those that one has raised oneself."""
    act = request.act
    journey = record.get(act, ref)
    blocked = refused(request, act, "support.raise_concern", journey)
    if blocked:
        return blocked
    form = forms.ConcernForm(posted(request))
    if done(form, lambda **given: actions_concerns.raise_concern(act, journey, **given)):
        return HttpResponseRedirect(request.path + "?raised=yes")
    raised = queries_concerns.concerns_of(act, journey)
    return page(request, "support/concern.html", journey, form, raised=raised, told=request.GET.get("raised") == "yes" and raised)


@access(Role.SAFEGUARDING)
@require_safe
def concerns(request: ActRequest) -> HttpResponse:
    """The safeguarding lead's list."""
    return render(request, "support/concerns.html", {"rows": queries_concerns.concerns(request.act)})


@access(*READERS)
@_READ_AND_WRITE
def one_concern(request: ActRequest, number: int) -> HttpResponse:
    """One concern, for the safeguarding lead and whoever raised it: take it on, and say what was done."""
    act = request.act
    sent = request.method == "POST"
    row = queries_concerns.concern_for_change(act, number) if sent else queries_concerns.open_concern(act, number)
    if sent and why_not(act, "support.close_concern", row):
        raise Http404("Not for these eyes.")
    form = forms.OutcomeForm(request.POST if sent and "outcome" in request.POST else None)
    if sent and not form.is_bound:
        actions_concerns.see_concern(act, row)
        return HttpResponseRedirect(request.path)
    if done(form, lambda outcome: actions_concerns.close_concern(act, row, outcome=outcome)):
        return HttpResponseRedirect(request.path)
    faulty = form.is_bound and bool(form.errors)
    mine = act.role is Role.SAFEGUARDING
    return render(request, "support/one_concern.html", {"row": row, "form": form, "mine": mine}, status=400 if faulty else 200)
