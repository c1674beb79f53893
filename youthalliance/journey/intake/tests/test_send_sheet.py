"""intake.send_sheet, from the file to the referrals, as a teacher does it"""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from python_calamine import CalamineWorkbook

from tests.cast import PASSWORD, Cast
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey import status
from youthalliance.journey.intake import actions_cohort, queries
from youthalliance.journey.intake.cohort.sheet import read
from youthalliance.journey.intake.models import Referral, Sheet
from youthalliance.journey.intake.tests.walking import Walk
from youthalliance.subjects.people.models import Person

OLD = (
    "Pupil,D.O.B.,Post Code,Reason for Referral,Consent\n"
    "Jordan Rivers,27/03/2011,DE1 2QY,Stays at home,Mum\n"
    "Sky Moor,31/04/2010,DE1 2QY,Wants to do music,YP\n"
    "Ash Hill,,DE99 9ZZ,Out late,no\n"
)


@pytest.fixture
def walk(derby: None, cast: Cast) -> Walk:
    """Tessa has signed in."""
    walk = Walk()
    walk.open("/sign-in").post(email="tessa@example.org", password=PASSWORD)
    return walk


def _bring(walk: Walk, content: str | bytes, name: str = "old list.csv") -> Walk:
    walk.open("/request-support/many")
    content = content.encode() if isinstance(content, str) else content
    return walk.post(file=SimpleUploadedFile(name, content))


def test_an_old_list_is_matched_looked_at_and_its_good_rows_sent(walk: Walk) -> None:
    _bring(walk, OLD)
    assert walk.question == "columns"
    token = walk.at.split("/")[3]
    columns = Sheet.objects.get(token=token).columns
    walk.post(**{key: str(place) for key, place in columns.items()})
    assert "Of 3 rows in old list.csv , 2 can be sent, 1 needs mending" in walk.text
    assert "“31/04/2010” does not exist" in walk.text
    assert "DE99 9ZZ is not in the official list" in walk.text

    walk.post(how="good")
    assert "2 requests sent" in walk.text
    assert "Row 3: Date of birth" in walk.text
    assert sorted(Person.objects.values_list("called", flat=True)) == ["Ash Hill", "Jordan Rivers"]
    assert set(Referral.objects.values_list("referrer_name", "consent")) == {("Tessa Lowe", "parent"), ("Tessa Lowe", "not_asked")}
    assert sorted(Letter.objects.values_list("kind", flat=True)) == ["new_referral", "referral_received"], "one letter for all"
    assert status.differences() == []
    assert Sheet.objects.get(token=token).rows == [], "the names are not kept twice"

    _bring(walk, OLD.replace("31/04/2010", "30/04/2010"))
    walk.post(**{key: str(place) for key, place in columns.items()})
    assert "1 can be sent , 2 were sent before" in walk.text or "1 can be sent, 2 were sent before" in walk.text
    walk.post(how="all")
    assert "1 request sent" in walk.text
    assert Referral.objects.count() == 3


def test_all_or_nothing_sends_nothing_while_a_row_has_a_fault(cast: Cast, derby: None) -> None:
    table = read(OLD.encode())
    token = actions_cohort.keep_sheet(
        cast.tessa, name="old.csv", table=table, columns={"called": 0, "born_on": 1, "postcode": 2, "why": 3}
    )
    with pytest.raises(Refused, match="Nothing was sent"):
        actions_cohort.send_sheet(cast.tessa, token=token, all_or_nothing=True)
    assert Referral.objects.count() == 0

    first = actions_cohort.send_sheet(cast.tessa, token=token, all_or_nothing=False)
    again = actions_cohort.send_sheet(cast.tessa, token=token, all_or_nothing=False)
    assert (first.kept, again.kept, Referral.objects.count()) == (2, 2, 2)


def test_our_own_template_needs_no_matching(walk: Walk) -> None:
    answer = walk.client.get("/request-support/many/template.xlsx")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_name("Referrals")
    heads = sheet.to_python()[0]
    assert "In your own words" in heads
    csv_heads = walk.client.get("/request-support/many/template.csv").content.decode("utf-8-sig").strip().split(",")
    assert csv_heads == heads

    row = {"First names": "Sky", "Last name": "=HYPERLINK(1)", "In your own words": "…", "Kind of organisation": "school"}
    row["Last name"] = "Moor"
    _bring(walk, ",".join(csv_heads) + "\n" + ",".join(row.get(head, "") for head in csv_heads))
    assert "1 can be sent" in walk.text.replace(" ,", ",")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"a,b\n\x00", b"%PDF-1.7", b'a\n"', b"\xff\xfe\x00"])
def test_a_bad_file_is_a_sentence_and_never_a_crash(walk: Walk, content: bytes) -> None:
    _bring(walk, content, "../../etc/passwd\u202egnp.csv")
    assert walk.page.status_code == 400
    assert "There is a problem" in walk.text
    assert walk.post().page.status_code == 400


def test_nobody_else_sees_a_sheet(walk: Walk, cast: Cast) -> None:
    _bring(walk, OLD)
    token = walk.at.split("/")[3]
    other = Walk()
    other.open("/sign-in").post(email="ben@example.org", password=PASSWORD)
    assert other.open(f"/request-support/many/{token}").page.status_code == 404
    assert queries.sheet(cast.ben, token) is None
    with pytest.raises(Refused, match="no longer here"):
        actions_cohort.send_sheet(cast.ben, token=token, all_or_nothing=False)
