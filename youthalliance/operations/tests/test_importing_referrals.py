"""`./alliance import referrals`: an organisation's old list, with a column map, counted like every import."""

import json
from pathlib import Path

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import clock
from youthalliance.foundation.words import actions as words
from youthalliance.journey.intake.models import Referral
from youthalliance.operations import cli, packs

OLD = "Kid,What,Born\nJordan Rivers,Stays at home,27/03/2011\nSky Moor,,\n"


@pytest.fixture
def old(cast: Cast, tmp_path: Path) -> list[str]:
    """The file and its map, as arguments."""
    words.adopt(clock(), pack=packs.load("derby"))
    (tmp_path / "old.csv").write_text(OLD, encoding="utf-8")
    (tmp_path / "map.json").write_text(json.dumps({"called": "Kid", "In your own words": "What"}), encoding="utf-8")
    return ["import", "referrals", str(tmp_path / "old.csv"), "--map", str(tmp_path / "map.json"), "--format", "json"]


def _said(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> dict[str, object]:
    assert cli.main(arguments) == 0
    said: dict[str, object] = json.loads(capsys.readouterr().out)
    return said


def test_a_check_changes_nothing_and_a_second_time_adds_nothing(old: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    said = _said(capsys, [*old, "--check", "--as", "tessa@example.org"])
    assert (said["in"], said["kept"], said["changed"], said["rejected"]) == (2, 1, 1, 1)
    assert said["rejects"] == [{"row": 3, "reason": "“In your own words” is empty. Write what is going on."}]
    assert said["columns"] == {"born_on": "Born", "called": "Kid", "why": "What"}
    assert Referral.objects.count() == 0

    assert _said(capsys, [*old, "--as", "tessa@example.org"])["changed"] == 1
    assert _said(capsys, [*old, "--as", "tessa@example.org"])["changed"] == 0
    referral = Referral.objects.get()
    assert (referral.referrer_name, said["source"]) == ("Tessa Lowe", "Hillside School")


@pytest.mark.parametrize(
    ("extra", "sentence"),
    [
        (["--all-or-nothing"], "Nothing was sent"),
        (["--as", "eve@example.org"], "may send referrals"),
        (["--as", "nobody@example.org"], "may send referrals"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    old: list[str], extra: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*old, *extra]) == 1
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("column_map", "sentence"),
    [
        ('{"shoe": "Kid"}', "none of our columns"),
        ('{"given": "Shoe"}', "no such heading"),
        ("[" * 100_000, "as JSON"),
        ("", "as JSON"),
    ],
)
def test_a_wrong_map_is_explained(old: list[str], column_map: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(old[4]).write_text(column_map, encoding="utf-8")
    assert cli.main(old) == 1
    assert sentence in capsys.readouterr().err
