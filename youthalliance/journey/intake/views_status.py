"""The private status page: how a request stands, for whoever holds its secret address."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from youthalliance.foundation.access import PUBLIC, ActRequest, access
from youthalliance.foundation.acts import Refused, why_not
from youthalliance.journey.intake import actions, later, pages, queries
from youthalliance.journey.intake.asking import AnswerForm
from youthalliance.journey.intake.choices import AGREED
from youthalliance.journey.record import queries as journeys
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.story import STATES, Stage
from youthalliance.shell.fields import Words

_STEPS = (
    ("We have received it", {"new", "asked"}),
    ("We are finding the right help", {"triaged", "offered", "waiting", "redirected"}),
    ("Support has started", {"accepted", "supported", "to_end"}),
    ("It has ended", {"moved_on", "closed"}),
)
#: States in which the referrer is told the day by which something happens; later days are between others.
_DATED = {"new": "Somebody will have read it by", "triaged": "We offer it to a partner by", "asked": "Please answer by"}
_VAGUE = {Stage.TRIAGE: STATES["new"].public, Stage.CLOSED: STATES["closed"].public}


class MoreForm(AnswerForm):
    """Something to add."""

    text = Words("Is there anything to add?", missing="Write what you want to add", called="what you want to add")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way, and whether it is behind, here or ahead."""

    words: str
    place: str


@access(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def status(request: ActRequest, code: str) -> HttpResponse:
    """How it stands, by when what happens, and room to add something."""
    found = queries.by_code(code)
    if found is None:
        raise Http404
    standing = journeys.for_referrer(request.act, found.journey)
    form = MoreForm(queries.nothing_said(found.door), request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_words(request.act, standing, text=form.cleaned_data["text"])
        except Refused as refused:
            form.add_error("text", refused.sentence)
        else:
            messages.success(request, "Thank you. We have added it to your request.")
            return HttpResponseRedirect(request.path)
    open_to_all = found.consent in AGREED
    context = {
        "found": found, "form": form, "words": _words(standing, open_to_all), "steps": _steps(standing) if open_to_all else [],
        "by": _by(standing, open_to_all), "questions": later.open_questions(found.journey), "reason": later.reason(found.journey),
        "limited": not open_to_all, "closed_to_words": why_not(request.act, "intake.add_words", standing),
    }  # fmt: skip
    return pages.page(request, "intake/status.html", context, status=400 if form.is_bound and form.errors else 200)


def _words(standing: Standing, open_to_all: bool) -> str:
    if open_to_all or standing.state in ("new", "asked"):
        return standing.here.public
    return _VAGUE.get(standing.here.stage, "We are working on it")


def _by(standing: Standing, open_to_all: bool) -> tuple[str, date] | None:
    dated = standing.due_on and standing.state in _DATED and (open_to_all or standing.here.stage is Stage.TRIAGE)
    return (_DATED[standing.state], standing.due_on) if dated and standing.due_on else None


def _steps(standing: Standing) -> list[Step]:
    here = next((number for number, (_, states) in enumerate(_STEPS) if standing.state in states), 0)
    return [
        Step(words, "done" if number < here else "here" if number == here else "ahead") for number, (words, _) in enumerate(_STEPS)
    ]
