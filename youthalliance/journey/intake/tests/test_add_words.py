"""intake.add_words"""

import pytest

from tests.cast import PASSWORD, Cast
from youthalliance.foundation.acts import Refused, public
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey.intake import actions, queries
from youthalliance.journey.intake.choices import Asked
from youthalliance.journey.intake.models import Referral
from youthalliance.journey.intake.tests.walking import TEACHER, Walk
from youthalliance.journey.record import queries as journeys
from youthalliance.journey.triage import actions as triage
from youthalliance.subjects.people import actions as people


def test_words_typed_in_another_tab_after_sending_can_still_be_added(derby: None, cast: Cast) -> None:
    first = Walk().begin().answer(TEACHER)
    second = Walk(first.client).open(f"/request-support/{first.handle}/why")
    first.post()
    second.post(why="And yesterday Jay was seen at the station at midnight.")

    assert second.page.status_code == 409
    assert "already been sent" in second.text
    assert "station at midnight" in second.text
    code = Referral.objects.get().status_code
    second.post(f"/status/{code}", text="And yesterday Jay was seen at the station at midnight.")
    journey = Referral.objects.get().journey_id
    [(question, text, _)] = queries.answers_of(journey)
    assert (question, text) == (None, "And yesterday Jay was seen at the station at midnight.")
    assert of_journey(journey)[0].sentence == "Added to the request"

    lead = Walk()
    lead.open("/sign-in").post(email="ben@example.org", password=PASSWORD)
    assert "seen at the station at midnight" in lead.open(f"/journeys/{Referral.objects.get().journey.reference}").text


def test_the_same_answer_from_another_tab_is_no_news(derby: None, cast: Cast) -> None:
    first = Walk().begin().answer(TEACHER)
    second = Walk(first.client).open(f"/request-support/{first.handle}/why")
    first.post()
    assert second.post(**TEACHER["why"]).question == "sent"


def test_the_same_words_twice_count_once_and_nothing_is_added_to_what_has_ended(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan")
    journey = actions.refer(cast.tessa, kind="person", subject=jordan.pk, asked=Asked("…"))
    standing = journeys.for_referrer(public(), journey.pk)
    actions.add_words(public(), standing, text="More")
    actions.add_words(public(), standing, text="More")
    assert len(queries.answers_of(journey.pk)) == 1

    triage.not_for_us(cast.ben, journey.reference, why="Another city helps.")
    with pytest.raises(Refused, match="has ended"):
        actions.add_words(public(), standing, text="Still more")
