"""Offering work to partners: who could do it, and what has been offered."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Refused, why_not
from youthalliance.foundation.words import queries as words
from youthalliance.journey.allocation import actions, queries_offers
from youthalliance.journey.allocation.forms import OfferForm
from youthalliance.journey.allocation.queries_candidates import candidates
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.triage import pages
from youthalliance.journey.triage import queries_desks as triage
from youthalliance.network.partners import queries as partners


@access(Role.LEAD)
@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: ActRequest, reference: str) -> HttpResponse:
    """The partners with reasons for and against, and what has been offered so far."""
    act = request.act
    journey = record.get(act, reference)
    sentence = why_not(act, "allocation.offer", journey)
    if sentence:
        return pages.cannot(request, journey, "Offer it to partners", sentence)
    choices = _what_helps(request, journey)
    chosen = next((one for one in choices if one.slug == request.GET.get("for")), choices[0] if choices else None)
    found = candidates(act, journey, chosen.slug) if chosen else []
    allowed = [(one.id, one.name) for one in found if one.eligible]
    form = OfferForm(request.POST if request.method == "POST" else None, allowed=allowed, usual=_usual(request))
    if chosen and form.is_bound and form.is_valid():
        try:
            actions.offer(act, journey, intervention=chosen.slug, **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.success(request, "Offered. You hear from us as soon as somebody answers.")
            return HttpResponseRedirect(request.get_full_path())
    context = {
        "journey": journey, "called": pages.called(request, journey), "choices": choices, "chosen": chosen, "found": found,
        "form": form, "offers": queries_offers.of_journey(act, journey), "today": act.today,
        "picked": {str(number) for number in (form["partners"].value() or [])},
    }  # fmt: skip
    return render(request, "allocation/offer.html", context, status=400 if form.errors else 200)


def _usual(request: ActRequest) -> date:
    """The day by which an offer of today is answered, where nothing else is said."""
    return words.working_days_after(request.act.today, words.own().promise("offer_reply"))


def _what_helps(request: ActRequest, journey: Standing) -> list[partners.Known]:
    """What triage chose first, then everything else that is for this kind of subject."""
    decided = triage.decision_of(request.act, journey)
    wanted = decided.interventions if decided else []
    known = partners.interventions(kind=journey.kind)
    return sorted(known, key=lambda one: wanted.index(one.slug) if one.slug in wanted else len(wanted))
