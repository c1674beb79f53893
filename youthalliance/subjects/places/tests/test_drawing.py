"""The map of a place, and what it says in words."""

from xml.etree import ElementTree as ET

from youthalliance.subjects.places.drawing import Outline, Spot, draw


def _square(west: float) -> dict:
    ring = [[west, 52.9], [west + 0.1, 52.9], [west + 0.1, 53.0], [west, 53.0], [west, 52.9]]
    return {"type": "Polygon", "coordinates": [ring]}


def _point(svg: str) -> tuple[float, float]:
    circle = ET.fromstring(svg).find("circle")
    return float(circle.get("cx")), float(circle.get("cy"))


def test_north_is_up_and_east_is_right() -> None:
    ward = Outline("Westfield", _square(-1.5))
    corner = draw(Spot("The tunnel", 52.99, -1.41), ward=ward, around=[])
    other = draw(Spot("The tunnel", 52.91, -1.49), ward=ward, around=[])

    (x, y), (other_x, other_y) = _point(corner.svg), _point(other.svg)
    assert x > other_x
    assert y < other_y
    assert corner.says == "Map of The tunnel: the point is marked in the north-east of Westfield ward."


def test_what_people_called_a_place_is_never_mark_up() -> None:
    drawn = draw(
        Spot("<script>&", 52.95, -1.45), ward=Outline("A & B", _square(-1.5)), around=[Outline("Eastfield", _square(-1.4))]
    )
    root = ET.fromstring(drawn.svg)
    assert root.find("title").text == "Map of <script>&: the point is marked in the middle of A & B ward."
    assert [part.get("class") for part in root.iter("path")][:2] == ["ya-map__around", "ya-map__ward"]


def test_without_a_ward_the_surroundings_are_drawn() -> None:
    drawn = draw(Spot("The tunnel", 52.95, -1.45, area=_square(-1.5)), ward=None, around=[])
    assert "no ward" in drawn.says
    assert _point(drawn.svg)[0] > 0
