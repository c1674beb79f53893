"""Two wards side by side, as an import would bring them."""

import json
from pathlib import Path

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import clock
from youthalliance.foundation.geography import actions as geography
from youthalliance.foundation.geography.files import read_boundaries


@pytest.fixture
def wards(cast: Cast, tmp_path: Path) -> None:
    """Westfield and Eastfield, each a tenth of a degree wide."""

    def ward(code: str, name: str, west: float) -> dict:
        ring = [[west, 52.9], [west + 0.1, 52.9], [west + 0.1, 53.0], [west, 53.0], [west, 52.9]]
        shape = {"type": "Polygon", "coordinates": [ring]}
        return {"type": "Feature", "properties": {"ward_code": code, "ward_name": name, "lad_code": "E06000015"}, "geometry": shape}

    file = tmp_path / "wards.geojson"
    features = [ward("E05000001", "Westfield", -1.5), ward("E05000002", "Eastfield", -1.4)]
    said = {"source": "A survey", "licence": "OGL", "vintage": "2025-04"}
    file.write_text(json.dumps({"type": "FeatureCollection", **said, "features": features}), encoding="utf-8")
    geography.import_boundaries(clock(), read=read_boundaries(file))
