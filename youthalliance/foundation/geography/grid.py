"""From national grid metres to latitude and longitude in degrees (WGS84), with plain arithmetic.

The postcode tables hold metres on the British grid, and on the Irish grid for Northern Ireland. Both are
turned back to their own ellipsoid and then moved to WGS84 by the seven-parameter shift that their survey
publishes: right to about 5 metres, a garden's width, which is more than a postcode's middle promises.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin, sqrt, tan

_ARCSECOND = radians(1 / 3600)


@dataclass(frozen=True, slots=True)
class _Grid:
    """A transverse Mercator grid (metres, degrees) and its shift to WGS84 (metres, arc seconds, parts per million)."""

    major: float
    minor: float
    scale: float
    latitude: float
    longitude: float
    east: float
    north: float
    move: tuple[float, float, float]
    turn: tuple[float, float, float]
    stretch: float


_BRITISH = _Grid(
    *(6377563.396, 6356256.909, 0.9996012717, 49.0, -2.0, 400000.0, -100000.0),
    move=(446.448, -125.157, 542.060),
    turn=(0.1502, 0.2470, 0.8421),
    stretch=-20.4894,
)
_IRISH = _Grid(
    *(6377340.189, 6356034.447, 1.000035, 53.5, -8.0, 200000.0, 250000.0),
    move=(482.530, -130.596, 564.557),
    turn=(-1.042, -0.214, -0.631),
    stretch=8.150,
)
_WGS84 = (6378137.0, 6356752.3142)


def british(easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude in degrees of a point on the British National Grid (metres)."""
    return _shift(*_unproject(easting, northing, _BRITISH), _BRITISH)


def irish(easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude in degrees of a point on the Irish Grid (metres)."""
    return _shift(*_unproject(easting, northing, _IRISH), _IRISH)


def _unproject(easting: float, northing: float, grid: _Grid) -> tuple[float, float]:
    """Latitude and longitude (radians) on the grid's own ellipsoid: the survey's published series."""
    a, b, scale = grid.major, grid.minor, grid.scale
    e2 = 1 - (b * b) / (a * a)
    n = (a - b) / (a + b)
    start = radians(grid.latitude)
    lat = start
    arc = 0.0
    while True:
        lat += (northing - grid.north - arc) / (a * scale)
        arc = b * scale * _meridian(n, lat, start)
        if abs(northing - grid.north - arc) < 1e-5:
            break
    nu = a * scale / sqrt(1 - e2 * sin(lat) ** 2)
    rho = a * scale * (1 - e2) / (1 - e2 * sin(lat) ** 2) ** 1.5
    eta2 = nu / rho - 1
    t, sec, de = tan(lat), 1 / cos(lat), easting - grid.east
    north_terms = (
        t / (2 * rho * nu) * de**2
        - t / (24 * rho * nu**3) * (5 + 3 * t**2 + eta2 - 9 * t**2 * eta2) * de**4
        + t / (720 * rho * nu**5) * (61 + 90 * t**2 + 45 * t**4) * de**6
    )
    east_terms = (
        sec / nu * de
        - sec / (6 * nu**3) * (nu / rho + 2 * t**2) * de**3
        + sec / (120 * nu**5) * (5 + 28 * t**2 + 24 * t**4) * de**5
        - sec / (5040 * nu**7) * (61 + 662 * t**2 + 1320 * t**4 + 720 * t**6) * de**7
    )
    return lat - north_terms, radians(grid.longitude) + east_terms


def _meridian(n: float, lat: float, start: float) -> float:
    """The developed arc of the meridian between two latitudes, for a unit minor axis."""
    less, more = lat - start, lat + start
    return (
        (1 + n + 1.25 * n**2 + 1.25 * n**3) * less
        - (3 * n + 3 * n**2 + 2.625 * n**3) * sin(less) * cos(more)
        + (1.875 * n**2 + 1.875 * n**3) * sin(2 * less) * cos(2 * more)
        - (35 / 24) * n**3 * sin(3 * less) * cos(3 * more)
    )


def _shift(lat: float, lon: float, grid: _Grid) -> tuple[float, float]:
    """The same point on WGS84, in degrees."""
    x, y, z = _to_space(lat, lon, grid.major, grid.minor)
    s = 1 + grid.stretch * 1e-6
    rx, ry, rz = (angle * _ARCSECOND for angle in grid.turn)
    mx, my, mz = grid.move
    lat, lon = _from_space(
        mx + x * s - y * rz + z * ry,
        my + x * rz + y * s - z * rx,
        mz - x * ry + y * rx + z * s,
    )
    return degrees(lat), degrees(lon)


def _to_space(lat: float, lon: float, a: float, b: float) -> tuple[float, float, float]:
    e2 = 1 - (b * b) / (a * a)
    nu = a / sqrt(1 - e2 * sin(lat) ** 2)
    return nu * cos(lat) * cos(lon), nu * cos(lat) * sin(lon), nu * (1 - e2) * sin(lat)


def _from_space(x: float, y: float, z: float) -> tuple[float, float]:
    a, b = _WGS84
    e2 = 1 - (b * b) / (a * a)
    p = hypot(x, y)
    lat = atan2(z, p * (1 - e2))
    for _ in range(4):
        nu = a / sqrt(1 - e2 * sin(lat) ** 2)
        lat = atan2(z + e2 * nu * sin(lat), p)
    return lat, atan2(y, x)
