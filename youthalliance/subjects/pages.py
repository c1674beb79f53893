"""What the subjects' pages share: who may open them, and a page with one form and one action."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from youthalliance.foundation.access import ActRequest
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Refused

#: Roles that work with records. Which of them an act may see is for ``visible_to`` to say.
STAFF = (Role.LEAD, Role.MANAGER, Role.WORKER, Role.COORDINATOR, Role.SAFEGUARDING)


def change(
    request: ActRequest,
    form: forms.Form,
    do: Callable[[dict[str, Any]], object],
    *,
    title: str,
    back: str,
    said: str,
    button: str = "Save",
    page: str = "subjects/change.html",
    **context: Any,
) -> HttpResponse:
    """Show a form, and do what it asks when it is sent: then back with a word of success, or the form with its faults.

    ``do`` is given the cleaned answers and calls one action; a refusal is shown above the form and nothing typed is lost.
    """
    if request.method == "POST" and form.is_valid():
        try:
            do(form.cleaned_data)
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.success(request, said)
            return HttpResponseRedirect(back)
    shown = {"form": form, "title": title, "back": back, "button": button, **context}
    return render(request, page, shown, status=400 if form.errors else 200)
