"""Postcodes: one way of writing each, refusals that help, and where each one is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from youthalliance.foundation.geography import postcodes
from youthalliance.foundation.geography.postcodes import PostcodeError, normalise


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" de12qx ", "DE1 2QX"),
        ("DE1 2QX", "DE1 2QX"),
        ("d e 1 2 q x", "DE1 2QX"),
        ("DE1\u00a02QX", "DE1 2QX"),
        ("DE1-2QX", "DE1 2QX"),
        ("(de22 3xy).", "DE22 3XY"),
        ("ＤＥ１ ２ＱＸ", "DE1 2QX"),
        ("\ufeffDE1 2QX\u200b", "DE1 2QX"),
        ("DE1 2QX\r\n", "DE1 2QX"),
        ("sw1a1aa", "SW1A 1AA"),
        ("W1A 0AX", "W1A 0AX"),
        ("M1 1AE", "M1 1AE"),
        ("ZE3 9JU", "ZE3 9JU"),
        ("gir0aa", "GIR 0AA"),
    ],
)
def test_a_postcode_is_written_in_one_way(typed: str, kept: str) -> None:
    assert normalise(typed) == kept
    assert normalise(kept) == kept


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Enter a postcode"),
        (" \t ", "Enter a postcode"),
        ("DE1 2Q0", "must end in two letters, not 0: check 0 .zero. and the letter O"),
        ("DEI 2QX", "starts with DEI.*check 1 .one. and the letter I"),
        ("DE1 ZQX", "third character from the end must be a figure, not Z"),
        ("DE1 SQX", "check 5 .five. and the letter S"),
        ("DE1 2QO", "No postcode ends in QO"),
        ("DE1", "only the first half"),
        ("DE", "too short"),
        ("DE12 3QYX", "too long"),
        ("Q1 1AA", "starts with Q1"),
        ("ZZ99 3VZ", "no fixed address"),
        ("DЕ1 2QX", "cyrillic capital letter ie"),
        ("DE1 2QХ", "cyrillic capital letter ha"),
        ("DE1 ٢QX", "arabic-indic digit two"),
        ("ıG1 1AA", "dotless i"),
        ("DE1\u202e2QX", "unseen right-to-left override"),
        ("DE1\x002QX", r"unseen character U\+0000"),
        ("\ud800E1 2QX", r"unseen character U\+D800"),
        ("DE1 2QX; DROP", "“;”"),
        ("no fixed abode, last seen near the river gardens", "too long for a postcode"),
    ],
)
def test_what_is_no_postcode_is_refused_in_words(typed: str, words: str) -> None:
    with pytest.raises(PostcodeError, match=words):
        normalise(typed)


@given(st.text(max_size=20))
def test_anything_typed_is_kept_as_it_is_or_refused(typed: str) -> None:
    kept, refusal = _outcome(typed)
    if refusal:
        assert refusal.endswith(".")
        assert refusal.encode()
    else:
        assert normalise(kept) == kept
        if typed.isascii():
            assert [c for c in typed.upper() if c.isalnum()] == [c for c in kept if c != " "]


def _outcome(typed: str) -> tuple[str, str]:
    try:
        return normalise(typed), ""
    except PostcodeError as refused:
        return "", str(refused)


def test_the_district_is_the_first_half() -> None:
    assert postcodes.district("DE23 6AB") == "DE23"
    assert postcodes.district("de1 2qx") == "DE1"
    assert postcodes.district("SW1A 1AA") == "SW1A"


@pytest.mark.parametrize(
    ("postcode", "latitude", "longitude", "council"),
    [
        ("DE1 2QY", 52.9143, -1.4686, "Derby"),
        ("SW1A 1AA", 51.5010, -0.1416, "Westminster"),
        ("EH1 1YZ", 55.950, -3.193, "City of Edinburgh"),
        ("CF10 1EP", 51.476, -3.179, "Cardiff"),
        ("BT1 5GS", 54.5966, -5.9301, "Belfast"),
        ("ZE1 0HB", 60.155, -1.148, "Shetland Islands"),
        ("TR21 0LL", 49.914, -6.314, "Isles of Scilly"),
    ],
)
def test_postcodes_are_found_in_every_country(postcode: str, latitude: float, longitude: float, council: str) -> None:
    spot = postcodes.find(postcode)
    assert spot is not None
    assert spot.latitude == pytest.approx(latitude, abs=0.004)
    assert spot.longitude == pytest.approx(longitude, abs=0.004)
    assert postcodes.council_name(spot.council) == council


def test_the_table_may_know_a_postcode_and_not_its_point() -> None:
    spot = postcodes.find("JE2 3AB")
    assert spot is not None
    assert (spot.latitude, spot.longitude) == (None, None)
    assert postcodes.council_name(spot.council) == "Channel Islands"


@pytest.mark.parametrize("postcode", ["DE99 9ZZ", "A1 1AA", "ZE9 9ZZ"])
def test_an_unknown_postcode_is_simply_not_there(postcode: str) -> None:
    assert postcodes.find(postcode) is None


def test_the_table_says_of_when_it_is() -> None:
    year, _, month = postcodes.vintage().partition("-")
    assert int(year) >= 2025
    assert 1 <= int(month) <= 12


def test_an_unknown_council_has_no_name() -> None:
    assert postcodes.council_name("E06999999") is None
    assert postcodes.council_name(None) is None
