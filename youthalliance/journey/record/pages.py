"""What the pages of every stage share: the heading that says whose journey it is, and running a verb from a form."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from youthalliance.foundation.acts import Act, Refused, why_not
from youthalliance.journey.record import queries
from youthalliance.journey.record.standing import Standing


@dataclass(frozen=True, slots=True)
class Heading:
    """Whose journey a page is about, and where it goes back to."""

    reference: str
    about: str
    state: str

    @property
    def address(self) -> str:
        """The journey's own page."""
        return f"/journeys/{self.reference}"


def heading(journey: Standing) -> Heading:
    """The heading of a page about a journey that the reader may see."""
    return Heading(journey.reference, queries.about(journey), journey.here.says)


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: what was sent, even where that is nothing; None where the page is only opened."""
    return request.POST if request.method == "POST" else None


def number_in(text: str) -> int:
    """The number of a record that a page names; 0, which no record has, where it is none or longer than any can be."""
    return int(text) if text.isdecimal() and len(text) <= 18 else 0


def done(form: Form, do: Callable[..., object], **given: Any) -> bool:
    """Whether a posted form was right and its verb has run.

    A refusal becomes a fault of the form, so that everything typed stays on the page.
    """
    if not form.is_bound or not form.is_valid():
        return False
    try:
        do(**{**form.cleaned_data, **given})
    except Refused as refused:
        form.add_error(None, refused.sentence)
        return False
    return True


def page(request: HttpRequest, template: str, journey: Standing, form: Form | None = None, **context: Any) -> HttpResponse:
    """A page about a journey; 400 where its form was sent with a fault."""
    faulty = form is not None and form.is_bound and bool(form.errors)
    return render(request, template, {"head": heading(journey), "form": form, **context}, status=400 if faulty else 200)


def refused(request: HttpRequest, act: Act, verb: str, journey: Standing) -> HttpResponse | None:
    """The page that says why the verb cannot be done now, or None where it can."""
    sentence = why_not(act, verb, journey)
    if sentence is None:
        return None
    return render(request, "record/not_now.html", {"head": heading(journey), "sentence": sentence}, status=403)
