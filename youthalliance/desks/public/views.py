"""The first pages that anybody sees: what the alliance is, and where to ask for help."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from youthalliance.foundation.access import PUBLIC, ActRequest, access
from youthalliance.foundation.words import queries as words
from youthalliance.journey.intake import queries, session


@access(PUBLIC)
@require_safe
def home(request: ActRequest) -> HttpResponse:
    """What the alliance is, in a few lines, and the one door."""
    mine = words.own()
    return render(request, "public/home.html", {"area": mine.settings.get("area_name", "our city"), "days": mine.promise("triage")})


@access(PUBLIC)
@require_safe
def request_support(request: ActRequest) -> HttpResponse:
    """Before anything is asked: what to do when somebody is in danger now. Then begin, or carry on with what was begun."""
    unfinished = queries.unfinished(request.act, session.tokens(request) if request.COOKIES else [])
    context = {"unfinished": unfinished, "days": words.own().promise("triage")}
    response = render(request, "public/request_support.html", context)
    response.headers["Cache-Control"] = "no-store"
    return response
