"""A category lead reads it and decides what it really is."""

import pytest

from tests.cast import Cast, asked_for
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey import status
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.record import queries as record
from youthalliance.journey.triage import actions as triage
from youthalliance.journey.triage import actions_shape as shape
from youthalliance.journey.triage.actions_shape import Part

EARLY_HELP = {
    "level": "primary", "risk": "low", "urgency": "week", "interventions": ["early-intervention-mentoring"],
    "reasons": "Somebody to talk to, before it becomes a problem.",
}  # fmt: skip


def sentences(journey: int) -> list[str]:
    """The story as the timeline tells it, oldest first."""
    return [line.sentence for line in reversed(of_journey(journey))]


def test_ben_asks_tessa_answers_and_ben_decides(cast: Cast) -> None:
    jordan = asked_for(cast)
    question = triage.ask(cast.ben, jordan.reference, text="Which days is he in school?")
    assert record.get(cast.ben, jordan.reference).here.turn == "referrer"

    cast.later(days=1)
    intake.answer(cast.tessa, jordan.reference, question=question.pk, text="Mondays and Tuesdays.")
    assert record.get(cast.ben, jordan.reference).here.turn == "lead"

    triage.decide(cast.ben, jordan.reference, **EARLY_HELP)
    standing = record.get(cast.ben, jordan.reference)
    assert (standing.state, standing.level, standing.triage_due_on) == ("triaged", "primary", jordan.triage_due_on)
    assert sentences(jordan.pk)[-1] == "Decided on help at level primary"
    assert status.differences() == []


def test_the_tunnel_turns_out_to_be_a_family_and_names_two_young_people(cast: Cast) -> None:
    tunnel = asked_for(cast, "place", called="The tunnel")
    jay, kit = shape.split(
        cast.parveen,
        tunnel.reference,
        into=[
            Part("person", "Jay is there every evening.", new={"given": "Jay"}),
            Part("person", "Kit was threatened there.", new={"given": "Kit"}),
        ],
        why="The resident named both.",
    )
    shape.reclassify(cast.parveen, tunnel.reference, kind="family", new={"called": "The Moss family"}, why="They live beside it.")

    for reference in (tunnel.reference, jay, kit):
        standing = record.get(cast.ben, reference)
        assert standing.received_at == tunnel.received_at
        assert standing.triage_due_on == tunnel.triage_due_on
    assert record.get(cast.ben, tunnel.reference).kind == "family"
    assert sentences(tunnel.pk) == [
        "Asked for help about a place", f"Split: {jay} and {kit} begun from this", "Changed from a place to a family",
    ]  # fmt: skip
    assert status.differences() == []


def test_two_teachers_ask_about_the_same_jordan(cast: Cast) -> None:
    first, second = asked_for(cast), asked_for(cast, by=cast.wanda)
    shape.merge(cast.ben, first.reference, other=second.reference, why="Same name, same birthday, same school.")
    triage.decide(cast.ben, first.reference, **EARLY_HELP)

    assert record.get(cast.ben, second.reference).closed_as == "merged"
    assert record.asked_by(cast.tessa).filter(journey=first.pk).exists()
    assert record.asked_by(cast.wanda).filter(journey=second.pk).exists()
    assert "Asked for help about a person" in sentences(second.pk)


def test_passed_on_and_chased_and_taken_up_after_all(cast: Cast) -> None:
    jordan = asked_for(cast)
    triage.redirect(cast.ben, jordan.reference, to="The school nurse", why="She is nearer.")
    cast.later(days=14)
    triage.decide(cast.ben, jordan.reference, **EARLY_HELP)

    assert record.get(cast.ben, jordan.reference).state == "triaged"
    assert status.differences() == []


def test_what_is_not_for_the_alliance_ends_with_a_reason(cast: Cast) -> None:
    jordan = asked_for(cast)
    triage.not_for_us(cast.ben, jordan.reference, why="He lives in another city. Their front door is told.")

    with pytest.raises(Refused, match="ended"):
        triage.decide(cast.ben, jordan.reference, **EARLY_HELP)
    assert sentences(jordan.pk)[-1] == "Decided that it is not for the alliance"
