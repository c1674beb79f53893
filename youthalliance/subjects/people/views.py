"""The pages of a person's record."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.acts import history, why_not
from youthalliance.foundation.geography import queries as geography
from youthalliance.subjects import pages, reach
from youthalliance.subjects.families import queries as families
from youthalliance.subjects.groups import queries as groups
from youthalliance.subjects.people import actions, ages, ethnicity, forms, queries
from youthalliance.subjects.people.terms import Channel, Gender, NameKind, Safe, SenProvision, SenType


@access(*pages.STAFF)
@require_safe
def person(request: ActRequest, number: int) -> HttpResponse:
    """Everything that is known of a person, for eyes that may see them."""
    record = queries.open_record(request.act, number)
    one = record.person
    return render(request, "people/person.html", {
        "record": record,
        "person": one,
        "names": [(NameKind(name.kind).label, f"{name.given} {name.family}".strip()) for name in record.names],
        "gender": _with_words(Gender(one.gender).label, one.gender_words),
        "ethnic_group": _with_words(ethnicity.label(one.ethnic_group), one.ethnic_words),
        "sen": SenProvision(one.sen_provision).label,
        "sen_types": [SenType(code).label for code in one.sen_types.split()],
        "ward": geography.ward_name(one.ward) if one.ward else "",
        "ways": [(way, Channel(way.channel), Safe(way.safe)) for way in record.contact_ways],
        "other_ways": [channel for channel in Channel if channel not in {way.channel for way in record.contact_ways}],
        "families": families.of_person(request.act, number),
        "groups": groups.of_person(request.act, number),
        "journeys": reach.links(request.act, "person", number),
        "changes": history.of_subject("person", number),
        "why_not": why_not(request.act, "people.correct", one),
    })  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def change_part(request: ActRequest, number: int, part: str) -> HttpResponse:
    """Correct one part of the record."""
    one = queries.get(request.act, number)
    if part not in forms.PARTS:
        raise Http404("There is no such part of the record.")
    title, form_class = forms.PARTS[part]
    form = form_class(request.POST if request.method == "POST" else None, initial=_initial(request, one))

    def do(answers: dict[str, Any]) -> None:
        given = form.changed(request.act.today) if isinstance(form, forms.NameAndAge) else answers
        actions.correct(request.act, one, **given)

    lede = "The address is protected from you, so it is not shown here." if part == "where" and _hidden(request, one) else ""
    return pages.change(request, form, do, title=title, back=_page(number), said=f"{title}: saved.", caption=one.called, lede=lede)


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def add_name(request: ActRequest, number: int) -> HttpResponse:
    """Add a name."""
    one = queries.get(request.act, number)
    form = forms.NewName(request.POST if request.method == "POST" else None)
    return pages.change(
        request, form, lambda answers: actions.add_name(request.act, one, **answers),
        title="Add a name", back=_page(number), said="The name was added.", caption=one.called,
        lede="A new legal name or nickname takes the place of the one before, which stays findable as a former name.",
    )  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: ActRequest, number: int, channel: str) -> HttpResponse:
    """Say how to reach the person by one channel."""
    record = queries.get_record(request.act, number)
    if channel not in Channel.values:
        raise Http404("There is no such way to reach somebody.")
    now = next((way for way in record.contact_ways if way.channel == channel), None)
    initial = {"value": now.value, "safe": now.safe, "rules": now.rules} if now else {}
    form = forms.Contact(request.POST if request.method == "POST" else None, initial=initial, channel=channel)

    def do(answers: dict[str, Any]) -> None:
        actions.set_contact_way(
            request.act,
            record.person,
            channel=channel,
            value=answers["value"],
            safe=answers["safe"],
            rules_for_use=answers["rules"],
        )

    return pages.change(
        request, form, do, title=Channel(channel).label, back=_page(number), said="How to reach them was saved.",
        caption=record.person.called,
    )  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def protection(request: ActRequest, number: int) -> HttpResponse:
    """Protect the address, or lift that."""
    one = queries.get(request.act, number)
    protect = not one.protected_address
    form = forms.Reason(request.POST if request.method == "POST" else None)
    return pages.change(
        request, form, lambda answers: actions.protect_address(request.act, one, protected=protect, why=answers["why"]),
        title="Protect the address" if protect else "Lift the protection of the address",
        button="Protect it" if protect else "Lift it",
        back=_page(number), caption=one.called,
        said="The address is protected now." if protect else "The address is no longer protected.",
        lede="Only leads, the coordinator, the safeguarding lead and the named worker will see address, postcode and school."
        if protect
        else "Everybody who works with this person will see the address again.",
    )  # fmt: skip


def _initial(request: ActRequest, one: Any) -> dict[str, Any]:
    legal = queries.name_of(one, NameKind.LEGAL)
    estimated = one.estimated_birth_year and ages.age_on(
        request.act.today, born_on=None, estimated_birth_year=one.estimated_birth_year
    )
    return {
        **{field: getattr(one, field) for _, form in forms.PARTS.values() for field in form.base_fields if hasattr(one, field)},
        "given": legal.given if legal else "",
        "family": legal.family if legal else "",
        "age": estimated.years if estimated else None,
        "sen_types": one.sen_types.split(),
    }


def _hidden(request: ActRequest, one: Any) -> bool:
    return not queries.sees_whereabouts(request.act, one)


def _page(number: int) -> str:
    return reverse("person", args=[number])


def _with_words(label: str, words: str) -> str:
    return f"{label} (“{words}”)" if words else label
