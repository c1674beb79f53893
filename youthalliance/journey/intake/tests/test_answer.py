"""intake.answer"""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, public
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey import status
from youthalliance.journey.intake import actions
from youthalliance.journey.intake.choices import Asked
from youthalliance.journey.intake.models import Answer
from youthalliance.journey.intake.tests.walking import Walk
from youthalliance.journey.record import queries as journeys
from youthalliance.journey.triage import actions as triage
from youthalliance.journey.triage.models import Question
from youthalliance.subjects.people import actions as people


@pytest.fixture
def question(cast: Cast) -> Question:
    """Ben has asked Tessa something."""
    jordan = people.add(cast.tessa, given="Jordan")
    journey = actions.refer(cast.tessa, kind="person", subject=jordan.pk, asked=Asked("…", referrer_email="tessa@example.org"))
    return triage.ask(cast.ben, journey.reference, text="Since when?\nAnd how often?")


def test_the_referrer_answers_by_the_link_and_the_lead_has_the_next_move(cast: Cast, question: Question) -> None:
    link = Letter.objects.get(kind="question_to_referrer").words["link"]
    walk = Walk().open(link)
    assert "Since when? And how often?" in walk.text
    walk.post(text="Since half-term.")
    assert "Thank you for your answer" in walk.text

    standing = journeys.get(cast.ben, question.journey_id)
    assert (standing.state, Answer.objects.get().text) == ("new", "Since half-term.")
    assert Letter.objects.filter(kind="question_answered", to="ben@example.org").count() == 1
    assert status.differences() == []


def test_pressing_twice_counts_once_and_a_second_answer_is_not_swallowed(cast: Cast, question: Question) -> None:
    walk = Walk().open(f"/answer/{question.token}")
    twin = Walk(walk.client).open(f"/answer/{question.token}")
    walk.post(text="Since half-term.")
    twin.post(text="Since half-term.")
    assert "Thank you" in twin.text
    assert Answer.objects.count() == 1

    other = Walk().open(f"/answer/{question.token}")
    assert "Since half-term." in other.text
    other.client.handler.enforce_csrf_checks = False
    other.post(text="Rather since Easter.")
    assert "Rather since Easter." in other.text, "what was typed stays on the page"
    assert Answer.objects.count() == 1


def test_an_empty_answer_is_asked_for_in_words(cast: Cast, question: Question) -> None:
    walk = Walk().open(f"/answer/{question.token}").post(text=" ")
    assert walk.page.status_code == 400
    assert "If you do not know, say so" in walk.text


def test_a_question_of_another_journey_is_not_answered(cast: Cast, question: Question) -> None:
    jordan = people.add(cast.tessa, given="Other")
    other = actions.refer(cast.tessa, kind="person", subject=jordan.pk, asked=Asked("…"))
    triage.ask(cast.ben, other.reference, text="Where?")
    with pytest.raises(Refused, match="no longer open"):
        actions.answer(public(), journeys.for_referrer(public(), other.pk), question=question.pk, text="Here")
