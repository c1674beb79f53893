"""Bringing boundaries in: what is kept, what is left out and why, and that twice is as once."""

import json
from pathlib import Path

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.geography import actions, files, queries
from youthalliance.foundation.geography.files import FileError, read_boundaries

SQUARE = [[-1.48, 52.91], [-1.46, 52.91], [-1.46, 52.93], [-1.48, 52.93], [-1.48, 52.91]]
NEXT = [[x + 0.02, y] for x, y in SQUARE]


def _feature(code: str, name: str, ring: list[list[float]], **more: object) -> dict[str, object]:
    return {
        "type": "Feature",
        "properties": {"ward_code": code, "ward_name": name, "lad_code": "E06000015", **more},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _file(folder: Path, *features: object, **said: object) -> Path:
    path = folder / "wards.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", **said, "features": features}), encoding="utf-8")
    return path


@pytest.mark.django_db
def test_a_file_is_kept_with_where_it_comes_from(tmp_path: Path) -> None:
    path = _file(
        tmp_path, _feature("E05000001", "West", SQUARE), _feature("E05000002", "East", NEXT),
        source="A survey", licence="OGL", vintage="2025-04",
    )  # fmt: skip

    summary = actions.import_boundaries(clock(), read=read_boundaries(path))

    assert summary.as_json() == {
        "kind": "boundaries", "file": "wards.geojson", "sha256": summary.described.sha256, "in": 2, "kept": 2, "changed": 2,
        "rejected": 0, "rejects": [], "source": "A survey", "licence": "OGL", "vintage": "2025-04",
    }  # fmt: skip
    assert len(summary.described.sha256) == 64
    assert [str(origin) for origin in queries.origins()] == ["A survey (2025-04)"]
    assert [outline.name for outline in queries.outlines()] == ["East", "West"]
    assert queries.ward_for_point(52.92, -1.47) == "E05000001"
    assert queries.ward_for_point(52.92, -1.45) == "E05000002"
    assert queries.ward_for_point(52.95, -1.47) is None


@pytest.mark.django_db
def test_twice_is_as_once_and_a_changed_row_is_counted(tmp_path: Path) -> None:
    actions.import_boundaries(clock(), read=read_boundaries(_file(tmp_path, _feature("E05000001", "West", SQUARE))))

    again = actions.import_boundaries(clock(), read=read_boundaries(_file(tmp_path, _feature("E05000001", "West", SQUARE))))
    renamed = actions.import_boundaries(
        clock(),
        read=read_boundaries(_file(tmp_path, _feature("E05000001", "Far West", SQUARE), _feature("E05000002", "East", NEXT))),
    )

    assert (again.kept, again.changed) == (1, 0)
    assert (renamed.kept, renamed.changed) == (2, 2)
    assert queries.ward_names() == {"E05000001": "Far West", "E05000002": "East"}
    assert queries.ward_name("E05000001") == "Far West"
    assert queries.ward_name("E05009999") == "E05009999"
    assert len(queries.origins()) == 1


@pytest.mark.django_db
def test_the_newest_vintage_counts_and_an_older_one_can_be_asked(tmp_path: Path) -> None:
    for code, vintage in (("E05000001", "2013"), ("E05000009", "2025-04")):
        path = _file(tmp_path, _feature(code, f"As of {vintage}", SQUARE), vintage=vintage)
        actions.import_boundaries(clock(), read=read_boundaries(path))

    assert queries.ward_for_point(52.92, -1.47) == "E05000009"
    assert queries.ward_for_point(52.92, -1.47, vintage="2013") == "E05000001"
    assert queries.ward_for_point(52.92, -1.47, vintage="1999") is None
    assert queries.latest() == "2025-04"


def test_every_row_left_out_says_why(tmp_path: Path) -> None:
    bow = [[-1.48, 52.91], [-1.46, 52.93], [-1.46, 52.91], [-1.48, 52.93], [-1.48, 52.91]]
    read = read_boundaries(
        _file(
            tmp_path,
            _feature("E05000001", "West", SQUARE),
            _feature("E05000001", "Again", NEXT),
            _feature("E05000003", "Bow", bow),
            _feature("nonsense", "Nonsense", SQUARE),
            {"type": "Feature", "properties": {"name": "Nameless"}, "geometry": None},
            {"type": "Feature", "properties": {"WD25CD": "E05000004", "WD25NM": "Shapeless"}, "geometry": None},
            "not a feature",
        )
    )
    assert [row.code for row in read.rows] == ["E05000001"]
    assert [(reject.row, reject.reason.split(":")[0]) for reject in read.rejects] == [
        (2, "E05000001 stands already in row 1."),
        (3, "The line around the area crosses or touches itself near latitude 52.9200, longitude -1.4700"),
        (4, "“nonsense” is no ONS code of a ward, council or statistical area."),
        (5, "No property holds the area's code"),
        (6, "E05000004 has no shape"),
        (7, "This is no feature with properties"),
    ]


@pytest.mark.parametrize(
    ("properties", "kind", "code", "name", "vintage"),
    [
        ({"WD25CD": "E05000001", "WD25NM": "West", "LAD25CD": "E06000015"}, "ward", "E05000001", "West", "2025"),
        ({"lad_code": "E06000015", "lad_name": "Derby"}, "council", "E06000015", "Derby", ""),
        ({"LSOA21CD": "E01013453", "LSOA21NM": "Derby 001A"}, "lsoa", "E01013453", "Derby 001A", "2021"),
        ({"msoa21_code": "E02002800", "msoa21_name": "Derby 005", "lsoa21_code": None}, "msoa", "E02002800", "Derby 005", "2021"),
        ({"code": "E05000001"}, "ward", "E05000001", "E05000001", ""),
    ],
)
def test_the_names_that_others_use_are_understood(
    tmp_path: Path, properties: dict[str, object], kind: str, code: str, name: str, vintage: str
) -> None:
    feature = {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}
    read = read_boundaries(_file(tmp_path, feature))
    assert [(row.kind, row.code, row.name) for row in read.rows] == [(kind, code, name)]
    assert read.described.vintage == vintage
    assert read.described.source == "not stated"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\xff\xfe", "not in UTF-8"),
        (b"{", "cannot be read as GeoJSON"),
        (b"[" * 100_000, "GeoJSON|nested"),
        (b"[]", "no GeoJSON FeatureCollection"),
        (b'{"features": {}}', "no GeoJSON FeatureCollection"),
        (b"\x1f\x8bnonsense", "damaged .gz"),
        (b"a\0b", "characters that no text has"),
        (b'{"features": [], "vintage": "last year"}', "must be a year or a month"),
    ],
)
def test_a_file_that_cannot_be_used_says_what_to_do(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "wards.geojson"
    path.write_bytes(content)
    with pytest.raises(FileError, match=words):
        read_boundaries(path)


def test_a_file_that_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import gzip

    monkeypatch.setattr(files, "_LARGEST", 1000)
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(b"0" * 10_000))
    with pytest.raises(FileError, match="larger than"):
        read_boundaries(path)


def test_only_a_coordinator_may(cast: Cast, tmp_path: Path) -> None:
    read = read_boundaries(_file(tmp_path, _feature("E05000001", "West", SQUARE)))
    for act in (cast.ben, cast.wanda, cast.tessa, cast.bola):
        with pytest.raises(Refused, match="Ask your alliance's coordinator"):
            actions.import_boundaries(act, read=read)
    assert actions.import_boundaries(cast.asha, read=read).changed == 1
