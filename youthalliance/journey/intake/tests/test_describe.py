"""intake.describe"""

from collections.abc import Callable

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, public
from youthalliance.journey.intake import actions
from youthalliance.journey.intake.tests.walking import TEACHER, Walk
from youthalliance.subjects.people.models import Person


def test_the_optional_questions_come_last_and_find_the_19_groups_in_two_steps(derby: None, cast: Cast) -> None:
    walk = Walk().begin().answer(TEACHER).post()
    assert "Your reference is YA-" in walk.text, "the request is safe before anything optional is asked"
    walk.open(f"{walk.at}/gender").post(gender="other", gender_words="genderfluid")
    assert walk.question == "ethnic-group"
    walk.post(ethnic_group="", wider="asian")
    assert walk.question == "background"
    assert "Pakistani" in walk.text
    assert "Roma" not in walk.text
    walk.post(ethnic_group="4", ethnic_words="")
    walk.post(languages="English and Urdu", interpreter="yes", interpreter_language="Urdu")
    walk.post(sen_provision="K").post(sen_types=["SEMH", "SLCN"])
    assert walk.question == "sent"

    jay = Person.objects.get()
    assert (jay.gender, jay.gender_words, jay.ethnic_group, jay.languages) == ("other", "genderfluid", "4", "English and Urdu")
    assert (jay.needs_interpreter, jay.interpreter_language, jay.sen_provision, jay.sen_types) == (True, "Urdu", "K", "SEMH SLCN")


def test_each_can_be_left_out_and_prefer_not_to_say_is_an_answer(derby: None, cast: Cast) -> None:
    walk = Walk().begin().answer(TEACHER).post()
    walk.open(f"{walk.at}/gender").post()
    walk.post(wider="not_said")
    assert walk.question == "languages", "no second step"
    walk.post().post()
    assert walk.question == "sent"
    jay = Person.objects.get()
    assert (jay.gender, jay.ethnic_group, jay.languages, jay.sen_provision) == ("", "not_said", "", "")


def test_only_for_a_request_that_has_been_sent(derby: None, cast: Cast, finished: Callable[..., str]) -> None:
    with pytest.raises(Refused, match="no longer open"):
        actions.describe(public(), token=finished(), slug="gender", kept={}, known={"gender": "male"})
