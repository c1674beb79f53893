"""`./alliance lookup postcode`: one shape, and a reason for whatever is not known."""

import argparse
import json

import pytest

from youthalliance.foundation.acts import clock
from youthalliance.operations import cli, founding, lookup, packs

FIELDS = {"postcode", "latitude", "longitude", "council", "ward", "lsoa", "imd_decile", "vintages", "missing"}


@pytest.mark.django_db
def test_what_has_not_been_imported_is_null_with_its_reason() -> None:
    known = lookup.describe("de12qy")

    assert set(known) >= FIELDS
    assert (known["postcode"], known["council"], known["council_name"]) == ("DE1 2QY", "E06000015", "Derby")
    assert known["latitude"] == pytest.approx(52.9143, abs=0.001)
    assert known["longitude"] == pytest.approx(-1.4686, abs=0.001)
    assert [known[name] for name in ("ward", "lsoa", "imd_decile")] == [None, None, None]
    assert {name for name, value in known.items() if value is None} == set(known["missing"])
    assert "./alliance setup --pack derby" in known["missing"]["ward"]


@pytest.mark.django_db
def test_the_derby_pack_brings_the_ward() -> None:
    founding.adopt(clock(), packs.load("derby"))

    known = lookup.describe("DE1 2QY")

    assert (known["ward"], known["ward_name"], known["vintages"]["ward"]) == ("E05015511", "Arboretum", "2025-04")
    assert set(known["missing"]) == {"lsoa", "imd_decile"}


@pytest.mark.django_db
def test_it_prints_json_and_words(capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("json", "text"):
        assert lookup.run(argparse.Namespace(kind="postcode", what="DE1 2QY", format=form)) == 0
    printed = capsys.readouterr().out
    shape, _, words = printed.partition("\n}\n")
    assert json.loads(shape + "}")["postcode"] == "DE1 2QY"
    assert "Council: Derby (E06000015)" in words
    assert "Ward: not known" in words


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("postcode", "sentence"),
    [
        ("DE99 9ZZ", "has no postcode DE99 9ZZ: check it"),
        ("DE1 2Q0", "must end in two letters"),
        ("DE1 ZQX", "must be a figure, not Z"),
    ],
)
def test_an_unknown_postcode_is_one_sentence_and_no_success(
    postcode: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["lookup", "postcode", postcode, "--format", "json"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert sentence in said.err
    assert said.err.count("\n") == 1


@pytest.mark.django_db
def test_a_postcode_without_a_point_says_so() -> None:
    known = lookup.describe("JE2 3AB")
    assert known["latitude"] is None
    assert "no map point" in known["missing"]["latitude"]
    assert known["council_name"] == "Channel Islands"
