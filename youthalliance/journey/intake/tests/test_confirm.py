"""intake.confirm"""

from datetime import timedelta

import time_machine
from django.utils import timezone

from tests.cast import Cast
from youthalliance.foundation.acts import public
from youthalliance.foundation.acts.history import of_journey
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.intake import actions, queries
from youthalliance.journey.intake.models import Referral
from youthalliance.journey.intake.tests.walking import TEACHER, Walk
from youthalliance.journey.record import queries as journeys


def _link() -> str:
    return str(Letter.objects.get(kind="confirm_referral").words["link"])


def test_an_outsider_confirms_by_the_link_and_a_mail_program_that_opens_it_does_not(derby: None, cast: Cast) -> None:
    Walk().begin().answer(TEACHER).post()
    journey = Referral.objects.get().journey_id
    walk = Walk().open(_link())
    assert "Did you send request YA-" in walk.text
    assert queries.unconfirmed([journey]) == {journey}

    walk.post()
    assert "Thank you, it is confirmed" in walk.text
    assert queries.unconfirmed([journey]) == set()
    assert of_journey(journey)[0].sentence == "Confirmed that the request is theirs"
    assert "Thank you" in walk.open(_link()).text


def test_the_link_runs_out_after_thirty_days(derby: None, cast: Cast) -> None:
    Walk().begin().answer(TEACHER).post()
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert "no longer works" in Walk().open(_link()).text


def test_confirming_twice_keeps_the_first_moment(derby: None, cast: Cast) -> None:
    Walk().begin().answer(TEACHER).post()
    referral = Referral.objects.get()
    standing = journeys.for_referrer(public(), referral.journey_id)
    actions.confirm(public(), standing)
    first = Referral.objects.get().confirmed_at
    actions.confirm(public(at=timezone.now() + timedelta(days=1)), standing)
    assert Referral.objects.get().confirmed_at == first
