"""The pages of a place's record."""

import json
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.acts import history, why_not
from youthalliance.foundation.geography import queries as geography
from youthalliance.subjects import pages, reach
from youthalliance.subjects.places import actions, drawing, forms, queries


@access(*pages.STAFF)
@require_safe
def place(request: ActRequest, number: int) -> HttpResponse:
    """Everything that is known of a place, with a map, for eyes that may see it."""
    one = queries.open_record(request.act, number)
    return render(request, "places/place.html", {
        "place": one,
        "ward": geography.ward_name(one.ward) if one.ward else "",
        "map": _map(one),
        "journeys": reach.links(request.act, "place", number),
        "changes": history.of_subject("place", number),
        "why_not": why_not(request.act, "places.correct", one),
    })  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: ActRequest, number: int) -> HttpResponse:
    """Correct what the place is called, what goes on there and when."""
    one = queries.get(request.act, number)
    initial = {field: getattr(one, field) for field in forms.AboutPlace.base_fields}
    form = forms.AboutPlace(request.POST if request.method == "POST" else None, initial=initial)
    return pages.change(
        request, form, lambda answers: actions.correct(request.act, one, **answers),
        title="About this place", back=_page(number), said="The place was changed.", caption=one.called,
    )  # fmt: skip


@access(*pages.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def where(request: ActRequest, number: int) -> HttpResponse:
    """Correct where the place is."""
    one = queries.get(request.act, number)
    point = (
        {"latitude": "", "longitude": ""}
        if one.latitude is None
        else {"latitude": str(one.latitude), "longitude": str(one.longitude)}
    )
    initial = {**point, "postcode": one.postcode, "area": json.dumps(one.area) if one.area else ""}
    form = forms.WhereIsIt(request.POST if request.method == "POST" else None, initial=initial)
    return pages.change(
        request, form, lambda _answers: actions.correct(request.act, one, **form.where()),
        title="Where the place is", back=_page(number), said="Where the place is was changed.", caption=one.called,
        lede="The ward follows from what you give here: an area first, then a point, then a postcode.",
    )  # fmt: skip


def _map(one: Any) -> drawing.Map | None:
    if one.latitude is None:
        return None
    wards = {ward.code: drawing.Outline(ward.name, ward.geometry) for ward in geography.outlines("ward")}
    ward = wards.pop(one.ward, None)
    spot = drawing.Spot(one.called, one.latitude, one.longitude, one.area)
    return drawing.draw(spot, ward=ward, around=wards.values())


def _page(number: int) -> str:
    return reverse("place", args=[number])
