"""Signing in and out, choosing what to act as, and whether the service is well."""

from typing import Any

from django.contrib.auth import login, logout
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from youthalliance.foundation.access import PUBLIC, SIGNED_IN, ActRequest, access
from youthalliance.foundation.access.middleware import MEMBERSHIP, PROOF
from youthalliance.foundation.accounts import actions, queries
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Refused, public


@access(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page."""
    after = _safe(request, request.POST.get("next") or request.GET.get("next") or "/desk")
    email = request.POST.get("email", "").strip()
    error = ""
    if request.method == "POST":
        try:
            user = actions.sign_in(public(), email=email, password=request.POST.get("password", ""))
        except Refused as refused:
            error = refused.sentence
        else:
            held = queries.memberships_of(user.pk, timezone.localdate())
            if held:
                login(request, user, backend="django.contrib.auth.backends.ModelBackend")
                request.session[PROOF] = user.get_session_auth_hash()
                request.session[MEMBERSHIP] = held[0].pk
                return HttpResponseRedirect(after)
            error = "You no longer act for any organisation here. Ask your alliance's coordinator."
    return render(request, "shell/sign_in.html", {"next": after, "email": email, "error": error}, status=400 if error else 200)


@access(PUBLIC)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Leave: the session is gone on the server, not only in the browser."""
    logout(request)
    return HttpResponseRedirect("/")


@access(SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def act_as(request: ActRequest) -> HttpResponse:
    """Choose which of one's roles and organisations to act as."""
    held = queries.memberships_of(request.act.who or 0, request.act.today)
    if request.method == "POST":
        chosen = next((row for row in held if str(row.pk) == request.POST.get("membership")), None)
        if chosen:
            request.session[MEMBERSHIP] = chosen.pk
            return HttpResponseRedirect("/desk")
    rows: list[dict[str, Any]] = [
        {"id": row.pk, "role": Role(row.role).label, "organisation": row.organisation.name, "now": row.pk == request.act.membership}
        for row in held
    ]
    return render(request, "shell/act_as.html", {"rows": rows})


@access(PUBLIC)
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Well when the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("well\n", content_type="text/plain; charset=utf-8")


def _safe(request: HttpRequest, address: str) -> str:
    allowed = url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return address if allowed and address.startswith("/") else "/desk"
