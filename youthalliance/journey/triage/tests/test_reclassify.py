"""A referral turns out to be about another kind of subject."""

import pytest
from django.http import Http404

from tests.cast import Cast, asked_for
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.intake.models import Referral
from youthalliance.journey.record import queries as record
from youthalliance.journey.triage import actions_shape as actions
from youthalliance.subjects.families import actions as families


def test_a_place_turns_out_to_be_a_family(cast: Cast) -> None:
    journey = asked_for(cast, "place", called="The underpass")
    rivers = families.add(cast.parveen, called="The Rivers family")
    cast.later(hours=3)
    actions.reclassify(cast.parveen, journey.reference, kind="family", subject=rivers.pk, why="One family lives in fear.")

    standing = record.get(cast.ben, journey.reference)
    assert standing.subject == ("family", rivers.pk)
    assert (standing.first_kind, standing.received_at) == ("place", journey.received_at)
    assert standing.triage_due_on == journey.triage_due_on
    assert Referral.objects.get(journey=journey).consent == "not_needed"
    assert [line.verb for line in of_journey(journey.pk)] == ["triage.reclassify", "intake.refer"]
    assert Letter.objects.filter(kind="new_referral", words__reference=journey.reference, to="ben@example.org").count() == 1
    with pytest.raises(Http404):
        record.get(cast.parveen, journey.reference)


def test_the_new_subject_is_added_in_the_same_action(cast: Cast) -> None:
    journey = asked_for(cast)
    actions.reclassify(cast.ben, journey.reference, kind="family", new={"called": "The Rivers family"}, why="All need help.")

    assert record.get(cast.ben, journey.reference).kind == "family"


def test_and_back_again_to_what_it_was_about_before(cast: Cast) -> None:
    journey = asked_for(cast)
    first = record.get(cast.ben, journey.reference).subject
    actions.reclassify(cast.ben, journey.reference, kind="family", new={"called": "The Rivers family"}, why="All need help.")
    actions.reclassify(cast.ben, journey.reference, kind="person", why="Only Jordan after all.")

    assert record.get(cast.ben, journey.reference).subject == first


def test_the_subject_must_be_named(cast: Cast) -> None:
    journey = asked_for(cast)
    with pytest.raises(Refused, match="Say which place"):
        actions.reclassify(cast.ben, journey.reference, kind="place", why="It is the place.")
    with pytest.raises(Refused, match="already"):
        actions.reclassify(cast.ben, journey.reference, kind="person", why="It is.")
    with pytest.raises(Refused, match="Say why"):
        actions.reclassify(cast.ben, journey.reference, kind="family", new={"called": "Rivers"}, why="")


def test_the_wrong_lead_cannot(cast: Cast) -> None:
    with pytest.raises(Http404):
        actions.reclassify(cast.parveen, asked_for(cast).reference, kind="place", new={"called": "Here"}, why="It is mine.")
