"""The Derby pack's postcodes and approximate wards against the published ones."""

import csv
import json

import pytest

from tests.contracts.published import published
from youthalliance.foundation.acts import clock
from youthalliance.foundation.geography import actions, files, postcodes, queries, shapes
from youthalliance.operations import packs

DERBY = packs.SHIPPED / "derby"


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    """Every postcode of Derby that there is or was, with the ward that its point lies in."""
    with published("data/postcodes/derby_postcodes.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_live_postcode_is_in_its_ward(rows: list[dict[str, str]]) -> None:
    wards = files.read_postcodes(DERBY / "postcodes.csv.gz").wards
    assert wards == {row["postcode"]: row["ward25_code"] for row in rows if row["live_may_2025"] == "1"}


def test_every_ward_has_its_code_and_name() -> None:
    document = json.loads(published("data/geo/derby_wards_2025.geojson").read_text(encoding="utf-8"))
    wanted = {one["properties"]["ward_code"]: one["properties"]["ward_name"] for one in document["features"]}
    read = files.read_boundaries(DERBY / "wards.geojson")
    assert {row.code: row.name for row in read.rows} == wanted
    assert len(wanted) == 18


def test_nearly_every_point_lies_in_the_right_approximate_ward(rows: list[dict[str, str]]) -> None:
    shapes_of = [(row.code, row.area) for row in files.read_boundaries(DERBY / "wards.geojson").rows]
    right = 0
    for row in rows:
        lat, lon = float(row["latitude"]), float(row["longitude"])
        right += row["ward25_code"] in [code for code, area in shapes_of if shapes.holds(area.geometry, lat, lon)]
    assert right / len(rows) > 0.99


def test_the_official_table_has_them_where_they_are(rows: list[dict[str, str]]) -> None:
    for row in rows[::25]:
        spot = postcodes.find(row["postcode"])
        assert spot is not None
        assert spot.latitude == pytest.approx(float(row["latitude"]), abs=0.0001)
        assert spot.longitude == pytest.approx(float(row["longitude"]), abs=0.00015)
        assert spot.council == row["lad_code"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "kind", "number"),
    [
        ("derby_wards_2025", "ward", 18),
        ("derby_wards_2002_2023", "ward", 17),
        ("derby_lsoa21", "lsoa", 152),
        ("derby_msoa21", "msoa", 31),
        ("derby_derbyshire_districts", "council", 9),
        ("derbyshire_wards_2025", "ward", 158),
    ],
)
def test_published_boundaries_come_in_whole(name: str, kind: str, number: int) -> None:
    read = files.read_boundaries(published(f"data/geo/{name}.geojson"))
    assert [reject.reason for reject in read.rejects] == []
    actions.import_boundaries(clock(), read=read)
    assert len(queries.outlines(kind)) == number


@pytest.mark.django_db
def test_published_wards_place_every_postcode(rows: list[dict[str, str]]) -> None:
    actions.import_boundaries(clock(), read=files.read_boundaries(published("data/geo/derby_wards_2025.geojson")))
    for row in rows[::10]:
        assert queries.ward_for_point(float(row["latitude"]), float(row["longitude"])) == row["ward25_code"]
