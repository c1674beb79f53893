"""support.raise_concern"""

import json

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import accepted, referred, supported
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.foundation.acts.models import History
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey import status
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions_concerns as actions
from youthalliance.journey.support import queries_concerns

SAID = "he said my uncle hits me with a belt"


def test_the_right_people_are_told_at_once_and_no_letter_says_what(cast: Cast) -> None:
    reference, _ = supported(cast)
    actions.raise_concern(cast.wanda, reference, what=SAID, danger_now=True)

    letters = {letter.kind: letter for letter in Letter.objects.filter(kind__startswith="concern")}
    assert letters["concern_raised"].to == "sam@example.org"
    assert letters["concern_told"].to == "ben@example.org"
    for letter in letters.values():
        assert not {"uncle", "belt", "Jordan", "Rivers"} & set(json.dumps(letter.words).replace('"', " ").split())


def test_only_the_raiser_and_the_safeguarding_lead_know_of_it(cast: Cast) -> None:
    reference, _ = supported(cast)
    accepted(cast, by=cast.olu, slug="group-mentoring", reference=reference)
    before = of_journey(record.get(cast.ben, reference).id)
    actions.raise_concern(cast.wanda, reference, what=SAID, danger_now=False)

    for name in ("wanda", "sam"):
        act = getattr(cast, name)
        assert [row.what for row in queries_concerns.concerns_of(act, record.get(act, reference))] == [SAID]
    for name in ("marcus", "ben", "asha", "olu", "rafi"):
        act = getattr(cast, name)
        assert queries_concerns.concerns_of(act, record.get(act, reference)) == [], name
        assert queries_concerns.concerns(act) == [], name
    for act in cast.everybody().values():
        assert queries_concerns.concerns_visible_to(act).count() == (act in (cast.wanda, cast.sam))
    assert of_journey(record.get(cast.ben, reference).id) == before


def test_no_line_of_history_gives_it_away(cast: Cast) -> None:
    reference, _ = supported(cast)
    journey = record.get(cast.wanda, reference).id
    before = History.objects.filter(journey=journey).count()
    actions.raise_concern(cast.wanda, reference, what=SAID, danger_now=False)

    assert History.objects.filter(journey=journey).count() == before
    line = History.objects.get(verb="support.raise_concern")
    assert (line.journey, line.subject_kind, line.words) == (None, "concern", {})
    assert status.differences() == []


def test_a_concern_can_be_raised_before_anybody_supports_it(cast: Cast) -> None:
    actions.raise_concern(cast.ben, referred(cast), what=SAID, danger_now=False)
    assert [row.what for row in queries_concerns.concerns(cast.sam)] == [SAID]


def test_words_are_needed_and_strangers_find_no_journey(cast: Cast) -> None:
    reference, _ = supported(cast)
    with pytest.raises(Refused, match="what you saw or heard"):
        actions.raise_concern(cast.wanda, reference, what=" ", danger_now=False)
    for name in ("eve", "tessa", "bola", "olu"):
        with pytest.raises(Http404):
            actions.raise_concern(getattr(cast, name), reference, what=SAID, danger_now=False)
