"""intake.refer"""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from youthalliance.foundation.acts import Act, action, public, tell, verbs
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey import status
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake import queries
from youthalliance.journey.intake.choices import Asked
from youthalliance.journey.record import actions as record
from youthalliance.journey.record.models import JourneyStatus
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.places import actions as places


def test_letters_go_to_whoever_asked_and_to_the_lead_and_name_nobody(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan", family="Rivers")
    asked = Asked("Jordan has stopped coming.", referrer_name="Tessa", referrer_email="tessa@example.org")
    journey = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=asked)

    letters = {letter.kind: letter for letter in Letter.objects.all()}
    assert set(letters) == {"new_referral", "referral_received"}
    assert letters["new_referral"].to == "ben@example.org"
    assert letters["referral_received"].words["reference"] == journey.reference
    assert "Jordan" not in str([letter.words for letter in letters.values()])


def test_an_outsider_is_asked_to_confirm_and_read_in_any_case(cast: Cast) -> None:
    jordan = people.add(public(), given="Jordan")
    asked = Asked("…", referrer_email="somebody@example.org")
    journey = intake.refer(public(), kind="person", subject=jordan.pk, asked=asked, confirmed=False)

    assert queries.unconfirmed([journey.pk]) == {journey.pk}
    assert Letter.objects.filter(kind="confirm_referral").exists()
    assert Letter.objects.filter(kind="new_referral").exists()


def test_asking_costs_few_queries(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan", family="Rivers")
    with CaptureQueriesContext(connection) as queries_made:
        intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=Asked("…"))
    assert len(queries_made) <= 18, [query["sql"][:90] for query in queries_made]


def test_the_first_status_follows_from_what_the_journey_began_with(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan", family="Rivers")
    with CaptureQueriesContext(connection) as queries_made:
        journey = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=Asked("…"))
    about_status = [query["sql"] for query in queries_made.captured_queries if "record_journeystatus" in query["sql"]]
    assert [sql.split()[0] for sql in about_status] == ["INSERT"]
    assert status.differences() == []
    assert JourneyStatus.objects.get(pk=journey.pk).state == "new"


def test_a_journey_that_changes_where_it_begins_is_read_again(cast: Cast, db: None) -> None:
    jordan = people.add(cast.tessa, given="Jordan")
    place = places.add(cast.tessa, called="The tunnel")

    @action("tests.begin_and_change", may=lambda _act, _target: None, says="Began and changed")
    def verb(act: Act) -> int:
        made = intake.refer(act, kind="person", subject=jordan.pk, asked=Asked("…"))
        record.change_kind(made.pk, kind="place", subject=place.pk)
        tell()
        return made.pk

    try:
        journey = verb(cast.tessa)
    finally:
        del verbs["tests.begin_and_change"]
    assert JourneyStatus.objects.get(pk=journey).kind == "place"
    assert status.differences() == []
