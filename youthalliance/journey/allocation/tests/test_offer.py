"""Offering work to partners."""

from datetime import timedelta

import pytest
from django.http import Http404

from tests.cast import Cast, triaged
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.allocation import actions
from youthalliance.journey.allocation import queries_offers as offers
from youthalliance.journey.record import queries as record
from youthalliance.network.partners import actions as partners

MENTORING = "early-intervention-mentoring"


def test_several_partners_at_once_each_with_an_offer_of_its_own(cast: Cast) -> None:
    reference = triaged(cast)
    made = actions.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.marcus.house, cast.olu.house])

    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.here.turn, standing.due_on) == ("offered", "partner", made[0].reply_by)
    assert of_journey(standing.id)[0].sentence == "Offered early-intervention mentoring to Northside Youth and Bridge Arts"
    assert {letter.to: letter.words["link"] for letter in Letter.objects.filter(kind="offer_made")} == {
        "marcus@example.org": f"/offers/{made[0].pk}", "olu@example.org": f"/offers/{made[1].pk}",
    }  # fmt: skip
    assert [line.id for line in offers.to_answer(cast.marcus)] == [made[0].pk]
    assert offers.to_answer(cast.eve) == []


def test_the_partner_reads_a_summary_that_does_not_say_who_it_is(cast: Cast) -> None:
    reference = triaged(cast)
    [made] = actions.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.marcus.organisation], why="Likes football.")

    summary = offers.offer_summary(cast.marcus, made.pk)
    assert summary.headline == "A young person, 14"
    assert (summary.level, summary.risk, summary.why) == ("Primary", "Low", "Likes football.")
    assert "Jordan" not in repr(summary)
    assert "Rivers" not in repr(summary)
    with pytest.raises(Http404):
        record.get(cast.marcus, reference)
    for act in (cast.olu, cast.eve, cast.wanda, cast.tessa, cast.parveen):
        with pytest.raises(Http404):
            offers.offer_summary(act, made.pk)


def test_a_partner_that_is_not_accredited_cannot_be_offered_work(cast: Cast) -> None:
    reference = triaged(cast)
    partners.register(
        cast.asha, organisation=cast.olu.organisation, tier="approved-provider", accredited_until=cast.ben.today - timedelta(days=1)
    )
    with pytest.raises(Refused, match="accreditation ended on 6 September 2026"):
        actions.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.olu.organisation])
    partners.register(cast.asha, organisation=cast.eve.organisation, tier="supporting-partner")
    with pytest.raises(Refused, match="something else"):
        actions.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.eve.organisation])


def test_not_twice_to_nobody_or_before_triage(cast: Cast) -> None:
    reference = triaged(cast)
    actions.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.marcus.organisation])
    with pytest.raises(Refused, match="offered this already"):
        actions.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.marcus.organisation])
    with pytest.raises(Refused, match="at least one partner"):
        actions.offer(cast.ben, reference, intervention=MENTORING, partners=[])
    from tests.cast import asked_for

    with pytest.raises(Refused, match="waiting for triage"):
        actions.offer(cast.ben, asked_for(cast).reference, intervention=MENTORING, partners=[cast.marcus.organisation])


def test_only_the_lead_of_the_category(cast: Cast) -> None:
    reference = triaged(cast)
    with pytest.raises(Refused, match="category lead for people"):
        actions.offer(cast.asha, reference, intervention=MENTORING, partners=[cast.marcus.organisation])
    for act in (cast.parveen, cast.marcus, cast.tessa, cast.eve, cast.bola):
        with pytest.raises(Http404):
            actions.offer(act, reference, intervention=MENTORING, partners=[cast.marcus.organisation])
