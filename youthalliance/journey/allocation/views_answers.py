"""A partner's offers: what waits for an answer, who waits for a place, what was taken on; and answering one."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Refused, why_not
from youthalliance.foundation.geography import queries as geography
from youthalliance.journey.allocation import actions, queries_offers
from youthalliance.journey.allocation.forms import DeclineForm, WaitForm, WithdrawForm
from youthalliance.journey.allocation.rules import Offered
from youthalliance.network.partners import queries as partners


@access(Role.MANAGER)
@require_safe
def offers(request: ActRequest) -> HttpResponse:
    """Everything that was offered to the manager's own organisation and is not over."""
    act = request.act
    context = {
        "to_answer": queries_offers.to_answer(act), "waiting": queries_offers.waiting_list(act),
        "accepted": queries_offers.accepted(act), "today": act.today,
    }  # fmt: skip
    return render(request, "allocation/offers.html", context)


@access(Role.MANAGER, Role.LEAD)
@require_http_methods(["GET", "HEAD", "POST"])
def one_offer(request: ActRequest, offer: int) -> HttpResponse:
    """What is asked of the partner, without saying who it is about, and the answers that can be given now."""
    offered = queries_offers.get(request.act, offer)
    answer = request.POST.get("answer", "") if request.method == "POST" else ""
    forms = {
        "wait": WaitForm(request.POST if answer == "wait" else None),
        "decline": DeclineForm(request.POST if answer == "decline" else None),
        "withdraw": WithdrawForm(request.POST if answer == "withdraw" else None),
    }
    fault = ""
    form = forms.get(answer)
    if answer in _DONE and (form is None or form.is_valid()):
        try:
            _ACTIONS[answer](request.act, offered, **(form.cleaned_data if form else {}))
        except Refused as refused:
            fault = refused.sentence
        else:
            messages.success(request, _DONE[answer])
            return HttpResponseRedirect(_after(answer, offered))
    return _page(request, offered, forms, fault or (form is not None and bool(form.errors)))


_ACTIONS: dict[str, Any] = {
    "accept": actions.accept, "wait": actions.wait, "decline": actions.decline, "withdraw": actions.withdraw,
}  # fmt: skip
_DONE = {
    "accept": "You have taken it on. Name the worker and make the plan.",
    "wait": "It is on your waiting list. Accept it here as soon as a place is free.",
    "decline": "You have said no, and the category lead is told. Thank you for answering.",
    "withdraw": "The offer is taken back, and the partner is told.",
}


def _after(answer: str, offered: Offered) -> str:
    if answer == "accept":
        return f"/journeys/{offered.reference}"
    return f"/journeys/{offered.reference}/offer" if answer == "withdraw" else "/offers"


def _page(request: ActRequest, offered: Offered, forms: dict[str, Any], fault: str | bool) -> HttpResponse:
    act = request.act
    live = offered.reply in ("open", "waiting")
    summary = queries_offers.offer_summary(act, offered.offer) if live or act.role is Role.LEAD else None
    context = {
        "offered": offered, "line": queries_offers.line(offered.offer), "about": summary, "forms": forms,
        "fault": fault if isinstance(fault, str) else "", "ward": geography.ward_name(summary.ward) if summary and summary.ward else "",
        "places": partners.places_of(offered.partner).get(offered.intervention),
        "no": {answer: why_not(act, f"allocation.{answer}", offered) for answer in _DONE},
        "manager": act.role is Role.MANAGER,
    }  # fmt: skip
    return render(
        request, "allocation/one_offer.html", context, status=409 if isinstance(fault, str) and fault else 400 if fault else 200
    )
