"""One referral is really about several subjects."""

import pytest

from tests.cast import Cast, asked_for
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey import status
from youthalliance.journey.intake.models import Referral
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.models import Journey
from youthalliance.journey.triage import actions_shape as actions
from youthalliance.journey.triage.actions_shape import Part


def test_a_place_that_names_two_young_people(cast: Cast) -> None:
    place = asked_for(cast, "place", called="The underpass")
    cast.later(hours=2)
    references = actions.split(
        cast.parveen,
        place.reference,
        into=[
            Part("person", "Jay is there every evening.", new={"given": "Jay"}),
            Part("person", "Kit was threatened there.", new={"given": "Kit"}),
        ],
        why="Two young people are named.",
    )

    assert record.get(cast.parveen, place.reference).state == "new"
    for reference in references:
        standing = record.get(cast.ben, reference)
        assert (standing.state, standing.kind) == ("new", "person")
        assert (standing.received_at, standing.triage_due_on) == (place.received_at, place.triage_due_on)
        assert standing.referred_by == cast.tessa.organisation
        assert of_journey(standing.id)[0].sentence == f"Split: begun from {place.reference}"
        assert record.asked_by(cast.tessa).filter(journey=standing.id).exists()
        assert record.kin(standing.id)[0].reference == place.reference
    assert of_journey(place.pk)[0].sentence == f"Split: {' and '.join(references)} begun from this"
    assert {one.reference for one in record.kin(place.pk)} == set(references)
    assert status.differences() == []


def test_each_has_the_terms_and_only_its_own_story(cast: Cast) -> None:
    place = asked_for(cast, "place", called="The underpass")
    [reference] = actions.split(
        cast.parveen, place.reference, into=[Part("person", "Jay is there.", new={"given": "Jay"})], why="Named."
    )
    first, second = (Referral.objects.get(journey__reference=which) for which in (place.reference, reference))

    assert second.what_is_going_on == "Jay is there."
    assert second.made_at == first.made_at
    assert second.status_code != first.status_code
    assert (first.consent, second.consent) == ("not_needed", "not_asked")


def test_consent_that_was_given_is_kept(cast: Cast) -> None:
    journey = asked_for(cast)
    part = Part("person", "The sister too.", new={"given": "Ana"})
    [reference] = actions.split(cast.ben, journey.reference, into=[part], why="Two.")
    assert Referral.objects.get(journey__reference=reference).consent == "young_person"


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ([], "at least one"),
        ([Part("person", " ", new={"given": "Jay"})], "concerns each"),
        ([Part("person", "Jay is there.")], "Say which person"),
    ],
)
def test_half_a_split_is_refused_and_leaves_nothing(cast: Cast, parts: list[Part], says: str) -> None:
    place = asked_for(cast, "place")
    into = [Part("person", "Kit.", new={"given": "Kit"}), *parts] if parts else []
    with pytest.raises(Refused, match=says):
        actions.split(cast.parveen, place.reference, into=into, why="?")
    assert Journey.objects.count() == 1
