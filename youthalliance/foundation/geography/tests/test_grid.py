"""Grid metres to degrees, against points whose both positions are published."""

import pytest

from youthalliance.foundation.geography import grid


def test_the_british_grid_against_a_worked_example() -> None:
    # The surveying guide's point at Caister, with the seven-parameter shift's own error of a few metres.
    latitude, longitude = grid.british(651409.903, 313177.270)
    assert latitude == pytest.approx(52.6579786, abs=2e-6)
    assert longitude == pytest.approx(1.7160520, abs=2e-6)


@pytest.mark.parametrize(
    ("easting", "northing", "latitude", "longitude"),
    [(436031, 335411, 52.914920, -1.465620), (100000, 20000, 50.004469, -6.188276), (447000, 1140000, 60.141818, -1.155559)],
)
def test_the_british_grid_from_end_to_end(easting: int, northing: int, latitude: float, longitude: float) -> None:
    assert grid.british(easting, northing) == (pytest.approx(latitude, abs=2e-6), pytest.approx(longitude, abs=2e-6))


@pytest.mark.parametrize(
    ("easting", "northing", "latitude", "longitude"),
    [(333000, 374000, 54.596733, -5.942947), (243000, 417000, 54.998625, -7.328857)],
)
def test_the_irish_grid(easting: int, northing: int, latitude: float, longitude: float) -> None:
    assert grid.irish(easting, northing) == (pytest.approx(latitude, abs=2e-6), pytest.approx(longitude, abs=2e-6))
