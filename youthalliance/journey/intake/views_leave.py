"""Leaving: for now, with a link to carry on later; or at once, with nothing left in this browser."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import PUBLIC, ActRequest, access
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.words import queries as words
from youthalliance.journey.intake import actions_drafts, links, pages, queries, session
from youthalliance.journey.intake.forms_story import SaveForm

#: Where somebody who leaves at once lands, unless the alliance has chosen another page that tells nothing.
ELSEWHERE = "https://www.bbc.co.uk/weather"


@access(PUBLIC)
@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """Exit this page: the session is gone on the server, and the browser is told to forget all it kept of us.

    A plain link, so that it works at once without a script. It ends this browser's session and changes nothing else.
    """
    logout(request)
    response = HttpResponseRedirect(str(words.own().settings.get("leave_to") or ELSEWHERE))
    for name in request.COOKIES:
        response.delete_cookie(name)
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@access(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def save(request: ActRequest, handle: str) -> HttpResponse:
    """Send oneself the link with which to carry on."""
    writing = pages.find(request, handle)
    if writing is None:
        return pages.lost(request)
    if writing.journey:
        return pages.go("intake-sent", handle)
    form = SaveForm(writing.answers, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions_drafts.save_for_later(request.act, token=writing.token, email=form.cleaned_data["email"])
        except Refused as refused:
            form.add_error("email", refused.sentence)
        else:
            return pages.go("intake-saved", handle)
    until = request.act.today + links.DRAFT
    context = {"writing": writing, "form": form, "until": until}
    return pages.page(request, "intake/save.html", context, status=400 if form.is_bound and form.errors else 200)


@access(PUBLIC)
@require_safe
def saved(request: ActRequest, handle: str) -> HttpResponse:
    """The letter is on its way."""
    writing = pages.find(request, handle)
    if writing is None:
        return pages.lost(request)
    return pages.page(request, "intake/saved.html", {"writing": writing, "until": request.act.today + links.DRAFT})


@access(PUBLIC)
@require_safe
def resume(request: ActRequest, signed: str) -> HttpResponse:
    """Carry on by the link from the letter: this browser holds the draft from now on."""
    token = links.draft_in(signed)
    if token is None or not queries.resumable(token):
        return pages.page(request, "intake/link_gone.html", {"what": "resume"}, status=404)
    session.remember(request, token)
    return pages.go("intake-go", token[: queries.HANDLE])
