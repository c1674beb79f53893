"""Every page says who may open it; a page that says nothing opens for nobody."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import urlencode

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act

#: Anybody, with or without an account.
PUBLIC = "public"
#: Anybody who is signed in, in whatever role.
SIGNED_IN = "signed in"

type View = Callable[..., HttpResponse]


class ActRequest(HttpRequest):
    """A request as the views see it: it carries the act."""

    act: Act


def access(*who: Role | str) -> Callable[[View], View]:
    """Declare who may open a page: ``PUBLIC``, ``SIGNED_IN`` or roles.

    Somebody who is not signed in is sent to sign in; somebody in another role is told that there is no such
    page. Which records the page may show is a question for ``visible_to``, not for this.
    """
    allowed = frozenset(who)
    if not allowed:
        raise ValueError("Say who may open the page: PUBLIC, SIGNED_IN or roles.")

    def declare(view: View) -> View:
        @wraps(view)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            act: Act = request.act
            if PUBLIC not in allowed:
                if not act.signed_in:
                    return HttpResponseRedirect("/sign-in?" + urlencode({"next": request.get_full_path()}))
                if SIGNED_IN not in allowed and act.role not in allowed:
                    raise Http404
                request.act = getattr(act, "_wrapped", act)  # the act itself: a page asks it a hundred times
            response = view(request, *args, **kwargs)
            if PUBLIC not in allowed:
                response.headers.setdefault("Cache-Control", "no-store")
            return response

        guarded.access = allowed  # type: ignore[attr-defined]
        return guarded

    return declare
