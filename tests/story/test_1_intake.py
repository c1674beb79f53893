"""Somebody asks for help, once."""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, verbs
from youthalliance.foundation.acts.guard import OutsideAnAction
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey import status
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake.actions import Asked
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.models import Journey
from youthalliance.journey.triage import actions as triage
from youthalliance.subjects.people import actions as people


def test_a_teacher_asks_for_help_and_the_lead_has_the_next_move(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan", family="Rivers")
    journey = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=Asked("Jordan has stopped coming to lessons."))

    standing = record.get(cast.ben, journey.reference)
    assert (standing.state, standing.here.turn) == ("new", "lead")
    assert [line.sentence for line in of_journey(journey.pk)] == ["Asked for help about a person"]
    assert status.differences() == []


def test_pressing_submit_twice_makes_one_referral(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan", family="Rivers")
    asked = Asked("Jordan has stopped coming to lessons.")
    first = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=asked, press="one press")
    again = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=asked, press="one press")

    assert first.pk == again.pk


def test_pressing_again_after_triage_does_not_begin_it_anew(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan", family="Rivers")
    asked = Asked("Jordan has stopped coming to lessons.")
    journey = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=asked, press="one press")
    triage.decide(cast.ben, journey.pk, level="secondary", risk="low", urgency="routine", reasons="Needs somebody to talk to.")
    intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=asked, press="one press")

    assert record.get(cast.ben, journey.pk).state == "triaged"


def test_a_board_member_cannot_refer(cast: Cast) -> None:
    with pytest.raises(Refused, match="public form"):
        intake.refer(cast.bola, kind="person", subject=1, asked=Asked("…"))


def test_nothing_is_written_outside_an_action(cast: Cast) -> None:
    with pytest.raises(OutsideAnAction, match=r"actions\.py"):
        Journey.objects.update(kind="place")
    assert "intake.refer" in verbs
