"""Partners are offered the work and say yes or no."""

from datetime import timedelta

import pytest
from django.http import Http404

from tests.cast import Cast, triaged
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey import status
from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.allocation import queries_offers as offers
from youthalliance.journey.allocation import tasks
from youthalliance.journey.allocation.queries_candidates import candidates
from youthalliance.journey.record import queries as record
from youthalliance.network.partners import actions as partners

MENTORING = "early-intervention-mentoring"


def test_one_partner_says_no_another_does_not_answer_and_the_third_time_it_is_yes(cast: Cast) -> None:
    jordan = triaged(cast)
    partners.set_capacity(cast.olu, cast.olu.house, intervention=MENTORING, available=1, maximum=1)
    first, second = allocation.offer(cast.ben, jordan, intervention=MENTORING, partners=[cast.marcus.house, cast.olu.house])

    allocation.decline(cast.marcus, first.pk, reason="no_capacity")
    assert record.get(cast.ben, jordan).state == "offered"
    cast.later(days=(second.reply_by - cast.ben.today).days + 1)
    assert tasks.lapse_offers(cast.ben.at) == 1
    assert record.get(cast.ben, jordan).here.turn == "lead"

    [again] = allocation.offer(cast.ben, jordan, intervention=MENTORING, partners=[cast.marcus.house])
    allocation.accept(cast.marcus, again.pk)
    standing = record.get(cast.marcus, jordan)
    assert (standing.state, standing.here.turn) == ("accepted", "worker")
    assert [line.sentence for line in reversed(of_journey(standing.id))][-5:] == [
        "Offered early-intervention mentoring to Northside Youth and Bridge Arts",
        "Declined by Northside Youth: early-intervention mentoring",
        "Not answered in time by Bridge Arts: early-intervention mentoring",
        "Offered early-intervention mentoring to Northside Youth",
        "Taken on by Northside Youth: early-intervention mentoring",
    ]
    assert status.differences() == []


def test_the_one_place_goes_to_whoever_says_yes_first_and_the_other_waits(cast: Cast) -> None:
    partners.set_capacity(cast.marcus, cast.marcus.house, intervention=MENTORING, available=1, maximum=1, wait_days=14)
    jordan, ana = triaged(cast), triaged(cast)
    [one] = allocation.offer(cast.ben, jordan, intervention=MENTORING, partners=[cast.marcus.house])
    [two] = allocation.offer(cast.ben, ana, intervention=MENTORING, partners=[cast.marcus.house])

    allocation.accept(cast.marcus, one.pk)
    with pytest.raises(Refused, match="waiting list"):
        allocation.accept(cast.marcus, two.pk)
    allocation.wait(cast.marcus, two.pk)

    assert record.get(cast.ben, ana).due_on == cast.ben.today + timedelta(days=14)
    assert [line.position for line in offers.waiting_list(cast.marcus)] == [1]


def test_nobody_outside_learns_who_it_is_before_saying_yes(cast: Cast) -> None:
    jordan = triaged(cast)
    [made] = allocation.offer(cast.ben, jordan, intervention=MENTORING, partners=[cast.marcus.house])

    assert offers.offer_summary(cast.marcus, made.pk).headline == "A young person, 14"
    with pytest.raises(Http404):
        record.get(cast.marcus, jordan)
    allocation.accept(cast.marcus, made.pk)
    assert record.get(cast.marcus, jordan).reference == jordan


def test_the_lead_reads_reasons_and_chooses(cast: Cast) -> None:
    jordan = triaged(cast)
    partners.register(cast.asha, organisation=cast.eve.house, tier="approved-provider", accredited_until=cast.ben.today)
    partners.set_capacity(cast.eve, cast.eve.house, intervention=MENTORING, available=0, maximum=3)

    best, other = candidates(cast.ben, record.get(cast.ben, jordan), MENTORING)
    assert (best.name, other.name) == ("Northside Youth", "Outside CIC")
    [made] = allocation.offer(cast.ben, jordan, intervention=MENTORING, partners=[other.id])
    allocation.wait(cast.eve, made.pk)
    assert record.get(cast.ben, jordan).state == "waiting"


def test_a_place_may_have_two_partners_at_once(cast: Cast) -> None:
    tunnel = triaged(cast, "place", level="secondary")
    partners.set_capacity(cast.marcus, cast.marcus.house, intervention="community-reassurance", available=1, maximum=1)
    [work] = allocation.offer(cast.parveen, tunnel, intervention="detached-work", partners=[cast.olu.house])
    [calm] = allocation.offer(cast.parveen, tunnel, intervention="community-reassurance", partners=[cast.marcus.house])
    allocation.accept(cast.olu, work.pk)
    allocation.accept(cast.marcus, calm.pk)

    assert record.get(cast.olu, tunnel).id == record.get(cast.marcus, tunnel).id
    assert status.differences() == []
