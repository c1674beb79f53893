"""The register of partners: who is in it, one partner, and its places."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Refused, why_not
from youthalliance.foundation.geography import queries as geography
from youthalliance.foundation.words import queries as words
from youthalliance.network.partners import actions, queries
from youthalliance.network.partners.forms import PlacesForm

_STAFF = (Role.LEAD, Role.COORDINATOR, Role.SAFEGUARDING, Role.MANAGER, Role.WORKER)


@access(*_STAFF)
@require_safe
def register(request: ActRequest) -> HttpResponse:
    """Every partner, with what it does and how many places are free."""
    names = {one.id: one.name for one in queries.interventions()}
    rows = [
        {
            "entry": entry,
            "accredited": _accredited(entry, request.act.today),
            "places": [(names[number], places) for number, places in entry.places.items() if number in names],
        }
        for entry in queries.register()
    ]
    return render(request, "partners/register.html", {"rows": rows})


@access(*_STAFF)
@require_safe
def one_partner(request: ActRequest, partner: int) -> HttpResponse:
    """One partner as the alliance knows it."""
    entry = queries.entry(partner)
    names = {one.id: one for one in queries.interventions()}
    themes = words.own().themes
    context = {
        "entry": entry, "accredited": _accredited(entry, request.act.today),
        "places": [(names[which], places) for which, places in entry.places.items() if which in names],
        "wards": [geography.ward_name(code) or code for code in entry.wards],
        "expertise": [themes.get(slug, slug) for slug in entry.expertise],
        "may_change": why_not(request.act, "partners.set_capacity", partner) is None,
    }  # fmt: skip
    return render(request, "partners/one.html", context)


def _accredited(entry: queries.Entry, today: Any) -> tuple[str, str]:
    """How its accreditation stands, in words and as the look of a tag."""
    if not entry.needs_accreditation:
        return "Needs none", ""
    if entry.accredited_until is None:
        return "Not accredited", "late"
    day = f"{entry.accredited_until.day} {entry.accredited_until:%B %Y}"
    if not entry.accredited_on(today):
        return f"Ended {day}", "late"
    soon = (entry.accredited_until - today).days < 60
    return f"Until {day}", "soon" if soon else "good"


@access(Role.MANAGER)
@require_http_methods(["GET", "HEAD", "POST"])
def own_places(request: ActRequest) -> HttpResponse:
    """A manager's own places, from a phone in seconds."""
    if request.act.organisation is None or not queries.is_partner(request.act.organisation):
        raise Http404("Not a partner.")
    return _places(request, request.act.organisation, after="/desk")


@access(Role.MANAGER, Role.COORDINATOR)
@require_http_methods(["GET", "HEAD", "POST"])
def places(request: ActRequest, partner: int) -> HttpResponse:
    """A partner's places, for its manager or a coordinator."""
    return _places(request, partner, after=f"/partners/{partner}")


def _places(request: ActRequest, number: int, *, after: str) -> HttpResponse:
    entry = queries.entry(number)
    if why_not(request.act, "partners.set_capacity", number):
        raise Http404("Not yours to change.")
    data = request.POST if request.method == "POST" else None
    forms = [PlacesForm(data, about=one, now=entry.places.get(one.id)) for one in queries.interventions()]
    fault = ""
    if data is not None and all([form.is_valid() for form in forms]):  # noqa: C419 - each form shows its faults
        try:
            _say(request, number, forms)
        except Refused as refused:
            fault = refused.sentence
        else:
            messages.success(request, "Saved. Leads see your places as they are now.")
            return HttpResponseRedirect(after)
    mine = [form for form in forms if form.now or (form.is_bound and form.has_changed())]
    context = {"entry": entry, "mine": mine, "others": [form for form in forms if form not in mine], "fault": fault, "after": after}
    return render(request, "partners/places.html", context, status=400 if fault or any(form.errors for form in forms) else 200)


def _say(request: ActRequest, number: int, forms: list[PlacesForm]) -> None:
    for form in forms:
        said = form.changes
        if said is not None:
            actions.set_capacity(request.act, number, intervention=form.about.slug, **said)
