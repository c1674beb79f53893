"""What the pages of the front door have in common."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from youthalliance.foundation.access import ActRequest
from youthalliance.journey.intake import queries, session
from youthalliance.journey.intake.asking import Question
from youthalliance.journey.intake.queries import Writing

#: Fields of the page itself, not of its question.
OWN_FIELDS = ("csrfmiddlewaretoken", "then", "seen", "more")


def page(request: ActRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """A page that no browser and no proxy keeps."""
    response = render(request, template, context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def find(request: ActRequest, handle: str) -> Writing | None:
    """The draft that an address speaks of, where this browser or person may write it."""
    return queries.draft(request.act, handle, session.tokens(request))


def go(name: str, *arguments: str) -> HttpResponseRedirect:
    """Go on to another page of the front door."""
    return HttpResponseRedirect(reverse(name, args=arguments))


def go_to_question(writing: Writing, question: Question | None) -> HttpResponseRedirect:
    """Go on to a question, or to where everything is checked when none is left."""
    return go("intake-question", writing.handle, question.slug) if question else go("intake-check", writing.handle)


def typed(request: ActRequest) -> dict[str, list[str]]:
    """What was typed on a page, by field, as it came; a NUL, which PostgreSQL cannot keep, shows as a damaged letter."""
    found = {_kept(name): [_kept(value) for value in values] for name, values in request.POST.lists()}
    return {name: values for name, values in found.items() if name not in OWN_FIELDS}


def _kept(text: str) -> str:
    return text.replace("\x00", "\ufffd")


def typed_text(request: ActRequest) -> str:
    """The same as text that somebody can read and copy."""
    return "\n\n".join(value for values in typed(request).values() for value in values if value.strip())


def lost(request: ActRequest) -> HttpResponse:
    """The draft has gone or belongs to a session that has ended; what was typed is shown, never lost."""
    return page(request, "intake/lost.html", {"text": typed_text(request)}, status=404)
