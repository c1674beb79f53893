"""A map of a place in its ward, drawn on the server as SVG: no tiles, no script, nothing sent to anybody. Pure.

The map says nothing that its words do not: ``Map.says`` is the text alternative.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from markupsafe import Markup, escape

from youthalliance.foundation.geography.shapes import rings

_WIDTH, _HEIGHT, _EDGE = 640, 420, 18
_METRES_IN_A_DEGREE = 111_320
#: Round lengths for the scale bar, in metres; the longest that fits is drawn.
_LENGTHS = (5_000, 2_000, 1_000, 500, 200, 100)
_AROUND_A_POINT = 0.006
_COMPASS = (("south-west", "south", "south-east"), ("west", "middle", "east"), ("north-west", "north", "north-east"))


@dataclass(frozen=True, slots=True)
class Outline:
    """An area to draw: its name and GeoJSON geometry."""

    name: str
    geometry: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Map:
    """The drawing and what it says."""

    svg: Markup
    says: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """From degrees to the drawing's own units, north up and true to shape at this latitude."""

    west: float
    north: float
    scale: float
    squeeze: float
    left: float
    top: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        x = self.left + (lon - self.west) * self.squeeze * self.scale
        return round(x, 1), round(self.top + (self.north - lat) * self.scale, 1)


@dataclass(frozen=True, slots=True)
class Spot:
    """What to mark: a point, and the GeoJSON of the area where one was drawn. Degrees, WGS84."""

    called: str
    latitude: float
    longitude: float
    area: Mapping[str, Any] | None = None


def draw(spot: Spot, *, ward: Outline | None, around: Iterable[Outline]) -> Map:
    """The place as a point or area, its ward, and the wards around it."""
    frame = _framed(_bounds(ward.geometry) if ward else _near(spot))
    says = _said(spot, ward)
    parts = [_area("around", one.geometry, frame, 'fill="#efebe3" stroke="#b8b0a0"') for one in around]
    if ward:
        parts.append(_area("ward", ward.geometry, frame, 'fill="#e6f0ef" stroke="#0f5c63" stroke-width="2.5"'))
    if spot.area:
        parts.append(_area("area", spot.area, frame, 'fill="#f4b942" fill-opacity="0.55" stroke="#6b4700" stroke-width="2"'))
    x, y = frame.at(spot.longitude, spot.latitude)
    parts.append(f'<circle class="ya-map__point" cx="{x}" cy="{y}" r="7" fill="#9b1c1c" stroke="#ffffff" stroke-width="2.5"/>')
    parts.append(_scale_bar(frame))
    svg = (
        f'<svg class="ya-map" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-labelledby="map-title" width="100%">'
        f'<title id="map-title">{escape(says)}</title>'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>{"".join(parts)}</svg>'
    )
    return Map(Markup(svg), says)  # noqa: S704 - every text in it was escaped above; the rest are numbers


def _area(kind: str, geometry: Mapping[str, Any], frame: _Frame, look: str) -> str:
    return f'<path class="ya-map__{kind}" d="{_path(geometry, frame)}" {look}/>'


def _bounds(geometry: Mapping[str, Any]) -> tuple[float, float, float, float]:
    points = [point for ring in rings(geometry) for point in ring]
    return min(p[0] for p in points), min(p[1] for p in points), max(p[0] for p in points), max(p[1] for p in points)


def _near(spot: Spot) -> tuple[float, float, float, float]:
    point = (spot.longitude, spot.latitude)
    west, south, east, north = _bounds(spot.area) if spot.area else (*point, *point)
    return west - _AROUND_A_POINT, south - _AROUND_A_POINT, east + _AROUND_A_POINT, north + _AROUND_A_POINT


def _framed(bounds: tuple[float, float, float, float]) -> _Frame:
    west, south, east, north = bounds
    squeeze = cos(radians((south + north) / 2))
    width, height = max((east - west) * squeeze, 1e-6), max(north - south, 1e-6)
    scale = min((_WIDTH - 2 * _EDGE) / width, (_HEIGHT - 2 * _EDGE) / height)
    return _Frame(west, north, scale, squeeze, (_WIDTH - width * scale) / 2, (_HEIGHT - height * scale) / 2)


def _path(geometry: Mapping[str, Any], frame: _Frame) -> str:
    lines = ([frame.at(*point[:2]) for point in ring] for ring in rings(geometry))
    return "".join("M" + "L".join(f"{x} {y}" for x, y in line) + "Z" for line in lines)


def _scale_bar(frame: _Frame) -> str:
    metres = next((length for length in _LENGTHS if length / _METRES_IN_A_DEGREE * frame.scale < _WIDTH / 3), _LENGTHS[-1])
    end = round(_EDGE + metres / _METRES_IN_A_DEGREE * frame.scale, 1)
    says = f"{metres // 1000} km" if metres >= 1000 else f"{metres} m"
    low = _HEIGHT - _EDGE
    return (
        f'<path d="M{_EDGE} {low - 6}V{low}H{end}V{low - 6}" fill="none" stroke="#16211f" stroke-width="2"/>'
        f'<text x="{_EDGE}" y="{low - 10}" font-size="14" fill="#16211f">{says}</text>'
    )


def _said(spot: Spot, ward: Outline | None) -> str:
    what = "the area" if spot.area else "the point"
    if ward is None:
        return f"Map of {spot.called}: {what} is marked. It lies in no ward whose boundary was imported."
    west, south, east, north = _bounds(ward.geometry)
    side = _COMPASS[_third(spot.latitude, south, north)][_third(spot.longitude, west, east)]
    return f"Map of {spot.called}: {what} is marked in the {side} of {ward.name} ward."


def _third(value: float, low: float, high: float) -> int:
    return min(2, max(0, int(3 * (value - low) / max(high - low, 1e-9))))
