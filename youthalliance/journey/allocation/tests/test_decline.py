"""A partner says no, with a reason that the lead reads and nobody else."""

import pytest
from django.http import Http404

from tests.cast import Cast, offered
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey.allocation import actions
from youthalliance.journey.allocation import queries_offers as offers
from youthalliance.journey.record import queries as record


def test_it_goes_back_to_the_lead_who_can_offer_it_again(cast: Cast) -> None:
    reference, offer = offered(cast)
    actions.decline(cast.marcus, offer, reason="no_capacity")

    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.here.turn) == ("triaged", "lead")
    assert record.related_organisations(standing.id, "offered") == []
    actions.offer(cast.ben, reference, intervention="early-intervention-mentoring", partners=[cast.marcus.organisation])
    assert record.get(cast.ben, reference).state == "offered"


def test_a_conflict_of_interest_stays_between_partner_and_lead(cast: Cast) -> None:
    reference, offer = offered(cast)
    actions.decline(cast.marcus, offer, reason="conflict", words="His uncle works with us.")
    standing = record.get(cast.ben, reference)

    [told] = offers.of_journey(cast.ben, standing)
    assert (told.reason_words, told.words) == ("We know this family or have a conflict of interest", "His uncle works with us.")
    [other] = offers.of_journey(cast.sam, standing)
    assert (other.reply, other.reason_words, other.words) == ("declined", "", "")
    assert of_journey(standing.id)[0].sentence == "Declined by Northside Youth: early-intervention mentoring"


def test_a_reason_is_needed(cast: Cast) -> None:
    _, offer = offered(cast)
    with pytest.raises(Refused, match="from the list"):
        actions.decline(cast.marcus, offer, reason="no")
    with pytest.raises(Refused, match="in a few words"):
        actions.decline(cast.marcus, offer, reason="other", words=" ")
    for act in (cast.olu, cast.eve, cast.wanda):
        with pytest.raises(Http404):
            actions.decline(act, offer, reason="no_capacity")
