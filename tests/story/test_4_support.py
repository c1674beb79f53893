"""A worker makes a plan with the young person, and sessions happen."""

from datetime import timedelta

import pytest

from tests.cast import Cast
from tests.stages import accepted, supported
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey import status
from youthalliance.journey.moving_on import actions as moving_on
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions as support
from youthalliance.journey.support import actions_concerns as concerns
from youthalliance.journey.support import queries, queries_concerns


def test_a_manager_names_a_worker_who_makes_a_plan_in_jordans_own_words(cast: Cast) -> None:
    reference, offer = accepted(cast)
    support.plan(cast.wanda, reference, offer=offer, goals=["I want to sleep again", "get back in the football team"])

    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.here.turn) == ("supported", "worker")
    assert [goal.words for goal in queries.goals_of(cast.ben, standing)] == [
        "I want to sleep again",
        "get back in the football team",
    ]


def test_a_month_of_sessions_reads_as_it_happened(cast: Cast) -> None:
    reference, plan = supported(cast)
    for days, recorded in enumerate((
        {"happened": "held", "minutes": 90, "present": "Jordan", "notes": "Boxing"},
        {"happened": "missed", "why": "Nobody at home"},
        {"happened": "late", "minutes": 40, "why": "Bus"},
        {"happened": "cancelled", "why": "School trip"},
    )):  # fmt: skip
        session = support.plan_session(cast.wanda, reference, plan=plan.pk, begins_at=cast.wanda.at + timedelta(days=days))
        cast.later(days=7)
        support.record_session(cast.wanda, reference, session=session.pk, **recorded)

    standing = record.get(cast.ben, reference)
    rows = queries.sessions_of(cast.ben, standing)
    assert [row.happened for row in rows] == ["cancelled", "late", "missed", "held"]
    assert sum(row.minutes or 0 for row in rows) == 130
    sentences = [line.sentence for line in of_journey(standing.id)]
    assert sentences[0] == "Recorded a session: cancelled"
    assert status.differences() == []


def test_two_partners_work_side_by_side_and_each_keeps_its_own_notes(cast: Cast) -> None:
    reference, _ = supported(cast)
    _, second = accepted(cast, by=cast.olu, slug="group-mentoring", reference=reference)
    support.plan(cast.rafi, reference, offer=second)
    support.add_note(cast.wanda, reference, text="Jordan likes to cook", shared=True)
    support.add_note(cast.wanda, reference, text="Ask Marcus for the van", shared=False)

    assert [row.text for row in queries.notes_of(cast.rafi, record.get(cast.rafi, reference))] == ["Jordan likes to cook"]
    assert len(queries.plans_of(cast.ben, record.get(cast.ben, reference), opened=True)) == 2


def test_at_the_tunnel_heads_are_counted_and_nobody_is_named(cast: Cast) -> None:
    reference, plan = supported(cast, "place")
    support.log_visit(
        cast.rafi,
        reference,
        plan=plan.pk,
        began_at=cast.rafi.at - timedelta(hours=3),
        minutes=150,
        young_people=14,
        new_young_people=9,
    )
    [visit] = queries.visits_of(cast.parveen, record.get(cast.parveen, reference))
    assert (visit.intervention, visit.young_people, visit.minutes) == ("Detached youth work", 14, 150)


def test_a_concern_reaches_the_safeguarding_lead_and_nobody_else(cast: Cast) -> None:
    reference, _ = supported(cast)
    before = of_journey(record.get(cast.ben, reference).id)
    made = concerns.raise_concern(cast.wanda, reference, what="he said his uncle hits him", danger_now=False)
    concerns.see_concern(cast.sam, made.pk)
    concerns.close_concern(cast.sam, made.pk, outcome="The front door has it")

    for name in ("ben", "asha", "marcus"):
        act = getattr(cast, name)
        assert queries_concerns.concerns_of(act, record.get(act, reference)) == []
        assert of_journey(record.get(act, reference).id) == before


def test_a_concern_can_still_be_raised_when_the_journey_has_closed(cast: Cast) -> None:
    reference, _ = supported(cast)
    moving_on.stop(cast.ben, reference, reason="moved_away")
    concerns.raise_concern(cast.ben, reference, what="A neighbour rang", danger_now=False)
    assert len(queries_concerns.concerns(cast.sam)) == 1


def test_nothing_is_recorded_once_it_has_closed(cast: Cast) -> None:
    reference, _ = supported(cast)
    moving_on.stop(cast.ben, reference, reason="moved_away")
    with pytest.raises(Refused, match="Reopen it first"):
        support.add_note(cast.ben, reference, text="…", shared=True)
