"""The page behind the link in a letter: whoever asked for help answers the lead's question, without an account."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from youthalliance.foundation.access import PUBLIC, ActRequest, access
from youthalliance.foundation.acts import Refused
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake import queries as referrals
from youthalliance.journey.record import queries as journeys
from youthalliance.journey.triage import queries_answer
from youthalliance.journey.triage.forms_answer import AnswerForm


@access(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: ActRequest, token: str) -> HttpResponse:
    """Read the question and answer it; once answered, the page shows what was said."""
    asked = queries_answer.by_token(token)
    if asked is None:
        return _page(request, {"asked": None}, status=404)
    sent = referrals.of_journey(asked.journey)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            journey = journeys.for_referrer(request.act, asked.journey)
            if asked.reply != form.cleaned_data["text"]:
                intake.answer(request.act, journey, question=asked.question.number, text=form.cleaned_data["text"])
        except Refused as refused:
            form.add_error("text", refused.sentence)
        else:
            return HttpResponseRedirect(reverse("answer", args=[token]))
    context = {"asked": asked, "form": form, "sent": sent}
    return _page(request, context, status=400 if form.is_bound and form.errors else 200)


def _page(request: ActRequest, context: dict[str, object], *, status: int) -> HttpResponse:
    response = render(request, "triage/answer.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
