"""The day has come to ask what became of it."""

import pytest

from tests.cast import Cast, asked_for
from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.record import queries as record
from youthalliance.journey.triage import actions, tasks


def test_the_lead_is_reminded_once_on_the_promised_day(cast: Cast) -> None:
    journey = asked_for(cast)
    turned = actions.redirect(cast.ben, journey.reference, to="The school nurse", why="She is nearer.")
    assert tasks.chase_outcomes(cast.ben.at) == 0

    cast.later(days=(turned.chase_on - cast.ben.today).days)
    assert tasks.chase_outcomes(cast.ben.at) == 1
    assert tasks.chase_outcomes(cast.ben.at) == 0
    letter = Letter.objects.get(kind="outcome_due")
    assert (letter.to, letter.words["link"]) == ("ben@example.org", f"/journeys/{journey.reference}/outcome")
    assert record.get(cast.ben, journey.reference).state == "redirected"


def test_nobody_is_reminded_of_what_is_known(cast: Cast) -> None:
    journey = asked_for(cast)
    actions.redirect(cast.ben, journey.reference, to="The school nurse", why="She is nearer.")
    actions.record_outcome(cast.ben, journey.reference, outcome="All well.")
    cast.later(days=40)
    assert tasks.chase_outcomes(cast.ben.at) == 0


def test_only_the_clock_reminds(cast: Cast) -> None:
    journey = asked_for(cast)
    with pytest.raises(Refused, match="by the alliance itself"):
        actions.remind(cast.ben, journey.reference)
    actions.remind(clock(cast.ben.at), journey.reference)
