"""`./alliance import`: what came of every row, in one shape, and --check changes nothing."""

import json
from pathlib import Path

import pytest

from youthalliance.foundation.geography import queries
from youthalliance.operations import cli, packs

WARDS = str(packs.SHIPPED / "derby" / "wards.geojson")
POSTCODES = str(packs.SHIPPED / "derby" / "postcodes.csv.gz")

pytestmark = pytest.mark.django_db


def _said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> dict[str, object]:
    assert cli.main(["import", *arguments, "--format", "json"]) == status
    said: dict[str, object] = json.loads(capsys.readouterr().out)
    return said


def test_a_check_counts_and_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    said = _said(capsys, "boundaries", WARDS, "--check")
    assert (said["in"], said["kept"], said["changed"], said["rejected"]) == (18, 18, 18, 0)
    assert queries.outlines() == []


def test_the_derby_files_come_in_once(capsys: pytest.CaptureFixture[str]) -> None:
    first, again = (_said(capsys, "boundaries", WARDS) for _ in range(2))
    assert (first["changed"], again["changed"]) == (18, 0)
    assert first["licence"] == "Open Government Licence v3.0"
    assert first["vintage"] == "2025-04"
    postcodes = _said(capsys, "postcodes", POSTCODES)
    assert postcodes["in"] == postcodes["kept"] == postcodes["changed"] == 5549
    assert queries.ward_name(queries.ward_for_postcode("DE1 2QY") or "") == "Arboretum"


def test_what_the_command_line_says_counts_more(capsys: pytest.CaptureFixture[str]) -> None:
    said = _said(capsys, "boundaries", WARDS, "--source", "Mine", "--licence", "My own", "--vintage", "2026-01")
    assert (said["source"], said["licence"], said["vintage"]) == ("Mine", "My own", "2026-01")


def test_rejects_are_listed_and_nothing_kept_is_no_success(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text("postcode,ward_code\n" + "DE1 2Q0,E05015511\n" * 30)
    said = _said(capsys, "postcodes", str(path), status=1)
    assert said["rejects"][0] == {"row": 2, "reason": "DE12Q0 must end in two letters, not 0: check 0 (zero) and the letter O."}
    assert cli.main(["import", "postcodes", str(path)]) == 1
    words = capsys.readouterr().out
    assert "30 rows, 0 kept, 30 rejected" in words
    assert "and 10 more" in words


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["boundaries", "nowhere.geojson"], "There is no file nowhere.geojson"),
        (["boundaries", POSTCODES], "cannot be read as GeoJSON"),
        (["boundaries", WARDS, "--vintage", "soon"], "must be a year or a month"),
        (["ghosts", WARDS], "invalid choice: 'ghosts'"),
    ],
)
def test_a_mistake_is_one_sentence(arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", *arguments]) != 0
    said = capsys.readouterr()
    assert said.out == ""
    assert sentence in said.err
    assert said.err.count("\n") == 1
