"""What a letter may say: a reference, a day, a link, and nothing about anybody."""

from datetime import date

import pytest

from youthalliance.foundation.mail import letters

GOOD = {"reference": "YA-7K3M-2PQ9", "day": date(2026, 9, 14), "link": "/journeys/YA-7K3M-2PQ9"}
MARKERS = ("Zebedee Quux", "12 Marker Street", "DE1 2QY", "zebedee@example.org", "07700 900123", "/find?name=Zebedee", "Zebedee")


def words_of(kind: str) -> dict[str, object]:
    return {name: GOOD[name] for name in letters.KINDS[kind].words}


@pytest.mark.parametrize("kind", letters.KINDS)
def test_every_kind_can_be_written(kind: str) -> None:
    subject, body = letters.written(
        kind, letters.checked(kind, words_of(kind)), alliance="The Alliance", site="https://alliance.example.org"
    )
    assert "{" not in subject + body
    assert "\n" not in subject
    assert len(subject) <= 60, "longer than a phone shows of it"
    assert "https://alliance.example.org/journeys/YA-7K3M-2PQ9" in body


@pytest.mark.parametrize("kind", letters.KINDS)
@pytest.mark.parametrize("marker", MARKERS)
def test_no_kind_lets_anything_about_a_person_through(kind: str, marker: str) -> None:
    for name in letters.KINDS[kind].words:
        with pytest.raises(letters.NotALetter):
            letters.checked(kind, {**words_of(kind), name: marker})
    with pytest.raises(letters.NotALetter):
        letters.checked(kind, {**words_of(kind), "name": marker})


def test_a_missing_word_and_an_unknown_kind_are_refused() -> None:
    with pytest.raises(letters.NotALetter, match="day, link, reference"):
        letters.checked("new_referral", {"reference": "YA-7K3M-2PQ9"})
    with pytest.raises(letters.NotALetter, match="no letter called"):
        letters.checked("hello", {})


def test_the_fault_does_not_repeat_what_was_given() -> None:
    with pytest.raises(letters.NotALetter) as raised:
        letters.checked("new_referral", {**GOOD, "reference": "Zebedee Quux"})
    assert "Zebedee" not in str(raised.value)
