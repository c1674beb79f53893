"""After sending: the optional questions, and what happens next."""

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import PUBLIC, ActRequest, access
from youthalliance.foundation.acts import Refused
from youthalliance.journey.intake import actions, equality, links, pages, queries
from youthalliance.journey.intake.choices import Door
from youthalliance.journey.record import queries as journeys


@access(PUBLIC)
@require_safe
def reasons(request: ActRequest, handle: str) -> HttpResponse:
    """Why there are a few more questions, and that they may be passed over."""
    writing = pages.find(request, handle)
    if writing is None or writing.journey is None:
        return pages.go("intake-go", handle)
    first = equality.asked(writing.answers)[:1]
    sent = queries.of_journey(writing.journey)
    if not first or sent is None:
        return pages.go("intake-sent", handle)
    return pages.page(request, "intake/equality.html", {"writing": writing, "first": first[0], "sent": sent})


@access(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: ActRequest, handle: str, slug: str) -> HttpResponse:
    """One optional question; leaving it empty passes it over."""
    writing = pages.find(request, handle)
    asked = equality.BY_SLUG.get(slug)
    if writing is None or writing.journey is None or asked is None or not asked.applies(writing.answers):
        return pages.go("intake-go", handle)
    form = asked.form_for(writing.answers, request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        order = [one.slug for one in equality.asked(writing.answers)]
        voice = writing.answers.voice
        context = {
            "writing": writing, "question": asked, "form": form, "title": asked.title.to(voice), "hint": asked.hint.to(voice),
            "number": order.index(slug) + 1, "of": len(order), "next": equality.after(writing.answers, slug),
        }  # fmt: skip
        return pages.page(request, "intake/equality_question.html", context, status=400 if form.is_bound else 200)
    kept, known = form.keep(), {name: value for name, value in equality.known(form).items() if value not in ("", None, False)}
    try:
        actions.describe(request.act, token=writing.token, slug=slug, kept=kept, known=known)
    except Refused:
        return pages.go("intake-sent", handle)
    answers = queries.with_answer(writing.answers, slug, kept)
    following = equality.after(answers, slug)
    return pages.go("intake-equality-question", handle, following.slug) if following else pages.go("intake-sent", handle)


@access(PUBLIC)
@require_safe
def sent(request: ActRequest, handle: str) -> HttpResponse:
    """The reference, what happens next and by when, who reads it, and the private status page."""
    writing = pages.find(request, handle)
    if writing is None or writing.journey is None:
        return pages.go("intake-go", handle)
    found = queries.of_journey(writing.journey)
    if found is None:
        return pages.lost(request)
    standing = journeys.for_referrer(request.act, writing.journey)
    context = {
        "writing": writing, "sent": found, "due_on": standing.triage_due_on, "site_url": settings.SITE_URL,
        "outsider": found.door == Door.PROFESSIONAL and not found.confirmed,
    }  # fmt: skip
    return pages.page(request, "intake/sent.html", context)


@access(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: ActRequest, signed: str) -> HttpResponse:
    """An outsider confirms by the link in their letter; opening it alone changes nothing, since mail programs do that."""
    journey = links.journey_in(signed)
    found = queries.of_journey(journey) if journey else None
    if journey is None or found is None:
        return pages.page(request, "intake/link_gone.html", {"what": "confirm"}, status=404)
    if request.method == "POST" and not found.confirmed:
        try:
            actions.confirm(request.act, journeys.for_referrer(request.act, journey))
        except Refused as refused:
            return pages.page(request, "intake/refused.html", {"sentence": refused.sentence}, status=409)
        found = queries.of_journey(journey) or found
    return pages.page(request, "intake/confirm.html", {"found": found})
