"""review.decide"""

from datetime import timedelta

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import accepted, places_free, referred, supported
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey import status
from youthalliance.journey.record import queries as record
from youthalliance.journey.review import actions, queries
from youthalliance.journey.support import actions as support
from youthalliance.journey.support import queries as plans


@pytest.mark.parametrize(
    ("outcome", "level", "after"),
    [
        ("step_up", "", "tertiary"),
        ("steady", "", "secondary"),
        ("step_down", "", "primary"),
        ("step_down", "universal", "universal"),
        ("move_on", "", "universal"),
    ],
)
def test_each_outcome_sets_the_level(cast: Cast, outcome: str, level: str, after: str) -> None:
    reference, _ = supported(cast)
    actions.decide(cast.ben, reference, outcome=outcome, level=level, reasons="Sleeping better", young_person_says="It's alright")

    standing = record.get(cast.ben, reference)
    assert standing.level == after
    assert standing.state == ("to_end" if outcome == "move_on" else "supported")
    assert of_journey(standing.id)[0].sentence.startswith("Reviewed: ")
    assert status.differences() == []


def test_the_next_review_follows_each_plans_own_rhythm(cast: Cast) -> None:
    reference, offer = accepted(cast)
    _, second = accepted(cast, by=cast.olu, slug="diversionary-activity", reference=reference)
    support.plan(cast.wanda, reference, offer=offer)
    support.plan(cast.rafi, reference, offer=second)
    cast.later(days=20)
    made = actions.decide(cast.ben, reference, outcome="steady", reasons="Going well")

    days = {
        plan.partner_name: plan.review_on - cast.ben.today for plan in plans.plans_of(cast.ben, record.get(cast.ben, reference))
    }
    assert days == {"Northside Youth": timedelta(days=42), "Bridge Arts": timedelta(days=30)}
    assert made.next_review_on == cast.ben.today + timedelta(days=30)


def test_a_place_is_looked_at_again_within_a_month(cast: Cast) -> None:
    reference, _ = supported(cast, "place")
    made = actions.decide(cast.parveen, reference, outcome="steady", reasons="Calmer")
    assert made.next_review_on == cast.parveen.today + timedelta(days=30)


def test_a_chosen_date_counts(cast: Cast) -> None:
    reference, _ = supported(cast)
    day = cast.ben.today + timedelta(days=7)
    actions.decide(cast.ben, reference, outcome="step_up", reasons="Arrested on Friday", next_review_on=day)
    assert record.get(cast.ben, reference).due_on == day
    with pytest.raises(Refused, match="after today"):
        actions.decide(cast.ben, reference, outcome="steady", reasons="…", next_review_on=cast.ben.today)


def test_a_change_closes_what_is_under_way_and_the_lead_offers_anew(cast: Cast) -> None:
    before = places_free()
    reference, _ = supported(cast)
    cast.later(days=30)
    actions.decide(cast.ben, reference, outcome="change", reasons="Wants a group, not one to one")

    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.here.turn) == ("triaged", "lead")
    assert standing.due_on > cast.ben.today
    assert plans.plans_of(cast.ben, standing, opened=True) == []
    assert places_free() == before
    assert status.differences() == []
    assert record.get(cast.wanda, reference).relations == frozenset()
    cast.later(days=31)
    with pytest.raises(Http404):
        record.get(cast.wanda, reference)


def test_moving_on_can_be_turned_back(cast: Cast) -> None:
    reference, _ = supported(cast)
    actions.decide(cast.wanda, reference, outcome="move_on", reasons="Only the club is needed now")
    cast.later(days=2)
    actions.decide(cast.ben, reference, outcome="step_up", level="tertiary", reasons="Found sleeping rough")
    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.level) == ("supported", "tertiary")


def test_the_level_is_seen_as_a_line(cast: Cast) -> None:
    reference, _ = supported(cast)
    for outcome in ("step_up", "step_down", "step_down"):
        cast.later(days=30)
        actions.decide(cast.ben, reference, outcome=outcome, reasons="…")
    line = queries.line_of(cast.ben, record.get(cast.ben, reference))
    assert [step.level for step in line] == ["secondary", "tertiary", "secondary", "primary"]


@pytest.mark.parametrize(
    ("outcome", "level", "reasons", "says"),
    [
        ("step_up", "primary", "…", "above the present one"),
        ("step_down", "tertiary", "…", "below the present one"),
        ("steady", "primary", "…", "keeps the level"),
        ("steady", "", " ", "Say why"),
        ("steady", "highest", "…", "level of need from the list"),
        ("perhaps", "", "…", "from the list"),
    ],
)
def test_what_does_not_fit_together_is_refused(cast: Cast, outcome: str, level: str, reasons: str, says: str) -> None:
    reference, _ = supported(cast)
    with pytest.raises(Refused, match=says):
        actions.decide(cast.ben, reference, outcome=outcome, level=level, reasons=reasons)


def test_only_the_lead_changes_what_other_partners_do(cast: Cast) -> None:
    reference, _ = supported(cast)
    with pytest.raises(Refused, match="category lead can change"):
        actions.decide(cast.wanda, reference, outcome="change", reasons="…")


def test_the_wrong_people_review_nothing(cast: Cast) -> None:
    reference, _ = supported(cast)
    for name in ("asha", "sam"):
        with pytest.raises(Refused, match="can review"):
            actions.decide(getattr(cast, name), reference, outcome="steady", reasons="…")
    for name in ("parveen", "eve", "rafi", "olu", "tessa", "bola"):
        with pytest.raises(Http404):
            actions.decide(getattr(cast, name), reference, outcome="steady", reasons="…")


def test_there_is_nothing_to_review_before_support_begins(cast: Cast) -> None:
    with pytest.raises(Refused, match="waiting for triage"):
        actions.decide(cast.ben, referred(cast), outcome="steady", reasons="…")
