"""Deciding what a referral really is and what would help."""

import pytest
from django.http import Http404

from tests.cast import Cast, asked_for
from youthalliance.foundation.accounts import actions as accounts
from youthalliance.foundation.accounts import queries as memberships
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused, clock
from youthalliance.foundation.acts.door import why_not
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey.record import queries as record
from youthalliance.journey.triage import actions
from youthalliance.operations import packs

DECISION = {
    "level": "primary", "risk": "low", "urgency": "week", "interventions": ["early-intervention-mentoring"],
    "reasons": "Early help.",
}  # fmt: skip


def test_a_decision_makes_it_ready_to_offer(cast: Cast) -> None:
    journey = asked_for(cast)
    actions.decide(cast.ben, journey.reference, **DECISION)

    standing = record.get(cast.ben, journey.reference)
    assert (standing.state, standing.level, standing.risk, standing.urgency) == ("triaged", "primary", "low", "week")
    assert of_journey(journey.pk)[0].sentence == "Decided on help at level primary"


def test_a_second_decision_corrects_the_first_and_keeps_it(cast: Cast) -> None:
    journey = asked_for(cast)
    actions.decide(cast.ben, journey.reference, **DECISION)
    actions.decide(cast.ben, journey.reference, **DECISION | {"level": "tertiary", "risk": "high"})

    assert record.get(cast.ben, journey.reference).level == "tertiary"
    assert len([line for line in of_journey(journey.pk) if line.verb == "triage.decide"]) == 2


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"level": "enormous"}, "no such level"),
        ({"risk": "none"}, "how much risk"),
        ({"urgency": "soon"}, "how soon"),
        ({"interventions": ["magic"]}, "no such intervention"),
        ({"reasons": " "}, "reason is empty"),
    ],
)
def test_half_a_decision_is_refused(cast: Cast, wrong: dict[str, object], says: str) -> None:
    journey = asked_for(cast)
    with pytest.raises(Refused, match=says):
        actions.decide(cast.ben, journey.reference, **DECISION | wrong)
    assert record.get(cast.ben, journey.reference).state == "new"


def test_the_wrong_people_cannot_decide(cast: Cast) -> None:
    journey = asked_for(cast)
    for act in (cast.parveen, cast.tessa, cast.marcus, cast.wanda, cast.bola, cast.eve):
        with pytest.raises(Http404):
            actions.decide(act, journey.reference, **DECISION)
    with pytest.raises(Refused, match="category lead"):
        actions.decide(cast.asha, journey.reference, **DECISION)


def _lead_at_the_school(cast: Cast) -> Act:
    made = accounts.add_person(
        cast.asha, name="Lee Marsh", email="lee@example.org", organisation=cast.organisations["Hillside School"],
        role=Role.LEAD, categories="person",
    )  # fmt: skip
    return Act.of(memberships.membership(made.pk), at=cast.asha.at)


def test_a_lead_does_not_decide_on_their_own_organisations_request(cast: Cast) -> None:
    journey = asked_for(cast)
    lee = _lead_at_the_school(cast)
    with pytest.raises(Refused, match="own organisation"):
        actions.decide(lee, journey.reference, **DECISION)
    assert why_not(lee, "triage.decide", record.get(lee, journey.reference)) is not None
    assert why_not(cast.ben, "triage.decide", record.get(cast.ben, journey.reference)) is None


def test_an_alliance_may_allow_it(cast: Cast) -> None:
    from dataclasses import replace

    from youthalliance.foundation.words import actions as words

    pack = packs.load("derby")
    words.adopt(clock(cast.asha.at), pack=replace(pack, switches=replace(pack.switches, lead_may_triage_own=True)))
    journey = asked_for(cast)
    actions.decide(_lead_at_the_school(cast), journey.reference, **DECISION)
    assert record.get(cast.ben, journey.reference).state == "triaged"


def test_taking_up_what_was_redirected(cast: Cast) -> None:
    journey = asked_for(cast)
    actions.redirect(cast.ben, journey.reference, to="The school nurse", why="They are nearer.")
    actions.decide(cast.ben, journey.reference, **DECISION)

    assert record.get(cast.ben, journey.reference).state == "triaged"
