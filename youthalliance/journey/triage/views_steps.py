"""Everything that a lead may do with a referral besides deciding on it, a page each."""

from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Refused
from youthalliance.journey import story
from youthalliance.journey.record import queries_desks as record
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.triage import actions, actions_shape, forms, related
from youthalliance.journey.triage.actions_shape import Part
from youthalliance.journey.triage.pages import Step, take

_METHODS = ["GET", "HEAD", "POST"]
#: How many journeys one page splits off.
PARTS = 3


def _post(request: ActRequest) -> Any:
    return request.POST if request.method == "POST" else None


@access(Role.LEAD)
@require_http_methods(_METHODS)
def ask(request: ActRequest, reference: str) -> HttpResponse:
    """A question to the referrer."""
    step = Step(
        "triage.ask", "Ask the referrer", "Send the question", "Your question is on its way. The answer comes back to your queue."
    )
    return take(
        request, reference, step, make=lambda _: forms.AskForm(_post(request)),
        do=lambda journey, form: actions.ask(request.act, journey, text=form.cleaned_data["text"]),
    )  # fmt: skip


@access(Role.LEAD)
@require_http_methods(_METHODS)
def redirect(request: ActRequest, reference: str) -> HttpResponse:
    """Passing it on outside the alliance."""
    step = Step(
        "triage.redirect", "Redirect it outside the alliance", "Redirect it",
        "It is redirected. It comes back to your queue on the day to ask what became of it.",
    )  # fmt: skip
    return take(
        request, reference, step, make=lambda _: forms.RedirectForm(_post(request)),
        do=lambda journey, form: actions.redirect(request.act, journey, **form.cleaned_data),
    )  # fmt: skip


@access(Role.LEAD)
@require_http_methods(_METHODS)
def outcome(request: ActRequest, reference: str) -> HttpResponse:
    """What became of a redirected referral."""
    step = Step(
        "triage.record_outcome", "What became of it?", "Save what became of it", "Saved. Nothing is left to do here.",
        lede="With this, the alliance has done its part. If it should take it up after all, decide on it instead.",
    )  # fmt: skip
    return take(
        request, reference, step, make=lambda _: forms.OutcomeForm(_post(request)),
        do=lambda journey, form: actions.record_outcome(request.act, journey, outcome=form.cleaned_data["outcome"]),
    )  # fmt: skip


@access(Role.LEAD)
@require_http_methods(_METHODS)
def not_for_us(request: ActRequest, reference: str) -> HttpResponse:
    """Saying no."""
    step = Step(
        "triage.not_for_us", "Not for us", "End this request", "The request has ended, and whoever asked is told why.",
        lede="If somebody else can help, redirect it instead: then somebody asks what became of it.",
    )  # fmt: skip
    return take(
        request, reference, step, make=lambda _: forms.NotForUsForm(_post(request)),
        do=lambda journey, form: actions.not_for_us(request.act, journey, why=form.cleaned_data["why"]),
    )  # fmt: skip


@access(Role.LEAD)
@require_http_methods(_METHODS)
def merge(request: ActRequest, reference: str) -> HttpResponse:
    """Two about the same."""
    step = Step(
        "triage.merge", "Merge it with another request", "Merge them", "Merged: this one goes on, and both histories stay.",
        template="triage/merge.html",
    )  # fmt: skip
    return take(
        request, reference, step, make=lambda _: forms.MergeForm(_post(request)),
        do=lambda journey, form: actions_shape.merge(request.act, journey, **form.cleaned_data),
        context=lambda journey: {"same": same_name(request, journey)},
    )  # fmt: skip


def same_name(request: ActRequest, journey: Standing) -> list[tuple[str, str, str, str]]:
    """Requests about people of the same name: reference, name, age and where it stands; no reference where there is none."""
    people = related.perhaps_the_same(request.act, journey)
    requests = record.of_people(request.act, [number for number, _, _ in people]) if people else {}
    found = []
    for number, name, age in people:
        for one in requests.get(number, []):
            found.append((one.reference, name, age, story.STATES[one.state].says.lower()))
        if number not in requests:
            found.append(("", name, age, "No request of their own"))
    return found


@access(Role.LEAD)
@require_http_methods(_METHODS)
def reclassify(request: ActRequest, reference: str) -> HttpResponse:
    """It is really about something else."""
    step = Step(
        "triage.reclassify", "What is it really about?", "Change what it is about",
        "Changed. Its reference, its clock and its history stay; its lead finds it in their queue.",
    )  # fmt: skip

    def make(journey: Standing) -> Form:
        return forms.ReclassifyForm(_post(request), known=related.choices(request.act, journey, without=journey.kind))

    def do(journey: Standing, form: forms.ReclassifyForm) -> None:
        why = form.cleaned_data["why"]
        actions_shape.reclassify(request.act, journey, kind=form.kind, subject=form.subject, new=form.new, why=why)

    return take(request, reference, step, make=make, do=do, after="/desk")


@access(Role.LEAD)
@require_http_methods(_METHODS)
def split(request: ActRequest, reference: str) -> HttpResponse:
    """It is also about somebody else."""
    step = Step(
        "triage.split", "Who else is this about?", "Split it", "Split. Each has a request of its own, with the same clock.",
        lede="This request goes on. Each one that you name gets a request of its own, with the same day received and the same consent.",
        template="triage/split.html",
    )  # fmt: skip
    parts: list[forms.PartForm] = []

    def make(journey: Standing) -> Form:
        known = related.choices(request.act, journey)
        for number in range(PARTS):
            parts.append(forms.PartForm(_post(request), known=known, prefix=f"part{number}", optional=number > 0))
        form = forms.SplitForm(_post(request))
        form.parts = parts
        return form

    def do(journey: Standing, form: forms.SplitForm) -> None:
        year = request.act.today.year
        into = [
            Part(part.kind, part.cleaned_data["about"], part.subject, part.new_on(year)) for part in parts if part.has_changed()
        ]
        if not into:
            raise Refused("Name at least one young person, family, place or group that this is also about.")
        actions_shape.split(request.act, journey, into=into, why=form.cleaned_data["why"])

    return take(request, reference, step, make=make, do=do, context=lambda _: {"parts": parts})
