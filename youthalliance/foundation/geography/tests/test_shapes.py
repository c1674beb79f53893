"""Points and areas: kept as they are, or refused with what to do."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthalliance.foundation.geography import shapes
from youthalliance.foundation.geography.shapes import ShapeError, read_area, read_point

SQUARE = [[-1.48, 52.91], [-1.46, 52.91], [-1.46, 52.93], [-1.48, 52.93], [-1.48, 52.91]]

BOW_TIE = [[-1.48, 52.91], [-1.46, 52.93], [-1.46, 52.91], [-1.48, 52.93], [-1.48, 52.91]]


def _polygon(*rings: list[list[float]]) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": list(rings)}


def test_an_area_is_read_from_every_wrapping() -> None:
    polygon = _polygon(SQUARE)
    feature = {"type": "Feature", "properties": {}, "geometry": polygon}
    for given_as in (polygon, json.dumps(polygon), feature, {"type": "FeatureCollection", "features": [feature]}):
        area = read_area(given_as)
        assert area.geometry == polygon
        assert (area.west, area.south, area.east, area.north) == (-1.48, 52.91, -1.46, 52.93)
        assert shapes.holds(area.geometry, area.latitude, area.longitude)


def test_corners_that_somebody_sets_need_no_closing() -> None:
    area = read_area([(52.91, -1.48), (52.91, -1.46), (52.93, -1.46), (52.93, -1.48)])
    assert area.geometry == _polygon(SQUARE)


def test_a_hole_is_no_part_of_the_area() -> None:
    hole = [[-1.475, 52.915], [-1.465, 52.915], [-1.465, 52.925], [-1.475, 52.925], [-1.475, 52.915]]
    area = read_area(_polygon(SQUARE, hole))
    assert not shapes.holds(area.geometry, 52.92, -1.47)
    assert shapes.holds(area.geometry, 52.912, -1.478)
    assert shapes.holds(area.geometry, area.latitude, area.longitude)


@pytest.mark.parametrize("crs", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])
def test_a_file_may_say_that_it_is_in_wgs84(crs: str) -> None:
    assert read_area({**_polygon(SQUARE), "crs": {"type": "name", "properties": {"name": crs}}})


def _circle(points: int) -> list[list[float]]:
    from math import cos, pi, sin

    ring = [[-1.47 + 0.01 * cos(2 * pi * n / points), 52.92 + 0.01 * sin(2 * pi * n / points)] for n in range(points)]
    return [*ring, ring[0]]


@pytest.mark.parametrize(
    ("faulty", "words"),
    [
        (_polygon(BOW_TIE), "crosses or touches itself near latitude 52.92"),
        (_polygon(SQUARE[:-1]), "not closed"),
        (_polygon(_circle(10_000)), "more than 10,000 points: simplify"),
        (_polygon([[y, x] for x, y in SQUARE]), "look swapped"),
        (_polygon([[179.9, 52.91], [-179.9, 52.91], [-179.9, 52.93], [179.9, 52.91]]), "outside the United Kingdom"),
        (_polygon([[2.35, 48.85], [2.36, 48.85], [2.36, 48.86], [2.35, 48.85]]), "outside the United Kingdom"),
        (_polygon([[436031, 335411], [436131, 335411], [436131, 335511], [436031, 335411]]), "metres of a national grid"),
        (_polygon(SQUARE, [[-1.40, 52.80], [-1.39, 52.80], [-1.39, 52.81], [-1.40, 52.80]]), "hole or a part that does not fit"),
        (_polygon([[-1.48, 52.91]] * 4), "only a line"),
        (_polygon([[-1.48, 52.91], [-1.47, 52.92], [-1.46, 52.93], [-1.48, 52.91]]), "line"),
        (_polygon(SQUARE[:2]), "at least three corners"),
        (_polygon(), "no area in this"),
        (_polygon([["a", "b"], *SQUARE]), "must be a number"),
        (_polygon([[True, 52.91], *SQUARE]), "must be a number"),
        (_polygon([[-1.48], *SQUARE]), "a longitude and a latitude"),
        (_polygon([[10**400, 1], *SQUARE]), "no degrees"),
        (_polygon([[float("nan"), 52.9], *SQUARE]), "is not a number"),
        ({"type": "Polygon", "coordinates": {"x": 1}}, "not lists of points"),
        ({"type": "Polygon"}, "not lists of points"),
        ({"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE]]}, "crosses or touches|does not fit"),
        ({"type": "Point", "coordinates": [-1.47, 52.92]}, "this is Point: draw an area"),
        ({"type": ["x"]}, "of no kind"),
        ({"type": "Feature", "geometry": None}, "no area in this"),
        ({"type": "FeatureCollection", "features": []}, "Give one area"),
        ({**_polygon(SQUARE), "crs": {"type": "name", "properties": {"name": "EPSG:27700"}}}, "not in WGS84"),
        ({**_polygon(SQUARE), "crs": "somewhere"}, "not in WGS84"),
        ([(52.91, -1.48), (52.93, -1.46)], "three different corners"),
        ([(52.91,), (52.92, -1.47), (52.93, -1.46)], "latitude and a longitude"),
        (7, "not an area"),
        ("", "cannot be read as GeoJSON"),
        ("{", "cannot be read as GeoJSON"),
        ("[" * 100_000, "cannot be read as GeoJSON|nested too deeply"),
        ('{"type":"Feature","geometry":' * 3_000, "cannot be read as GeoJSON|nested too deeply"),
        ('{"type":"Feature","geometry":' * 900 + "1" + "}" * 900, "this is Feature: draw an area|nested too deeply"),
        ('{"type":"Polygon","coordinates":[[[NaN,1]]]}', "NaN where a number"),
        ('{"type":"Polygon","coordinates":[[[1e999,1],[1,1],[1,1],[1,1]]]}', "not a number"),
        ('{"type":"Polygon","coordinates":[[[' + "9" * 5_000 + ",1]]]}", "cannot be read as GeoJSON"),
    ],
)  # fmt: skip
def test_what_is_no_sound_area_is_refused_in_words(faulty: object, words: str) -> None:
    with pytest.raises(ShapeError, match=words):
        read_area(faulty)


def test_a_point_is_kept_to_ten_centimetres() -> None:
    assert read_point("52.92123456", " -1.47 ") == (52.921235, -1.47)
    assert read_point(52.92, -1.47) == (52.92, -1.47)
    assert read_point("52.92", "−1.47") == (52.92, -1.47)


@pytest.mark.parametrize(
    ("latitude", "longitude", "words"),
    [
        (-1.47, 52.92, "look swapped"),
        (float("nan"), -1.47, "not a number"),
        (float("inf"), -1.47, "not a number"),
        ("nan", -1.47, "number of degrees, such as 52.92"),
        ("52,92", -1.47, "number of degrees"),
        ("٥٢", -1.47, "number of degrees"),
        ("", "", "number of degrees, such as -1.47"),
        (None, None, "number of degrees"),
        (0, 0, "outside the United Kingdom"),
        (335411, 436031, "metres of a national grid"),
    ],
)
def test_what_is_no_point_is_refused_in_words(latitude: object, longitude: object, words: str) -> None:
    with pytest.raises(ShapeError, match=words):
        read_point(latitude, longitude)


@given(
    st.lists(st.tuples(st.floats(52.90, 52.95), st.floats(-1.50, -1.45)), min_size=3, max_size=8),
    st.floats(52.90, 52.95),
    st.floats(-1.50, -1.45),
)
def test_counting_crossings_agrees_with_shapely(corners: list[tuple[float, float]], latitude: float, longitude: float) -> None:
    import shapely

    try:
        area = read_area(corners)
    except ShapeError:
        return
    shape = shapely.geometry.shape(area.geometry)
    point = shapely.Point(longitude, latitude)
    if shape.boundary.distance(point) > 1e-9:
        assert shapes.holds(area.geometry, latitude, longitude) == shape.contains(point)
