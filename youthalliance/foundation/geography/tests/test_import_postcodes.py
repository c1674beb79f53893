"""Bringing postcodes and their wards in, and asking which ward a postcode is in."""

import gzip
from pathlib import Path

import pytest
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.geography import actions, queries
from youthalliance.foundation.geography.files import FileError, read_boundaries, read_postcodes
from youthalliance.foundation.geography.postcodes import PostcodeError
from youthalliance.foundation.geography.tests.test_import_boundaries import SQUARE, _feature, _file

ROWS = "# source: A table\n# licence: OGL\n# vintage: 2025-04\npostcode,ward_code\nDE1 2QY,E05015511\nde11aa,E05015511\n"


def _csv(folder: Path, text: str) -> Path:
    path = folder / "postcodes.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return path


@pytest.mark.django_db
def test_a_table_is_kept_and_twice_is_as_once(tmp_path: Path) -> None:
    first = actions.import_postcodes(clock(), read=read_postcodes(_csv(tmp_path, ROWS)))
    again = actions.import_postcodes(clock(), read=read_postcodes(_csv(tmp_path, ROWS)))
    moved = actions.import_postcodes(
        clock(), read=read_postcodes(_csv(tmp_path, ROWS.replace("de11aa,E05015511", "DE1 1AA,E05015507")))
    )

    assert [(one.kept, one.changed) for one in (first, again, moved)] == [(2, 2), (2, 0), (2, 1)]
    assert first.described.source == "A table"
    assert queries.ward_for_postcode("de1 2qy") == "E05015511"
    assert queries.ward_for_postcode("DE1 1AA") == "E05015507"


@pytest.mark.django_db
def test_a_postcode_outside_the_table_is_placed_by_its_point(tmp_path: Path) -> None:
    west = _feature("E05000001", "West", SQUARE)
    actions.import_boundaries(clock(), read=read_boundaries(_file(tmp_path, west, vintage="2025-04")))
    assert queries.ward_for_postcode("DE1 2QY") == "E05000001"
    assert queries.ward_for_postcode("SW1A 1AA") is None
    assert queries.ward_for_postcode("DE99 9ZZ") is None
    assert queries.ward_for_postcode("JE2 3AB") is None
    with pytest.raises(PostcodeError):
        queries.ward_for_postcode("DE1 2Q0")


@pytest.mark.django_db
def test_boundaries_newer_than_the_table_count_more(tmp_path: Path) -> None:
    actions.import_postcodes(clock(), read=read_postcodes(_csv(tmp_path, ROWS)))
    for vintage, expected in (("2024", "E05015511"), ("2025-04", "E05015511"), ("2027-05", "E05000001")):
        west = _feature("E05000001", "West", SQUARE)
        actions.import_boundaries(clock(), read=read_boundaries(_file(tmp_path, west, vintage=vintage)))
        assert queries.ward_for_postcode("DE1 2QY") == expected
    assert queries.ward_for_postcode("DE1 2QY", vintage="2025-04") == "E05015511"


@pytest.mark.django_db
def test_asking_for_a_ward_takes_two_short_queries(tmp_path: Path) -> None:
    from django.db import connection

    actions.import_postcodes(clock(), read=read_postcodes(_csv(tmp_path, ROWS)))
    with CaptureQueriesContext(connection) as asked:
        queries.ward_for_postcode("DE1 2QY")
    assert len(asked) == 2


def test_every_row_left_out_says_why(tmp_path: Path) -> None:
    rows = [
        "Postcode,name,WD25CD",
        "DE1 2QY,x,E05015511",
        "DE12QY,x,E05015507",
        "",
        "DE1 2Q0,x,E05015511",
        "DE1 1AA,x,Abbey",
        "DE1 1AB",
    ]
    read = read_postcodes(_csv(tmp_path, "\r\n".join(rows)))
    assert read.wards == {"DE1 2QY": "E05015511"}
    assert [(reject.row, reject.reason.split(":")[0]) for reject in read.rejects] == [
        (3, "DE1 2QY stands already in row 2."),
        (5, "DE12Q0 must end in two letters, not 0"),
        (6, "“Abbey” is no ward's code"),
        (7, "“” is no ward's code"),
    ]


def test_a_packed_file_is_read_and_its_remarks_count_as_rows(tmp_path: Path) -> None:
    path = tmp_path / "postcodes.csv.gz"
    path.write_bytes(gzip.compress((ROWS + "nonsense,E05015511\n").encode("utf-8-sig")))
    read = read_postcodes(path, vintage="2026-01")
    assert len(read.wards) == 2
    assert [reject.row for reject in read.rejects] == [7]
    assert (read.described.licence, read.described.vintage) == ("OGL", "2026-01")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "postcode;ward_code\nDE1 2QY;E05015511\n",
            "needs a column “postcode” and a column “ward_code”; its heading is: postcode;ward_code",
        ),
        ("# source: nothing else\n", "its heading is: empty"),
        ('postcode,ward_code\n"' + "x" * 200_000 + '",E05015511\n', "cannot be read as CSV after row"),
    ],
)
def test_a_table_that_cannot_be_used_says_what_to_do(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(FileError, match=words):
        read_postcodes(_csv(tmp_path, text))


def test_only_a_coordinator_may(cast: Cast, tmp_path: Path) -> None:
    read = read_postcodes(_csv(tmp_path, ROWS))
    with pytest.raises(Refused, match="Ask your alliance's coordinator"):
        actions.import_postcodes(cast.wanda, read=read)
    assert actions.import_postcodes(cast.asha, read=read).changed == 2
