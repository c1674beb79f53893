"""The referrals report is worked out from the records, and every breakdown adds to its total."""

import json
from datetime import date, timedelta

import pytest
from django.test import Client

from tests.cast import MONDAY, PASSWORD, Cast
from youthalliance.evidence.reports import formats, referrals
from youthalliance.evidence.reports.period import Period, WrongPeriod, between, financial_year, year_of
from youthalliance.foundation.acts import Act, public
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake.actions import Asked
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.places import actions as places

YEAR = year_of(MONDAY.date())


def refer(act: Act, *, confirmed: bool = True, agency: str = "school", **known: object) -> None:
    person = people.add(act, given="Jo", family="Rivers", **known)
    intake.refer(act, kind="person", subject=person.pk, asked=Asked("…", agency=agency), confirmed=confirmed)


def rows(period: Period = YEAR) -> dict[str, dict[str, object]]:
    return referrals.figures(period).breakdowns


@pytest.fixture
def some(cast: Cast) -> Cast:
    refer(cast.tessa, postcode="DE1 2QY", gender="male", ethnic_group="13", sen_provision="K", born_on=date(2012, 9, 8))
    refer(cast.tessa, postcode="DE23 8AB", gender="female", sen_provision="N", estimated_birth_year=2012)
    refer(cast.tessa, agency="police", postcode="DE23 6QA")
    return cast


def test_every_breakdown_adds_to_the_total(some: Cast) -> None:
    figures = referrals.figures(YEAR)
    assert figures.total == 3
    for name, counts in figures.breakdowns.items():
        assert sum(counts.values()) == 3, name
    assert figures.breakdowns["postcode_district"] == {"DE1": 1, "DE23": 2, "not recorded": 0}
    assert figures.breakdowns["send"] == {"yes": 1, "no": 1, "not recorded": 1}
    assert figures.breakdowns["gender"] == {"male": 1, "female": 1, "not recorded": 1}
    assert figures.breakdowns["age"] == {"13": 1, "14": 1, "not recorded": 1}, "the birthday is tomorrow"
    assert figures.breakdowns["referred_to"] == {"not allocated": 3}


def test_change_a_record_and_the_report_changes(some: Cast) -> None:
    before = rows()["postcode_district"]
    refer(some.tessa, postcode="DE1 1AA")
    assert rows()["postcode_district"] == {**before, "DE1": 2}


def test_a_family_counts_by_the_young_person_named_first(cast: Cast) -> None:
    parent = people.add(cast.tessa, given="Pat", postcode="DE3 9AA", gender="female")
    first = people.add(cast.tessa, given="Ali", postcode="DE22 1AA", gender="male")
    second = people.add(cast.tessa, given="Bo", postcode="DE24 8AA", gender="female")
    family = families.add(
        cast.tessa, called="The Rivers family",
        members=[(parent.pk, "parent", True), (first.pk, "young_person", True), (second.pk, "young_person", True)],
    )  # fmt: skip
    intake.refer(cast.tessa, kind="family", subject=family.pk, asked=Asked("…"))
    assert rows()["postcode_district"] == {"DE22": 1, "not recorded": 0}


def test_a_place_is_counted_beside_the_total(cast: Cast) -> None:
    place = places.add(cast.tessa, called="The underpass")
    intake.refer(cast.tessa, kind="place", subject=place.pk, asked=Asked("…"))
    figures = referrals.figures(YEAR)
    assert (figures.total, figures.asked["place"], figures.settled["place"]) == (0, 1, 1)


def test_an_outsider_counts_once_they_have_followed_their_link(cast: Cast) -> None:
    refer(public(at=MONDAY), confirmed=False)
    assert referrals.figures(YEAR).total == 0


def test_the_year_begins_in_april_in_british_time(cast: Cast) -> None:
    late = MONDAY.replace(month=3, day=31, hour=22, minute=59)
    refer(cast.tessa.when(late))
    refer(cast.tessa.when(late + timedelta(minutes=1)))
    assert [referrals.figures(financial_year(year)).total for year in ("2025-26", "2026-27")] == [1, 1]


def test_what_leaves_the_alliance_has_passed_the_gate(some: Cast) -> None:
    shown = referrals.gated(referrals.figures(YEAR))
    assert shown.total == "fewer than 5"
    assert {value for counts in shown.breakdowns.values() for value in counts.values()} == {"withheld"}


def test_the_three_formats(some: Cast) -> None:
    figures = referrals.figures(YEAR)
    read = json.loads(formats.as_json(figures))
    assert list(read)[:4] == ["report", "year", "total", "breakdowns"]
    assert read["breakdowns"]["postcode_district"]["DE23"] == 2
    assert f"{YEAR.name},postcode_district,DE23,2\r\n" in formats.as_csv(figures)
    page = formats.as_html(figures)
    assert "most often DE23, 2 of 3" in page
    assert "<svg" in page
    assert "http" not in page.replace("http://www.w3.org", "")


def test_a_spreadsheet_never_takes_an_answer_for_a_formula(cast: Cast) -> None:
    refer(cast.tessa, agency="=HYPERLINK(1)")
    assert ",'=HYPERLINK(1),1" in formats.as_csv(referrals.figures(YEAR))


@pytest.mark.parametrize("name", ["2022-24", "2022", "last year", "22-23", "2022-23 ; drop", "0000-01", ""])
def test_a_wrong_year_is_told_how_to_write_it(name: str) -> None:
    with pytest.raises(WrongPeriod, match="2022-23"):
        financial_year(name)


def test_days_from_and_to() -> None:
    assert between("2020-10-01", "2021-04-30").last == date(2021, 4, 30)
    with pytest.raises(WrongPeriod, match="Swap"):
        between("2021-04-30", "2020-10-01")
    with pytest.raises(WrongPeriod, match="calendar"):
        between("2021-02-30", "2021-04-30")


def sign_in(who: str) -> Client:
    client = Client()
    assert client.post("/sign-in", {"email": f"{who}@example.org", "password": PASSWORD}).status_code == 302
    return client


def test_the_coordinator_sees_exact_figures_and_the_board_published_ones(some: Cast) -> None:
    exact = sign_in("asha").get("/reports/referrals", {"year": YEAR.name}).content.decode()
    shown = sign_in("bola").get("/reports/referrals", {"year": YEAR.name}).content.decode()
    assert "3 referrals of people and families" in exact
    assert "DE23, 2 of 3" in exact
    assert "Fewer than 5 referrals of people and families" in shown
    assert "2 of 3" not in shown


def test_the_file_is_the_page_s_figures(some: Cast) -> None:
    answer = sign_in("bola").get("/reports/referrals.csv", {"year": YEAR.name})
    assert answer["Content-Disposition"].endswith(f'referrals-{YEAR.name}-published.csv"')
    assert "postcode_district,DE23,withheld" in answer.content.decode()


def test_a_wrong_year_on_the_page_is_a_sentence(cast: Cast) -> None:
    page = sign_in("asha").get("/reports/referrals", {"year": "soon"})
    assert page.status_code == 400
    assert "Write it like 2022-23" in page.content.decode()
    assert sign_in("asha").get("/reports/referrals.csv", {"year": "soon"}).status_code == 400


def test_the_cost_does_not_grow_with_the_referrals(some: Cast, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(8):
        referrals.figures(YEAR)
