"""Passing a referral on to somebody outside the alliance."""

from datetime import timedelta

import pytest
from django.http import Http404

from tests.cast import Cast, asked_for
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.record import queries as record
from youthalliance.journey.triage import actions


def test_the_lead_promises_to_ask_what_became_of_it(cast: Cast) -> None:
    journey = asked_for(cast)
    turned = actions.redirect(cast.ben, journey.reference, to="The school nurse", why="They can see Jordan this week.")

    standing = record.get(cast.ben, journey.reference)
    assert (standing.state, standing.here.turn, standing.due_on) == ("redirected", "lead", turned.chase_on)
    assert Letter.objects.filter(kind="news_for_referrer", to="tessa@example.org").exists()


def test_to_nobody_for_no_reason_or_on_a_day_gone_by_is_refused(cast: Cast) -> None:
    journey = asked_for(cast)
    with pytest.raises(Refused, match="who it is redirected to"):
        actions.redirect(cast.ben, journey.reference, to=" ", why="They can.")
    with pytest.raises(Refused, match="reason is empty"):
        actions.redirect(cast.ben, journey.reference, to="The school nurse", why="")
    with pytest.raises(Refused, match="later day"):
        actions.redirect(cast.ben, journey.reference, to="A nurse", why="They can.", chase_on=cast.ben.today - timedelta(days=1))


def test_the_wrong_people_cannot(cast: Cast) -> None:
    journey = asked_for(cast)
    for act in (cast.parveen, cast.tessa, cast.marcus, cast.bola):
        with pytest.raises(Http404):
            actions.redirect(act, journey.reference, to="Elsewhere", why="No.")
