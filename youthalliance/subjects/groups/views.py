"""The pages of a group's record."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.acts import history, why_not
from youthalliance.subjects import pages, reach
from youthalliance.subjects.groups import actions, forms, queries
from youthalliance.subjects.groups.terms import GroupKind
from youthalliance.subjects.people import queries as people
from youthalliance.subjects.people.forms import Reason


@access(*pages.STAFF)
@require_safe
def group(request: ActRequest, number: int) -> HttpResponse:
    """Everything that is known of a group, for eyes that may see it."""
    record = queries.open_record(request.act, number)
    return render(request, "groups/group.html", {
        "record": record,
        "group": record.group,
        "kind": GroupKind(record.group.kind).label,
        "journeys": reach.links(request.act, "group", number),
        "changes": history.of_subject("group", number),
        "why_not": why_not(request.act, "groups.correct", record.group),
    })  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: ActRequest, number: int) -> HttpResponse:
    """Correct what is known of the group itself."""
    one = queries.get(request.act, number)
    initial = {field: getattr(one, field) for field in forms.AboutGroup.base_fields}
    form = forms.AboutGroup(request.POST if request.method == "POST" else None, initial=initial)
    return pages.change(
        request, form, lambda answers: actions.correct(request.act, one, **answers),
        title="About this group", back=_page(number), said="The group was changed.", caption=one.called,
    )  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def add_member(request: ActRequest, number: int) -> HttpResponse:
    """Name a member: found by name among those who are here, or new."""
    one = queries.get(request.act, number)
    wanted = request.GET.get("find", "")
    found = people.suggestions(request.act, wanted)
    initial = {"person": "" if found else forms.NewMember.NEW, "was_unnamed": bool(one.unnamed)}
    form = forms.NewMember(request.POST if request.method == "POST" else None, found=found, initial=initial)

    def do(answers: dict[str, Any]) -> None:
        actions.add_member(request.act, one, was_unnamed=answers["was_unnamed"], **form.who(request.act.today))

    return pages.change(
        request, form, do, title="Name a member of the group", button="Add them", back=_page(number),
        said="They were added to the group.", page="subjects/add_member.html", caption=one.called, wanted=wanted, found=found,
    )  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def remove_member(request: ActRequest, number: int, person: int) -> HttpResponse:
    """Take somebody out of the group."""
    record = queries.get_record(request.act, number)
    member = next((one for one in record.members if one.person == person), None)
    if member is None:
        raise Http404("This person is not in the group.")
    form = Reason(request.POST if request.method == "POST" else None)
    return pages.change(
        request, form, lambda answers: actions.remove_member(request.act, record.group, person=person, why=answers["why"]),
        title="Take them out of the group", button="Take them out", back=_page(number), said="They are no longer in the group.",
        caption=member.called, lede="Their own record stays as it is.", warn=True,
    )  # fmt: skip


def _page(number: int) -> str:
    return reverse("group", args=[number])
