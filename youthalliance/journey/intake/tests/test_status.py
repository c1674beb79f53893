"""The private status page shows what consent allows, and nobody's name."""

from typing import Any

import pytest

from tests.cast import Cast
from youthalliance.journey.intake import actions
from youthalliance.journey.intake.choices import Asked, Consent
from youthalliance.journey.intake.models import Referral
from youthalliance.journey.intake.tests.walking import Walk
from youthalliance.journey.triage import actions as triage
from youthalliance.subjects.people import actions as people


def _asked(cast: Cast, consent: str) -> tuple[str, Any]:
    jordan = people.add(cast.tessa, given="Jordan", family="Rivers")
    journey = actions.refer(cast.tessa, kind="person", subject=jordan.pk, asked=Asked("Stays at home.", consent=consent))
    return journey.reference, Referral.objects.get(journey=journey).status_code


def _triage(cast: Cast, reference: str) -> None:
    triage.decide(cast.ben, reference, level="primary", risk="low", urgency="routine", reasons="…")


@pytest.mark.parametrize(
    ("consent", "said"),
    [
        (Consent.PARENT, "We are finding the right help"),
        (Consent.REFUSED, "We are working on it"),
        (Consent.NOT_ASKED, "We are working on it"),
    ],
)
def test_without_agreement_it_says_no_more_than_that_it_is_worked_on(derby: None, cast: Cast, consent: str, said: str) -> None:
    reference, code = _asked(cast, consent)
    walk = Walk().open(f"/status/{code}")
    assert "We have received it" in walk.text
    assert "Somebody will have read it by" in walk.text
    _triage(cast, reference)
    walk.open(f"/status/{code}")
    assert said in walk.text
    for secret in ("Jordan", "Rivers", "Stays at home", "Ben Oakley", "primary"):
        assert secret not in walk.page.content.decode()


def test_a_question_is_shown_until_it_is_answered(derby: None, cast: Cast) -> None:
    reference, code = _asked(cast, Consent.PARENT)
    question = triage.ask(cast.ben, reference, text="Since when?")
    walk = Walk().open(f"/status/{code}")
    assert "Since when?" in walk.text
    walk.open(f"/answer/{question.token}").post(text="Since May.")
    assert "Since when?" not in walk.open(f"/status/{code}").text


def test_a_no_comes_with_its_reason(derby: None, cast: Cast) -> None:
    reference, code = _asked(cast, Consent.PARENT)
    triage.not_for_us(cast.ben, reference, why="Another city helps with this: call 01632 960 001.")
    walk = Walk().open(f"/status/{code}")
    assert "This has ended" in walk.text
    assert "call 01632 960 001" in walk.text
    assert "Is there anything to add" not in walk.text


def test_a_wrong_address_is_not_found_and_a_right_one_is_not_kept(derby: None, cast: Cast) -> None:
    _, code = _asked(cast, Consent.PARENT)
    assert Walk().open("/status/" + code[:-1]).page.status_code == 404
    assert Walk().open("/status/" + code).page["Cache-Control"] == "no-store"
