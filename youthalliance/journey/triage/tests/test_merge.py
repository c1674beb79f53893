"""Two referrals are about the same."""

import pytest

from tests.cast import Cast, asked_for
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.record import queries as record
from youthalliance.journey.triage import actions_shape as actions


def test_one_goes_on_and_the_other_points_to_it(cast: Cast) -> None:
    first, second = asked_for(cast), asked_for(cast)
    actions.merge(cast.ben, first.reference, other=second.reference, why="Same name, same birthday, same school.")

    closed = record.get(cast.ben, second.reference)
    assert (closed.state, closed.closed_as) == ("closed", "merged")
    assert record.get(cast.ben, first.reference).state == "new"
    assert of_journey(second.pk)[0].sentence == f"Merged: goes on in {first.reference}"
    assert of_journey(first.pk)[0].sentence == f"Merged: {second.reference} goes on in this"
    assert [line.verb for line in of_journey(second.pk)] == ["triage.merge", "intake.refer"]
    assert record.kin(first.pk)[0].reference == second.reference
    assert [one.how for one in record.kin(second.pk)] == ["Carries this on"]


def test_the_other_referrer_keeps_their_status_page(cast: Cast) -> None:
    first, second = asked_for(cast), asked_for(cast, by=cast.wanda)
    actions.merge(cast.ben, first.reference, other=second.reference, why="The same.")

    assert record.asked_by(cast.wanda).filter(journey=second.pk).exists()
    assert Letter.objects.filter(kind="news_for_referrer", words__reference=second.reference, to="wanda@example.org").exists()


def test_only_two_of_a_kind_that_are_both_waiting(cast: Cast) -> None:
    person, family, other = asked_for(cast), asked_for(cast, "family"), asked_for(cast)
    with pytest.raises(Refused, match="into itself"):
        actions.merge(cast.ben, person.reference, other=person.reference, why="The same.")
    with pytest.raises(Refused, match="Change its kind"):
        actions.merge(cast.ben, person.reference, other=family.reference, why="The same.")
    with pytest.raises(Refused, match="how you know"):
        actions.merge(cast.ben, person.reference, other=other.reference, why=" ")
    actions.merge(cast.ben, person.reference, other=other.reference, why="The same.")
    with pytest.raises(Refused, match="has ended"):
        actions.merge(cast.ben, person.reference, other=other.reference, why="Again.")


def test_what_a_lead_cannot_see_cannot_be_merged(cast: Cast) -> None:
    with pytest.raises(Refused, match="no request of that reference"):
        actions.merge(cast.ben, asked_for(cast).reference, other=asked_for(cast, "place").reference, why="The same.")
