"""places.add"""

import pytest

from tests.cast import Cast
from tests.scenes import eyes, referred, related
from youthalliance.foundation.acts import Refused
from youthalliance.subjects.places import actions as places
from youthalliance.subjects.places import queries

TUNNEL = {"called": "The tunnel", "description": "Fires and noise", "when_it_happens": "Fridays after dark"}
BOW_TIE = {"type": "Polygon", "coordinates": [[[-1.4, 52.9], [-1.3, 53.0], [-1.3, 52.9], [-1.4, 53.0], [-1.4, 52.9]]]}
SQUARE = {"type": "Polygon", "coordinates": [[[-1.46, 52.94], [-1.44, 52.94], [-1.44, 52.96], [-1.46, 52.96], [-1.46, 52.94]]]}


def test_the_ward_follows_from_a_point_or_an_area(cast: Cast, wards: None) -> None:
    assert places.add(cast.tessa, **TUNNEL, latitude=52.95, longitude=-1.45).ward == "E05000001"
    drawn = places.add(cast.tessa, **TUNNEL, area=SQUARE)
    assert (drawn.ward, drawn.area) == ("E05000001", SQUARE)
    assert (52.94 < drawn.latitude < 52.96, -1.46 < drawn.longitude < -1.44) == (True, True)
    assert places.add(cast.tessa, **TUNNEL, latitude=51.5, longitude=-0.12).ward == ""


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"called": ""}, "such as"),
        ({"latitude": -1.45, "longitude": 52.95}, "swapped"),
        ({"latitude": float("nan"), "longitude": -1.45}, "not a number"),
        ({"latitude": 52.95}, "both"),
        ({"latitude": 40.7, "longitude": -74.0}, "outside|United Kingdom"),
        (
            {"area": {"type": "Polygon", "coordinates": [[[-1.4, 52.9], [-1.3, 53.0], [-1.3, 52.9], [-1.4, 53.0], [-1.4, 52.9]]]}},
            "cross",
        ),
        ({"area": {"type": "Polygon", "coordinates": [[[-1.4, 52.9], [-1.3, 53.0], [-1.3, 52.9]]]}}, "corners"),
        ({"area": "{"}, "GeoJSON"),
        ({"postcode": "DE1"}, "first half"),
        ({"description": "x" * 10_001}, "shorter"),
    ],
)
def test_what_cannot_be_right_is_refused(cast: Cast, wrong: dict, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        places.add(cast.tessa, **TUNNEL | wrong)


def test_a_board_member_adds_none_and_a_field_must_exist(cast: Cast) -> None:
    with pytest.raises(Refused, match="figures only"):
        places.add(cast.bola, **TUNNEL)
    with pytest.raises(TypeError, match="owner"):
        places.add(cast.tessa, **TUNNEL, owner="The council")


def test_a_place_is_seen_by_those_on_its_journey(cast: Cast) -> None:
    place = places.add(cast.tessa, **TUNNEL)
    related(referred(cast, "place", place.pk), cast.wanda, "worker")
    assert eyes(cast, lambda act: queries.visible_to(act).exists()) == {"asha", "sam", "parveen", "wanda"}
