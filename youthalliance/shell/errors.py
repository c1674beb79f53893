"""Pages for when something is wrong: each says what happened and what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No such page, or none for these eyes: the same words for both."""
    return render(request, "shell/problem.html", {
        "title": "Page not found",
        "what": "There is no such page, or it is not one that you can open.",
        "then": "Check the address. If you followed a link in a letter, it may have run out: go to the start and ask again.",
    }, status=404)  # fmt: skip


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What was sent cannot be taken: too much of it, or not as a browser sends it."""
    return render(request, "shell/problem.html", {
        "title": "We could not take what you sent",
        "what": "It is longer or has more parts than we can take at once, or something changed it on its way.",
        "then": "Go back: what you typed still stands there. Make it shorter, and send it again.",
    }, status=400)  # fmt: skip


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not allowed."""
    return render(request, "shell/problem.html", {
        "title": "You cannot do that here",
        "what": str(exception) if exception and exception.args else "Your role does not allow this.",
        "then": "Go back to your desk. If you think that you should be able to, ask your alliance's coordinator.",
    }, status=403)  # fmt: skip


def broken(request: HttpRequest) -> HttpResponse:
    """Our fault."""
    return render(request, "shell/problem.html", {
        "title": "Sorry, something went wrong",
        "what": "This is our mistake, not yours. Nothing that you sent before has been lost.",
        "then": "Try again in a minute. If a child is in danger now, call 999.",
    }, status=500)  # fmt: skip


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page had been open too long for its form to be trusted; what was typed is kept on the page."""
    typed = {name: values for name, values in request.POST.lists() if name != "csrfmiddlewaretoken" and "password" not in name}
    return render(request, "shell/form_expired.html", {"typed": typed}, status=403)
