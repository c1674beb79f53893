"""The demonstration city: its totals are the published ones, and every desk has something to do."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.db import transaction

from youthalliance.evidence.publishing.gate import FEW, WITHHELD
from youthalliance.evidence.reports import referrals
from youthalliance.evidence.reports.period import between, financial_year
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import clock
from youthalliance.foundation.acts.history import of_journey
from youthalliance.foundation.words import queries as words
from youthalliance.journey import status, story
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import queries_figures as support
from youthalliance.operations.demonstration import city, spondon
from youthalliance.operations.demonstration.staff import STAFF
from youthalliance.operations.demonstration.town import Town
from youthalliance.subjects.people import actions as people

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

#: A Tuesday at lunchtime.
NOW = datetime(2026, 9, 15, 12, 0, tzinfo=UTC)
YEAR = financial_year("2022-23")
PILOT = between("2020-10-01", "2021-04-30")


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker) -> Iterator[Town]:
    """One city for all of these tests; nothing of it stays."""
    with django_db_blocker.unblock(), transaction.atomic():
        words.forget()
        yield city.build(NOW)
        transaction.set_rollback(True)
    words.forget()


def the_year() -> dict[str, dict[str, object]]:
    return referrals.figures(YEAR).breakdowns


def test_the_tables_of_the_annual_report(made: Town) -> None:
    figures = referrals.figures(YEAR)
    assert figures.total == 113
    assert figures.breakdowns["postcode_district"] == {
        "DE1": 7, "DE3": 5, "DE21": 24, "DE22": 9, "DE23": 39, "DE24": 23, "DE72": 1, "DE73": 3, "not recorded": 2,
    }  # fmt: skip
    assert figures.breakdowns["ethnic_group"] == {
        "Pakistani": 3, "Bangladeshi": 1, "Any other Asian background": 2, "Black Caribbean": 1, "Black African": 2,
        "White and Black Caribbean": 6, "White and Black African": 1, "White and Asian": 4,
        "Any other Mixed or multiple ethnic background": 9, "White British": 70, "White Roma": 4, "Any other White background": 7,
        "Arab": 1, "Any other ethnic group": 1, "not recorded": 1,
    }  # fmt: skip
    assert figures.breakdowns["send"] == {"yes": 48, "no": 63, "not recorded": 2}
    assert figures.breakdowns["gender"] == {"male": 83, "female": 29, "not recorded": 1}
    for name, counts in figures.breakdowns.items():
        assert sum(counts.values()) == 113, name
    assert set(figures.breakdowns["age"]) - {"not recorded"} == {str(age) for age in range(8, 19)}


def test_the_year_has_its_place_and_its_families(made: Town) -> None:
    figures = referrals.figures(YEAR)
    assert figures.asked == figures.settled == {"person": 89, "family": 24, "place": 1, "group": 0}


def test_the_published_figures_pass_the_gate(made: Town) -> None:
    shown = referrals.gated(referrals.figures(YEAR))
    assert shown.total == 115
    cells = [value for counts in shown.breakdowns.values() for value in counts.values()]
    assert all(value % 5 == 0 if isinstance(value, int) else value in (FEW, WITHHELD) for value in cells)
    assert {FEW} < {value for value in cells if isinstance(value, str)} | {FEW, 0}


def test_change_a_record_and_the_report_changes(made: Town) -> None:
    before = the_year()
    with transaction.atomic():
        family = next(one for one in record_received() if one.kind == "person" and one.person)
        person = family.person
        people.correct(clock(NOW), person, postcode="DE72 3AA")
        after = the_year()
        transaction.set_rollback(True)
    assert after["postcode_district"] != before["postcode_district"]
    assert sum(after["postcode_district"].values()) == 113
    assert the_year() == before


def record_received():
    from youthalliance.journey.record import queries_figures

    return queries_figures.received(YEAR.begins_at, YEAR.ends_at)


def test_the_pilot(made: Town) -> None:
    figures = referrals.figures(PILOT)
    assert figures.asked == {"person": 29, "family": 4, "place": 14, "group": 0}
    assert figures.settled == {"person": 29, "family": 5, "place": 13, "group": 0}, "one of the places was a family"
    assert referrals.figures(financial_year("2020-21")).asked == figures.asked, "all of it was asked before April"
    visits = {one.intervention: one for one in support.visited(PILOT.begins_at, PILOT.ends_at)}
    assert visits["Community reassurance"].minutes == 112 * 60
    assert visits["Diversionary activity"].minutes == 20 * 60
    assert sum(one.new_young_people for one in visits.values()) == 322


def test_the_pilot_s_young_people(made: Town) -> None:
    from youthalliance.journey.record import queries_figures as journeys
    from youthalliance.subjects.people import queries_figures

    received = {one.person: one for one in journeys.received(PILOT.begins_at, PILOT.ends_at) if one.kind == "person"}
    known = queries_figures.described([number for number in received if number])
    assert Counter(one.gender for one in known.values()) == {"male": 21, "female": 8}
    assert len({one.ethnic_group for one in known.values()}) == 6
    ages = [one.age_on(received[number].received_at.date()) for number, one in known.items()]
    assert sum(age or 0 for age in ages) / len(ages) == 14


def test_every_state_of_the_story_is_there_today(made: Town) -> None:
    states = Counter(record.visible_to(clock(NOW)).values_list("state", flat=True))
    assert set(states) == set(story.STATES)
    assert states["closed"] > 150


def test_journeys_closed_in_every_way(made: Town) -> None:
    rows = record.visible_to(clock(NOW)).filter(state="closed").values_list("closed_as", flat=True)
    assert set(rows) == {str(how) for how in story.Closed}


def test_what_is_stored_is_what_the_records_amount_to(made: Town) -> None:
    assert status.differences() == []


def test_spondon_from_report_to_new_provision(made: Town) -> None:
    lead = made.act("lead.place", NOW)
    found = record.visible_to(lead).filter(kind="place").values_list("journey", "journey__place__called", "state")
    [(journey, _, state)] = [row for row in found if row[1] == spondon.CALLED]
    assert state == "closed"
    told = [line.verb for line in of_journey(journey, newest=200)][::-1]
    for earlier, then in (
        ("intake.refer", "triage.decide"), ("triage.decide", "allocation.accept"), ("allocation.accept", "support.log_visit"),
        ("support.log_visit", "review.decide"), ("review.decide", "moving_on.end"), ("moving_on.end", "moving_on.check_back"),
    ):  # fmt: skip
        assert told.index(earlier) < told.index(then)
    assert told.count("moving_on.check_back") == 2
    assert told.count("review.decide") >= 6, "every month"


def test_history_is_in_order_of_time(made: Town) -> None:
    from youthalliance.foundation.acts.models import History

    moments = list(History.objects.order_by("pk").values_list("at", flat=True))
    assert moments == sorted(moments)
    assert max(moments) <= NOW


def test_nobody_in_the_city_has_a_real_address(made: Town) -> None:
    assert {one.email.rpartition("@")[2] for one in STAFF} == {"example.org"}
    assert {one.role for one in STAFF if one.begin} == set(Role) - {Role.PUBLIC, Role.CLOCK}
