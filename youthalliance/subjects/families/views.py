"""The pages of a family's record."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.acts import history, why_not
from youthalliance.subjects import pages, reach
from youthalliance.subjects.families import actions, forms, queries
from youthalliance.subjects.people import queries as people
from youthalliance.subjects.people.forms import Reason


@access(*pages.STAFF)
@require_safe
def family(request: ActRequest, number: int) -> HttpResponse:
    """Everything that is known of a family, for eyes that may see it."""
    record = queries.open_record(request.act, number)
    return render(request, "families/family.html", {
        "record": record,
        "family": record.family,
        "journeys": reach.links(request.act, "family", number),
        "changes": history.of_subject("family", number),
        "why_not": why_not(request.act, "families.correct", record.family),
    })  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: ActRequest, number: int) -> HttpResponse:
    """Correct what the family is called and what is noted of it."""
    one = queries.get(request.act, number)
    form = forms.AboutFamily(request.POST if request.method == "POST" else None, initial={"called": one.called, "notes": one.notes})
    return pages.change(
        request, form, lambda answers: actions.correct(request.act, one, **answers),
        title="About this family", back=_page(number), said="The family was changed.", caption=one.called,
    )  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def add_member(request: ActRequest, number: int) -> HttpResponse:
    """Add somebody: found by name among those who are here, or new."""
    one = queries.get(request.act, number)
    wanted = request.GET.get("find", "")
    found = people.suggestions(request.act, wanted)
    initial = {"person": "" if found else forms.NewMember.NEW, "lives_with_family": True}
    form = forms.NewMember(request.POST if request.method == "POST" else None, found=found, initial=initial)

    def do(answers: dict[str, Any]) -> None:
        actions.add_member(
            request.act, one, role=answers["role"], lives_with_family=answers["lives_with_family"], **form.who(request.act.today)
        )

    return pages.change(
        request, form, do, title="Add somebody to the family", button="Add them", back=_page(number),
        said="They were added to the family.", page="subjects/add_member.html", caption=one.called, wanted=wanted, found=found,
    )  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def change_member(request: ActRequest, number: int, person: int) -> HttpResponse:
    """Change what somebody is in the family."""
    one, part = _part(request, number, person)
    initial = {"role": part.role, "lives_with_family": part.lives_with_family}
    form = forms.Part(request.POST if request.method == "POST" else None, initial=initial)
    return pages.change(
        request, form, lambda answers: actions.change_member(request.act, one, person=person, **answers),
        title="Their part in the family", back=_page(number), said="Their part in the family was changed.", caption=part.called,
    )  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def remove_member(request: ActRequest, number: int, person: int) -> HttpResponse:
    """Take somebody out of the family."""
    one, part = _part(request, number, person)
    form = Reason(request.POST if request.method == "POST" else None)
    return pages.change(
        request, form, lambda answers: actions.remove_member(request.act, one, person=person, why=answers["why"]),
        title="Take them out of the family", button="Take them out", back=_page(number), said="They are no longer in the family.",
        caption=part.called, lede="Their own record stays as it is.", warn=True,
    )  # fmt: skip


def _part(request: ActRequest, number: int, person: int) -> tuple[Any, queries.Part]:
    record = queries.get_record(request.act, number)
    for part in record.members:
        if part.person == person:
            return record.family, part
    raise Http404("This person is not in the family.")


def _page(number: int) -> str:
    return reverse("family", args=[number])
