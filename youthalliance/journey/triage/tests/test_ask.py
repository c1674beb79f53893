"""A question to the referrer."""

import pytest
from django.http import Http404

from tests.cast import Cast, asked_for
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.intake.models import Answer
from youthalliance.journey.record import queries as record
from youthalliance.journey.triage import actions, queries


def test_the_referrer_has_the_next_move_and_a_letter_with_the_link(cast: Cast) -> None:
    journey = asked_for(cast)
    question = actions.ask(cast.ben, journey.reference, text="Which days is Jordan in school?")

    standing = record.get(cast.ben, journey.reference)
    assert (standing.state, standing.here.turn) == ("asked", "referrer")
    assert standing.due_on == question.due_on > cast.ben.today
    assert standing.triage_due_on == journey.triage_due_on
    letter = Letter.objects.get(kind="question_to_referrer")
    assert letter.to == "tessa@example.org"
    assert letter.words["link"] == f"/answer/{question.token}"


def test_an_answer_gives_the_move_back_to_the_lead(cast: Cast) -> None:
    journey = asked_for(cast)
    question = actions.ask(cast.ben, journey.reference, text="Which days?")
    row = Answer(journey=journey, question=question.pk, text="Mondays", answered_at=cast.ben.at)

    assert queries.facts({journey.pk: 1})[journey.pk] == {"question_due_on": question.due_on}
    from youthalliance.foundation.acts import guard

    with guard.lifted("the referrer's own verb is tested in its own room"):
        row.save()
    assert queries.facts({journey.pk: 1})[journey.pk] == {}


def test_an_empty_question_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="empty"):
        actions.ask(cast.ben, asked_for(cast).reference, text="  ")


def test_the_wrong_people_cannot_ask(cast: Cast) -> None:
    journey = asked_for(cast)
    for act in (cast.parveen, cast.tessa, cast.marcus, cast.wanda, cast.bola, cast.eve):
        with pytest.raises(Http404):
            actions.ask(act, journey.reference, text="Who are you?")
    for act in (cast.asha, cast.sam):
        with pytest.raises(Refused, match="category lead for people"):
            actions.ask(act, journey.reference, text="Who are you?")
