"""Gives each request its act, from one query, and refuses routes that declare no access."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.acts import Act, public

MEMBERSHIP = "membership"
PROOF = "proof"


class ActMiddleware:
    """Reads the membership that the session names: whoever has left, or changed their password, is nobody at once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Attach the act and pass on."""
        request.act = _act(request) if settings.SESSION_COOKIE_NAME in request.COOKIES else public()  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any) -> None:
        """Default deny: a route of ours that declares no access is a mistake of ours, and opens for nobody.

        No address of ours holds a NUL, and PostgreSQL refuses to be asked for one, so there is no such page.
        """
        if "\x00" in request.path_info:
            raise Http404
        if view.__module__.startswith("youthalliance.") and not hasattr(view, "access"):
            raise RuntimeError(f"{view.__module__}.{view.__qualname__} declares no access. Decorate it with @access(...).")


def _act(request: HttpRequest) -> Act:
    number = request.session.get(MEMBERSHIP)
    if number is None:
        return public()
    now = timezone.now()
    acting = accounts.acting(number, now)
    if acting is None or not constant_time_compare(request.session.get(PROOF, ""), acting.proof):
        return public(at=now)
    return acting.act
