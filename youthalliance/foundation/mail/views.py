"""The coordinator's page of letters: what waits, what came to grief, what went out."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.mail import actions, queries


@access(Role.COORDINATOR)
@require_http_methods(["GET", "HEAD", "POST"])
def letters(request: ActRequest) -> HttpResponse:
    """The letters; the one button has those in trouble tried again."""
    if request.method == "POST":
        count = actions.try_again(request.act)
        messages.success(request, f"{count} {'letter is' if count == 1 else 'letters are'} tried again within a minute.")
        return HttpResponseRedirect("/sent-letters")
    held = {"waiting": queries.waiting(), "sent": queries.sent(), "trouble": queries.trouble(request.act.at)}
    return render(request, "mail/letters.html", held)
