"""Points and areas that people draw or files bring: read strictly, or refused in words. No database.

Latitude and longitude are degrees (WGS84). GeoJSON writes longitude first, people write latitude first: a mix-up is
told apart by where the United Kingdom lies, and is refused, never turned round unasked.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SOUTH, NORTH, WEST, EAST = 49.8, 60.9, -8.7, 1.8
"""The United Kingdom lies within."""
MOST_POINTS = 10_000
"""Points that a drawn area may have."""
_SMALLEST = 1e-9
"""Square degrees, about 8 square metres: less is a line that was meant to go out and back."""
_DECIMALS = 6
"""About 10 centimetres."""

type Point = tuple[float, float]
"""Longitude, latitude, as in GeoJSON."""
type Ring = list[Point]
type Polygon = list[Ring]
"""The outer ring and then its holes."""


class ShapeError(ValueError):
    """The point or area cannot be used. The message says what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Area:
    """A sound area: its GeoJSON geometry, its bounds and a point that certainly lies in it, in degrees."""

    geometry: dict[str, Any]
    west: float
    south: float
    east: float
    north: float
    latitude: float
    longitude: float


def read_point(latitude: object, longitude: object) -> tuple[float, float]:
    """Latitude and longitude of a point in the United Kingdom, from numbers or text. Raises `ShapeError`."""
    lon, lat = _inside(_number(longitude, "longitude"), _number(latitude, "latitude"))
    return lat, lon


def read_area(given: str | Mapping[str, Any] | Sequence[Sequence[float]], *, most: int = MOST_POINTS) -> Area:
    """An area from GeoJSON (text or parsed), or from the corners (latitude, longitude) that somebody has set in turn.

    ``most`` is the number of points it may have. Raises `ShapeError`.
    """
    if isinstance(given, str):
        given = parse_json(given)
    if isinstance(given, Mapping):
        polygons = _polygons(given, most)
    elif isinstance(given, Sequence):
        polygons = [[_from_corners(given, most)]]
    else:
        raise ShapeError("This is not an area: draw one on the map, or give a GeoJSON polygon.")
    return _sound(polygons)


def parse_json(text: str) -> Any:
    """JSON without its traps: not a number, infinity, numbers of thousands of digits, endless nesting."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except ShapeError:
        raise
    except RecursionError:
        raise ShapeError("The file is nested too deeply to be GeoJSON: export it again.") from None
    except ValueError:
        raise ShapeError("This cannot be read as GeoJSON: export it again, as GeoJSON in UTF-8.") from None


def holds(geometry: Mapping[str, Any], latitude: float, longitude: float) -> bool:
    """Whether a sound GeoJSON polygon or multipolygon holds a point. Counts crossings, so that no library is loaded."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return any(sum(_crossings(ring, longitude, latitude) for ring in rings) % 2 for rings in parts)


def _crossings(ring: Ring, x: float, y: float) -> int:
    """How often a line from the point eastwards crosses the ring."""
    count = 0
    ax, ay = ring[-1]
    for bx, by in ring:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            count += 1
        ax, ay = bx, by
    return count


def _no_number(name: str) -> float:
    raise ShapeError(f"The file has {name} where a number must stand: export it again.")


def _number(value: object, what: str) -> float:
    if isinstance(value, str):
        value = value.strip().replace("−", "-")
        if not re.fullmatch(r"[+-]?[0-9]{1,3}(\.[0-9]{0,20})?", value, re.ASCII):
            raise ShapeError(f"The {what} must be a number of degrees, such as {'52.92' if what == 'latitude' else '-1.47'}.")
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ShapeError(f"The {what} must be a number of degrees.")
    if isinstance(value, float) and not math.isfinite(value):
        raise ShapeError(f"The {what} is not a number: set the point again.")
    return float(min(max(value, -1e9), 1e9))


def _inside(lon: float, lat: float) -> Point:
    if SOUTH <= lat <= NORTH and WEST <= lon <= EAST:
        return round(lon, _DECIMALS), round(lat, _DECIMALS)
    if SOUTH <= lon <= NORTH and WEST <= lat <= EAST:
        raise ShapeError(f"Latitude and longitude look swapped ({lon:g}, {lat:g}): in the United Kingdom latitude is the larger.")
    if abs(lon) > 180 or abs(lat) > 90:
        raise ShapeError(f"{lon:g}, {lat:g} are no degrees, perhaps metres of a national grid: save it as WGS84 (EPSG:4326).")
    raise ShapeError(f"The point at latitude {lat:g}, longitude {lon:g} lies outside the United Kingdom: check it.")


