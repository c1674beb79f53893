"""Reading boundaries: which ward, called what, drawn how. Where several vintages hold a point, the newest counts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from youthalliance.foundation.geography import postcodes, shapes
from youthalliance.foundation.geography.files import BoundaryRow
from youthalliance.foundation.geography.models import Boundary, Origin, PostcodeArea
from youthalliance.foundation.prepared import prepared


@dataclass(frozen=True, slots=True)
class Found:
    """The boundary that holds something: its ONS code, and of when that is."""

    code: str
    vintage: str


def ward_for_postcode(postcode: str, *, vintage: str | None = None) -> str | None:
    """The ONS code of the ward, from the imported table or else from the postcode's point. Raises `PostcodeError`."""
    return _code(find_for_postcode("ward", postcode, vintage=vintage))


def ward_for_point(latitude: float, longitude: float, *, vintage: str | None = None) -> str | None:
    """The ONS code of the ward that holds the point, or None. Raises `ShapeError` for no point in the United Kingdom."""
    return _code(find_for_point("ward", latitude, longitude, vintage=vintage))


def ward_for_area(area: shapes.Area, *, vintage: str | None = None) -> str | None:
    """The ward in which a drawn area has its middle."""
    return ward_for_point(area.latitude, area.longitude, vintage=vintage)


def find_for_postcode(kind: str, postcode: str, *, vintage: str | None = None) -> Found | None:
    """The boundary of a kind (ward, lsoa, msoa, council) that a postcode lies in.

    For wards the imported table decides, unless boundaries newer than the table hold the postcode's point.
    """
    written = postcodes.normalise(postcode)
    listed = _listed(written, vintage) if kind == "ward" else None
    if listed and not _newer(kind, listed.vintage, vintage):
        return listed
    spot = postcodes.find(written)
    if spot is None or spot.latitude is None or spot.longitude is None:
        return listed
    drawn = find_for_point(kind, spot.latitude, spot.longitude, vintage=vintage)
    return listed if listed and (drawn is None or drawn.vintage <= listed.vintage) else drawn


def find_for_point(kind: str, latitude: float, longitude: float, *, vintage: str | None = None) -> Found | None:
    """The newest boundary of a kind that holds the point, or None. Raises `ShapeError`."""
    lat, lon = shapes.read_point(latitude, longitude)
    for code, of, geometry in _near(kind, lat, lon, vintage):
        if shapes.holds(json.loads(geometry), lat, lon):
            return Found(code, of)
    return None


def _listed(postcode: str, vintage: str | None) -> Found | None:
    rows = _areas(postcode, vintage)
    return Found(*rows[0]) if rows else None


@prepared
def _newer(kind: str, listed: str, vintage: str | None) -> QuerySet[Boundary, Any]:
    return Boundary.objects.filter(kind=kind, vintage__gt=listed, **_of(vintage)).values_list("pk")[:1]


@prepared
def _near(kind: str, lat: float, lon: float, vintage: str | None) -> QuerySet[Boundary, Any]:
    rows = Boundary.objects.filter(kind=kind, west__lte=lon, east__gte=lon, south__lte=lat, north__gte=lat, **_of(vintage))
    return rows.order_by("-vintage", "code").values_list("code", "vintage", "geometry")


@prepared
def _areas(postcode: str, vintage: str | None) -> QuerySet[PostcodeArea, Any]:
    rows = PostcodeArea.objects.filter(postcode=postcode, **_of(vintage)).order_by("-vintage")
    return rows.values_list("ward", "vintage")[:1]


def _code(found: Found | None) -> str | None:
    return found.code if found else None


def ward_name(code: str) -> str:
    """The newest name of a ward, or its code where no boundary of it has been imported."""
    rows = Boundary.objects.filter(code=code).order_by("-vintage")
    return rows.values_list("name", flat=True).first() or code


def ward_names() -> dict[str, str]:
    """Every ward's newest name by code, for a list of many."""
    return dict(Boundary.objects.filter(kind="ward").order_by("vintage").values_list("code", "name"))


@dataclass(frozen=True, slots=True)
class Outline:
    """A boundary to draw."""

    code: str
    name: str
    geometry: dict[str, Any]


def outlines(kind: str = "ward", *, vintage: str | None = None) -> list[Outline]:
    """The boundaries of a kind as they are in one vintage, the newest unless another is named, by name."""
    wanted = latest(kind) if vintage is None else vintage
    rows = Boundary.objects.filter(kind=kind, vintage=wanted).order_by("name")
    return [Outline(code, name, json.loads(geometry)) for code, name, geometry in rows.values_list("code", "name", "geometry")]


def latest(kind: str = "ward") -> str | None:
    """The newest vintage of a kind of boundary, or None where none has been imported."""
    return Boundary.objects.filter(kind=kind).order_by("-vintage").values_list("vintage", flat=True).first()


def origins() -> list[Origin]:
    """Where everything imported comes from, for the page that says so."""
    return list(Origin.objects.all())


def changed_boundaries(rows: Iterable[BoundaryRow], vintage: str) -> list[BoundaryRow]:
    """Those that do not stand in the database as they are given."""
    held = {
        code: (kind, name, geometry)
        for code, kind, name, geometry in Boundary.objects.filter(vintage=vintage).values_list("code", "kind", "name", "geometry")
    }
    return [row for row in rows if held.get(row.code) != (row.kind, row.name, written(row.area.geometry))]


def changed_postcodes(wards: Mapping[str, str], vintage: str) -> dict[str, str]:
    """Those that do not stand in the database with the ward that is given."""
    held = dict(PostcodeArea.objects.filter(vintage=vintage).values_list("postcode", "ward").iterator(10_000))
    return {postcode: ward for postcode, ward in wards.items() if held.get(postcode) != ward}


def written(geometry: Mapping[str, Any]) -> str:
    """A geometry as the database keeps it."""
    return json.dumps(geometry, separators=(",", ":"))


def _of(vintage: str | None) -> dict[str, str]:
    return {} if vintage is None else {"vintage": vintage}
