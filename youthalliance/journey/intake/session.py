"""Which drafts this browser has begun: kept on the server with the session, so that leaving forgets them at once."""

from django.http import HttpRequest

_DRAFTS = "drafts"
#: How many drafts one browser keeps open; the oldest goes first.
MOST = 8


def tokens(request: HttpRequest) -> list[str]:
    """The secrets of the drafts that this browser holds."""
    return list(request.session.get(_DRAFTS, []))


def remember(request: HttpRequest, token: str) -> None:
    """Let this browser find a draft again."""
    kept = [known for known in tokens(request) if known != token]
    request.session[_DRAFTS] = [*kept, token][-MOST:]
