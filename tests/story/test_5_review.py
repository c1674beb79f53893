"""Somebody asks: is it helping?"""

from tests.cast import Cast
from tests.stages import accepted, places_free, supported
from youthalliance.journey import status
from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.record import queries as record
from youthalliance.journey.review import actions as review
from youthalliance.journey.review import queries
from youthalliance.journey.support import actions as support


def test_support_steps_up_and_then_down_to_what_everybody_has(cast: Cast) -> None:
    reference, _ = supported(cast)
    for outcome, reasons in (
        ("step_up", "Arrested on Friday"), ("steady", "Holding on"), ("step_down", "Back at school"), ("step_down", "Sleeping again"),
        ("move_on", "Only the club is needed"),
    ):  # fmt: skip
        cast.later(days=42)
        review.decide(cast.ben, reference, outcome=outcome, reasons=reasons)

    standing = record.get(cast.ben, reference)
    levels = [step.level for step in queries.line_of(cast.ben, standing)]
    assert levels == ["secondary", "tertiary", "tertiary", "secondary", "primary", "universal"]
    assert (standing.state, standing.level) == ("to_end", "universal")


def test_the_review_comes_round_by_the_interventions_rhythm_and_monthly_for_a_place(cast: Cast) -> None:
    person, _ = supported(cast)
    place, _ = supported(cast, "place")
    cast.later(days=20)
    review.decide(cast.wanda, person, outcome="steady", reasons="…")
    review.decide(cast.parveen, place, outcome="steady", reasons="…")

    assert (record.get(cast.ben, person).due_on - cast.ben.today).days == 42
    assert (record.get(cast.parveen, place).due_on - cast.parveen.today).days == 30


def test_something_different_means_a_new_partner_and_a_new_plan(cast: Cast) -> None:
    before = places_free()
    reference, _ = supported(cast)
    cast.later(days=42)
    review.decide(cast.ben, reference, outcome="change", reasons="Wants a group", young_person_says="I hate one to one")
    assert record.get(cast.ben, reference).state == "triaged"
    assert places_free() == before

    _, offer = accepted(cast, by=cast.olu, slug="group-mentoring", reference=reference)
    support.plan(cast.rafi, reference, offer=offer)
    assert record.get(cast.ben, reference).state == "supported"
    assert status.differences() == []


def test_a_change_takes_back_offers_that_nobody_has_answered(cast: Cast) -> None:
    reference, _ = supported(cast)
    allocation.offer(cast.ben, reference, intervention="group-mentoring", partners=[cast.olu.house])
    cast.later(days=2)
    review.decide(cast.ben, reference, outcome="change", reasons="Moved to his nan's")
    assert record.get(cast.ben, reference).state == "triaged"
    assert status.differences() == []
