"""Deciding on a referral, beside what was asked."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Refused, why_not
from youthalliance.journey import story
from youthalliance.journey.intake.queries_referrer import as_asked
from youthalliance.journey.record import queries as record
from youthalliance.journey.record import queries_desks
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.triage import actions, pages
from youthalliance.journey.triage import queries_desks as triage
from youthalliance.journey.triage.forms import DecideForm
from youthalliance.journey.triage.queries_queue import queue
from youthalliance.journey.triage.views import TITLES
from youthalliance.journey.triage.views_steps import same_name

#: What a lead may do instead of deciding: the verb, its words, where it leads below the journey's address, and a hint.
_WAYS = (
    ("triage.record_outcome", "Say what became of it", "outcome", "It was passed on, and you have asked"),
    ("triage.ask", "Ask the referrer", "ask", "You need to know more first"),
    ("triage.reclassify", "It is really about something else", "reclassify", "A place that turns out to be a family"),
    ("triage.split", "It is about somebody else as well", "split", "A place that names two young people"),
    ("triage.merge", "It is the same as another", "merge", "Two requests about one person"),
    ("triage.redirect", "Redirect it outside the alliance", "redirect", "Somebody else can help; you ask what became of it"),
    ("triage.not_for_us", "Not for us", "not-for-us", "Nobody here can help; the referrer reads why"),
)  # fmt: skip


@access(Role.LEAD)
@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: ActRequest, reference: str) -> HttpResponse:
    """Level, risk, urgency and what would help, with the referral in view."""
    act = request.act
    journey = record.get(act, reference) if request.method == "POST" else record.open_record(act, reference)
    refused = why_not(act, "triage.decide", journey)
    form = DecideForm(request.POST if request.method == "POST" else None, kind=journey.kind, initial=_before(request, journey))
    if request.method == "POST" and not refused and form.is_valid():
        try:
            actions.decide(act, journey, **form.cleaned_data)
        except Refused as fault:
            form.add_error(None, fault.sentence)
        else:
            messages.success(request, f"Decided on {journey.reference}.")
            return HttpResponseRedirect(_next(request, journey))
    context = {
        "journey": journey, "form": form, "refused": refused, "called": pages.called(request, journey),
        "queue": TITLES[journey.kind], "asked": as_asked(journey.id), "ways": _ways(request, journey),
        "questions": [(one.text, one.due_on, one.answer) for one in triage.questions_of(act, journey)],
        "earlier": _earlier(request, journey), "same": same_name(request, journey),
    }  # fmt: skip
    return render(request, "triage/decide.html", context, status=409 if refused and form.is_bound else 400 if form.errors else 200)


def _before(request: ActRequest, journey: Standing) -> dict[str, Any]:
    """A decision that stands is where correcting it begins."""
    made = triage.decision_of(request.act, journey) if journey.level else None
    return {"level": made.level, "risk": made.risk, "urgency": made.urgency, "interventions": made.interventions} if made else {}


def _next(request: ActRequest, journey: Standing) -> str:
    if request.POST.get("then") == "next":
        rows = queue(request.act, journey.kind, turn="lead", state="new")
        return f"/journeys/{rows[0][1]}/decide" if rows else f"/triage/{journey.kind}"
    return f"/journeys/{journey.reference}/offer"


def _ways(request: ActRequest, journey: Standing) -> list[tuple[str, str, str, str]]:
    """Other ways that the story knows from here, each with its address, words, hint, and why not."""
    return [
        (f"/journeys/{journey.reference}/{below}", words, hint, why_not(request.act, verb, journey) or "")
        for verb, words, below, hint in _WAYS
        if verb in journey.here.next
    ]


def _earlier(request: ActRequest, journey: Standing) -> list[tuple[str, str, str]]:
    """Other requests about the same person that the lead may see."""
    if journey.kind != "person" or journey.person is None:
        return []
    found = queries_desks.of_people(request.act, [journey.person]).get(journey.person, [])
    return [
        (one.reference, story.STATES[one.state].says.lower(), f"{one.received_at.day} {one.received_at:%B %Y}")
        for one in found
        if one.reference != journey.reference
    ]