def _polygons(document: Mapping[str, Any], most: int) -> list[Polygon]:
    _check_crs(document)
    geometry = document
    if document.get("type") == "FeatureCollection":
        features = document.get("features")
        if not isinstance(features, list) or len(features) != 1:
            raise ShapeError("Give one area: this has several, or none.")
        geometry = _mapping(features[0])
    if geometry.get("type") == "Feature":
        geometry = _mapping(geometry.get("geometry"))
    kind = geometry.get("type")
    if kind not in ("Polygon", "MultiPolygon"):
        shown = kind if isinstance(kind, str) and len(kind) < 30 else "of no kind"
        raise ShapeError(f"An area must be a Polygon or MultiPolygon, and this is {shown}: draw an area.")
    parts = _list(geometry.get("coordinates"))
    left = _Budget(most)
    return [[_ring(ring, left) for ring in _list(rings)] for rings in (parts if kind == "MultiPolygon" else [parts])]


def _check_crs(document: Mapping[str, Any]) -> None:
    """GeoJSON is WGS84; an older file may say so, and may not say anything else."""
    crs = document.get("crs")
    if crs is None:
        return
    properties = crs.get("properties") if isinstance(crs, Mapping) else None
    named = (properties.get("name") or properties.get("code")) if isinstance(properties, Mapping) else None
    if not isinstance(named, (str, int)) or not re.search(r"CRS84$|(^|[:/])4326$", str(named)):
        raise ShapeError("The file is not in WGS84 (its “crs” names another system): save it as WGS84, EPSG:4326.")


@dataclass(slots=True)
class _Budget:
    """How many points may still come."""

    most: int
    used: int = 0

    def spend(self, number: int) -> None:
        self.used += number
        if self.used > self.most:
            raise ShapeError(f"The area has more than {self.most:,} points: simplify it, a few dozen are enough to find it.")


def _ring(given: Any, left: _Budget) -> Ring:
    points = _list(given)
    left.spend(len(points))
    ring = [_point(point) for point in points]
    if len(ring) < 4:
        raise ShapeError("An area needs at least three corners: set more.")
    if ring[0] != ring[-1]:
        raise ShapeError("The line around the area is not closed, its last point must be its first: close it.")
    return ring


def _from_corners(corners: Sequence[Any], most: int) -> Ring:
    """The ring of corners set in turn: setting them is closing it."""
    _Budget(most).spend(len(corners))
    ring = [_point([pair[1], pair[0], *pair[2:]]) for pair in map(_list, corners) if len(pair) >= 2]
    if len(ring) != len(corners):
        raise ShapeError("Every corner needs a latitude and a longitude.")
    if ring and ring[0] == ring[-1]:
        ring.pop()
    if len(set(ring)) < 3:
        raise ShapeError("An area needs at least three different corners: set more.")
    return [*ring, ring[0]]


def _point(given: Any) -> Point:
    numbers = _list(given)
    if len(numbers) not in (2, 3):
        raise ShapeError("Every point of an area needs a longitude and a latitude.")
    return _inside(_number(numbers[0], "longitude"), _number(numbers[1], "latitude"))


def _list(given: Any) -> list[Any]:
    if not isinstance(given, (list, tuple)):
        raise ShapeError("The coordinates of the area are not lists of points: draw it again or export it again.")
    return list(given)


def _mapping(given: Any) -> Mapping[str, Any]:
    if not isinstance(given, Mapping):
        raise ShapeError("There is no area in this: draw one.")
    return given


def _sound(polygons: list[Polygon]) -> Area:
    """Checked by shapely, which is loaded here and not before: most processes never see a drawn area."""
    import shapely

    if not polygons or not all(polygons):
        raise ShapeError("There is no area in this: draw one.")
    parts = [shapely.Polygon(rings[0], rings[1:]) for rings in polygons]
    shape = parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
    if not shape.is_valid:
        raise ShapeError(_why_unsound(str(shapely.is_valid_reason(shape))))
    if shape.area < _SMALLEST:
        raise ShapeError("The area is only a line: set corners that lie round something.")
    middle = shape.representative_point()
    west, south, east, north = shape.bounds
    drawn = [[list(map(list, ring)) for ring in rings] for rings in polygons]
    geometry = {"type": "Polygon", "coordinates": drawn[0]} if len(drawn) == 1 else {"type": "MultiPolygon", "coordinates": drawn}
    return Area(geometry, west, south, east, north, round(middle.y, _DECIMALS), round(middle.x, _DECIMALS))


def _why_unsound(reason: str) -> str:
    at = re.search(r"\[(-?[\d.]+) (-?[\d.]+)", reason)
    near = f" near latitude {float(at[2]):.4f}, longitude {float(at[1]):.4f}" if at else ""
    if "Self-intersection" in reason or "Ring" in reason:
        return f"The line around the area crosses or touches itself{near}: draw it again without crossing."
    if "Hole" in reason or "shells" in reason:
        return f"The area has a hole or a part that does not fit into it{near}: draw it again."
    return f"The area is only a line{near}: set at least three corners that lie round something."


def rings(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    """Every ring of a sound geometry, for drawing it."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for part in parts:
        yield from part
