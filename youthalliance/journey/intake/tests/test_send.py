"""intake.send"""

from collections.abc import Callable

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, public
from youthalliance.journey.intake import actions
from youthalliance.journey.intake import actions_drafts as drafts
from youthalliance.journey.intake.models import Referral
from youthalliance.journey.record.models import Journey
from youthalliance.subjects.people.models import Name, NameWord, Person


def test_sending_twice_makes_one_referral(derby: None, cast: Cast, finished: Callable[..., str]) -> None:
    token = finished()
    assert actions.send(public(), token=token) == actions.send(public(), token=token)
    assert (Journey.objects.count(), Referral.objects.count(), Person.objects.count()) == (1, 1, 1)


def test_a_missing_answer_is_named(derby: None, cast: Cast) -> None:
    token = drafts.begin_draft(public(), door="young_person")
    drafts.keep_draft(public(), token=token, slug="name", kept={"given": "Sky"})
    with pytest.raises(Refused, match="How old are you"):
        actions.send(public(), token=token)
    assert Journey.objects.count() == 0


def test_answers_from_before_a_change_of_mind_are_left_out(derby: None, cast: Cast, finished: Callable[..., str]) -> None:
    token = finished(about={"kind": "place"}, place={"called": "The tunnel", "description": "", "postcode": ""}, when={"when": ""})
    actions.send(public(), token=token)
    journey = Journey.objects.get()
    assert (journey.kind, journey.person_id, Person.objects.count()) == ("place", None, 0)
    assert (Referral.objects.get().consent, Referral.objects.get().contact_words) == ("not_needed", "")


def test_somebody_without_a_known_name_can_be_helped(derby: None, cast: Cast, finished: Callable[..., str]) -> None:
    actions.send(public(), token=finished(name={"given": "", "family": "", "known_as": "", "unknown": True}))
    assert Person.objects.get().called == "Name not known"
    assert not Name.objects.exists()
    assert not NameWord.objects.exists()


def test_a_draft_that_is_gone_says_so(cast: Cast) -> None:
    with pytest.raises(Refused, match="begin again"):
        actions.send(public(), token="none")
