"""The question pages: begin, answer, go back, check, send."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import PUBLIC, ActRequest, access
from youthalliance.foundation.acts import Refused
from youthalliance.journey.intake import actions, actions_drafts, pages, queries, questions, session
from youthalliance.journey.intake.asking import AnswerForm, Question
from youthalliance.journey.intake.choices import GUARDED, Door
from youthalliance.journey.intake.queries import Writing

_DOORS = {
    Door.PROFESSIONAL: (
        "I work with young people or families",
        "Such as a teacher, police officer, nurse, housing officer or youth worker",
    ),
    Door.YOUNG_PERSON: ("I am a young person", "You would like some help or something to do, for yourself"),
    Door.PARENT: ("I am a parent or carer", "You would like help for your child or your family"),
    Door.RESIDENT: ("I want to report a place", "You live, work or pass by somewhere that needs attention"),
}


@access(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: ActRequest) -> HttpResponse:
    """Choose who is asking, and begin. Whoever has signed in asks as a professional."""
    error = ""
    if request.method == "POST":
        door = Door.PROFESSIONAL.value if request.act.signed_in else request.POST.get("door", "")
        if door in Door.values:
            try:
                token = actions_drafts.begin_draft(request.act, door=door)
            except Refused as refused:
                return pages.page(request, "intake/refused.html", {"sentence": refused.sentence}, status=403)
            session.remember(request, token)
            handle = token[: queries.HANDLE]
            return pages.go("intake-leaving" if door in GUARDED else "intake-go", handle)
        error = "Choose who you are"
    doors = [(door.value, words, hint) for door, (words, hint) in _DOORS.items()]
    return pages.page(request, "intake/start.html", {"doors": doors, "error": error}, status=400 if error else 200)


@access(PUBLIC)
@require_safe
def leaving(request: ActRequest, handle: str) -> HttpResponse:
    """How to leave these pages at once: shown before the first page that can be left so."""
    writing = pages.find(request, handle)
    return pages.page(request, "intake/leaving.html", {"writing": writing}) if writing else pages.lost(request)


@access(PUBLIC)
@require_safe
def go(request: ActRequest, handle: str) -> HttpResponse:
    """Carry on where the draft stopped."""
    writing = pages.find(request, handle)
    if writing is None:
        return pages.lost(request)
    return (
        pages.go("intake-sent", handle) if writing.journey else pages.go_to_question(writing, questions.first_open(writing.answers))
    )


@access(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: ActRequest, handle: str, slug: str) -> HttpResponse:
    """One question."""
    writing = pages.find(request, handle)
    asked = questions.BY_SLUG.get(slug)
    if writing is None:
        return pages.lost(request)
    if asked is None or not asked.applies(writing.answers):
        return pages.go("intake-go", handle)
    if request.method != "POST":
        return pages.go("intake-sent", handle) if writing.journey else _show(request, writing, asked, _filled(writing, asked))
    form = asked.form_for(writing.answers, request.POST)
    if writing.journey:
        return _too_late(request, writing, asked, form)
    then = request.POST.get("then", "")
    if "more" in request.POST:
        return _show(request, writing, asked, _without_faults(form))
    if then in ("back", "save"):
        return _leave_page(request, writing, asked, form, then)
    if not form.is_valid():
        return _show(request, writing, asked, form, status=400)
    return _keep(request, writing, asked, form, then)


def _filled(writing: Writing, asked: Question) -> AnswerForm:
    """The form as its answer is kept, or as it was left half finished."""
    typed = writing.typed.get(asked.slug)
    if typed is None:
        return asked.form_for(writing.answers)
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    return _without_faults(asked.form_for(writing.answers, data))


def _without_faults(form: AnswerForm) -> AnswerForm:
    """Show what was typed and find no fault with it yet."""
    form.look_away()
    return form


def _show(
    request: ActRequest, writing: Writing, asked: Question, form: AnswerForm, *, status: int = 200, other: list[str] | None = None
) -> HttpResponse:
    answers = writing.answers
    order = [one.slug for one in questions.asked(answers)]
    context = {
        "writing": writing, "question": asked, "form": form, "title": asked.title.to(answers.voice), "hint": asked.hint.to(answers.voice),
        "number": order.index(asked.slug) + 1, "of": questions.length(answers), "seen": queries.fingerprint(answers.kept.get(asked.slug) or {}),
        "then": "check" if request.GET.get("then") == "check" or request.POST.get("then") == "check" else "", "other": other,
    }  # fmt: skip
    return pages.page(request, "intake/question.html", context, status=status)


def _keep(request: ActRequest, writing: Writing, asked: Question, form: AnswerForm, then: str) -> HttpResponse:
    kept = form.keep()
    try:
        done = actions_drafts.keep_draft(
            request.act, token=writing.token, slug=asked.slug, kept=kept, seen=request.POST.get("seen")
        )
    except Refused:
        return go(request, writing.handle)
    if not done.saved:
        fresh = pages.find(request, writing.handle) or writing
        return _show(request, fresh, asked, form, status=409, other=_shown(fresh, asked, done.now))
    if kept.get("warning"):
        messages.warning(request, kept["warning"])
    answers = queries.with_answer(writing.answers, asked.slug, kept)
    open_next = questions.first_open(answers, "" if then == "check" else asked.slug)
    return pages.go_to_question(writing, open_next)


def _shown(writing: Writing, asked: Question, now: dict[str, Any]) -> list[str]:
    return (asked.shows(writing.answers, now) if now else []) or ["Nothing"]


def _leave_page(request: ActRequest, writing: Writing, asked: Question, form: AnswerForm, then: str) -> HttpResponse:
    """Go back or save for later: what was typed is kept, right or not."""
    if pages.typed_text(request):
        if form.is_valid():
            actions_drafts.keep_draft(request.act, token=writing.token, slug=asked.slug, kept=form.keep())
        else:
            actions_drafts.keep_typed(request.act, token=writing.token, slug=asked.slug, typed=pages.typed(request))
    if then == "save":
        return pages.go("intake-save", writing.handle)
    return HttpResponseRedirect(back_from(writing, asked))


def back_from(writing: Writing, asked: Question) -> str:
    """The address of the page before a question."""
    before = questions.before(writing.answers, asked.slug)
    if before:
        return pages.go("intake-question", writing.handle, before.slug).url
    return pages.go("intake-leaving", writing.handle).url if writing.answers.guarded else pages.go("intake-start").url


def _too_late(request: ActRequest, writing: Writing, asked: Question, form: AnswerForm) -> HttpResponse:
    """The request has been sent from another tab, or before Back was pressed; new words can still be added."""
    same = form.is_valid() and form.keep() == writing.answers.kept.get(asked.slug)
    text = pages.typed_text(request)
    sent = queries.of_journey(writing.journey or 0)
    if same or not text or sent is None:
        return pages.go("intake-sent", writing.handle)
    return pages.page(request, "intake/too_late.html", {"writing": writing, "sent": sent, "text": text}, status=409)


@access(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: ActRequest, handle: str) -> HttpResponse:
    """Check the answers, change any, send."""
    writing = pages.find(request, handle)
    if writing is None:
        return pages.lost(request)
    if request.method == "POST":
        return _send(request, writing)
    missing = questions.first_open(writing.answers)
    if writing.journey or missing:
        return pages.go("intake-sent", handle) if writing.journey else pages.go_to_question(writing, missing)
    rows = [
        (asked, asked.short.to(writing.answers.voice), asked.shows(writing.answers, writing.answers.kept[asked.slug]))
        for asked in questions.asked(writing.answers)
    ]
    return pages.page(request, "intake/check.html", {"writing": writing, "rows": rows})


def _send(request: ActRequest, writing: Writing) -> HttpResponse:
    try:
        actions.send(request.act, token=writing.token)
    except Refused as refused:
        missing = questions.first_open(writing.answers)
        if missing:
            messages.warning(request, refused.sentence)
            return pages.go_to_question(writing, missing)
        return pages.page(request, "intake/refused.html", {"sentence": refused.sentence}, status=409)
    return pages.go("intake-equality" if writing.answers.kind == "person" else "intake-sent", writing.handle)
