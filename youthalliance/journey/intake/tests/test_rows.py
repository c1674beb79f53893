"""What a row means, and what is wrong with it, in words."""

from datetime import date

import pytest

from youthalliance.journey.intake.cohort import dates
from youthalliance.journey.intake.cohort.columns import COLUMNS, guess
from youthalliance.journey.intake.cohort.rows import understand

TODAY = date(2026, 9, 7)
PLACES = {column.key: place for place, column in enumerate(COLUMNS)}


def row(**said):
    cells = [said.get(column.key, "") for column in COLUMNS]
    [found] = understand([(2, cells)], PLACES, today=TODAY)
    return found


def test_a_full_row_is_understood(derby):
    found = row(
        given="Jordan", family="O'Neill", born_on="27/03/2011", postcode="de12qy", gender="F", ethnic_group="Pakistani", sen_provision="EHCP",
        themes="Education and employment; money", why="Stays at home.", consent="Mum", interpreter="Urdu", agency="Hillside Academy", school_urn="112933",
    )  # fmt: skip
    assert found.faults == []
    said = found.values
    assert (said["born_on"], said["postcode"], said["gender"], said["ethnic_group"]) == (
        date(2011, 3, 27),
        "DE1 2QY",
        "female",
        "4",
    )
    assert (said["sen_provision"], said["themes"], said["consent"], said["agency"]) == (
        "E",
        ["education-employment", "money"],
        "parent",
        "school",
    )


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"why": ""}, "“In your own words” is empty"),
        ({"given": ""}, "No name is given"),
        ({"given": "\u200b"}, "cannot be seen"),
        ({"given": "Jоrdan"}, "different alphabets"),
        ({"given": "J\nBcc: x@example.org"}, "one line"),
        ({"given": "A" * 100}, "at most 80"),
        ({"born_on": "31/04/2011"}, "does not exist"),
        ({"born_on": "03/27/2011"}, "day comes first"),
        ({"born_on": "01/02/03"}, "four figures"),
        ({"born_on": "01/01/1850"}, "Check the year"),
        ({"born_on": "01/01/2030"}, "Check the year"),
        ({"born_on": "٠١/٠٢/٢٠١٠"}, "is no date"),
        ({"born_on": "40629"}, "is no date"),
        ({"years": "١٤"}, "no age"),
        ({"years": "1e3"}, "no age"),
        ({"postcode": "DE1 2Q0"}, "DE12Q0"),
        ({"postcode": "DЕ1 2QY"}, "plain letters"),
        ({"gender": "perhaps"}, "Gender “perhaps”"),
        ({"ethnic_group": "Martian"}, "“Martian”"),
        ({"themes": "Weather; money"}, "“Weather” is no priority area"),
        ({"consent": "perhaps"}, "Agreed “perhaps”"),
        ({"mobile": "ask mum"}, "telephone number in figures"),
        ({"email": "a@[127.0.0.1]"}, "@ and a full stop"),
        ({"kind": "planet"}, "“planet”"),
        ({"kind": "place"}, "“Name” is empty"),
        ({"school_urn": "12"}, "six figures"),
        ({"received_on": "01/01/2031"}, "Check the year"),
    ],
)
def test_each_fault_is_said_in_words(derby, said, sentence):
    found = row(**({"given": "Jordan", "why": "…"} | said))
    assert any(sentence in fault for fault in found.faults), found.faults


def test_an_unknown_postcode_is_kept_with_a_warning_and_a_bare_yes_is_told(derby):
    found = row(given="Jordan", why="…", postcode="DE99 9ZZ", consent="Yes")
    assert (found.faults, found.values["postcode"], found.values["consent"]) == ([], "DE99 9ZZ", "parent")
    assert len(found.warnings) == 2


def test_a_whole_name_in_one_column_is_taken_apart(derby):
    assert [row(called=name, why="…").called for name in ("Mary Ann Rivers", "Rivers, Mary Ann", "Cher")] == [
        "Mary Ann Rivers",
        "Mary Ann Rivers",
        "Cher",
    ]
    assert row(called="Rivers, Mary Ann", why="…").values["family"] == "Rivers"


def test_rows_that_say_the_same_are_told_apart_from_namesakes(derby):
    cells = [{"given": "Jordan", "why": "…"}.get(column.key, "") for column in COLUMNS]
    other = [{"given": "Jordan", "why": "Something else"}.get(column.key, "") for column in COLUMNS]
    rows = understand([(2, cells), (3, cells), (4, other)], PLACES, today=TODAY)
    assert [bool(found.faults) for found in rows] == [False, True, False]
    assert "same as row 2" in rows[1].faults[0]


def test_headings_that_others_use_are_guessed():
    found = guess(
        [
            "Pupil Forename",
            "Pupil Surname",
            "D.O.B.",
            "Post Code",
            "Reason for Referral",
            "Ethnicity",
            "Referred by",
            "Date of referral",
            "Shoe size",
        ]
    )
    assert {key: found[key] for key in sorted(found)} == {
        "born_on": 2, "ethnic_group": 5, "family": 1, "given": 0, "postcode": 3, "received_on": 7, "referrer_name": 6, "why": 4,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "meant"),
    [("27/03/2011", date(2011, 3, 27)), ("1-2-2010", date(2010, 2, 1)), ("2011-03-27", date(2011, 3, 27)), ("27 March 2011", date(2011, 3, 27)),
     ("3rd Sept 2011", date(2011, 9, 3)), ("29/02/2024", date(2024, 2, 29)), ("", None)],
)  # fmt: skip
def test_dates_are_day_first(said, meant):
    assert dates.read(said, called="Date", earliest=date(1900, 1, 1), latest=TODAY) == meant
