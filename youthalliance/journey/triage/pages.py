"""What triage's pages have in common: one journey, one rule, one form, one action."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from youthalliance.foundation.access import ActRequest
from youthalliance.foundation.acts import Refused, why_not
from youthalliance.journey.intake import queries_desks as intake
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.standing import Standing
from youthalliance.subjects.people import ages


@dataclass(frozen=True, slots=True)
class Step:
    """A page that asks for one decision: the verb, its heading, its button, and what is said when it is done."""

    verb: str
    title: str
    button: str
    done: str
    lede: str = ""
    template: str = "triage/step.html"


def called(request: ActRequest, journey: Standing) -> str:
    """What the journey's subject is called, with a person's age."""
    top = intake.opening(request.act, journey.id)
    if journey.kind == "person":
        age = ages.age_on(request.act.today, born_on=top.born_on, estimated_birth_year=top.estimated_birth_year)
        return f"{top.person or 'Without a name'}, {age}" if age else top.person or "Without a name"
    return {"family": top.family, "place": top.place, "group": top.group}[journey.kind] or "Without a name"


def cannot(request: ActRequest, journey: Standing, title: str, sentence: str) -> HttpResponse:
    """The page that says why something cannot be done now."""
    context = {"journey": journey, "title": title, "sentence": sentence}
    return render(request, "triage/cannot.html", context, status=409 if request.method == "POST" else 200)


def take(
    request: ActRequest,
    reference: str,
    step: Step,
    *,
    make: Callable[[Standing], forms.Form],
    do: Callable[[Standing, Any], object],
    after: str = "",
    context: Callable[[Standing], dict[str, Any]] | None = None,
) -> HttpResponse:
    """Show the step's form, or do it and go on: to the journey's page, or to ``after``."""
    journey = record.get(request.act, reference)
    sentence = why_not(request.act, step.verb, journey)
    if sentence:
        return cannot(request, journey, step.title, sentence)
    form = make(journey)
    if form.is_bound and form.is_valid():
        try:
            do(journey, form)
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.success(request, step.done)
            return HttpResponseRedirect(after or f"/journeys/{journey.reference}")
    shown = {
        "journey": journey, "form": form, "called": called(request, journey), "title": step.title, "button": step.button,
        "lede": step.lede,
    }  # fmt: skip
    return render(request, step.template, shown | (context(journey) if context else {}), status=400 if form.errors else 200)
