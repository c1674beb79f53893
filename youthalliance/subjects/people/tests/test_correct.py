"""people.correct"""

from datetime import date

import pytest
from django.http import Http404

from tests.cast import Cast
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.models import History, HistoryDetail
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people import queries


def test_history_keeps_what_stood_there_before(cast: Cast) -> None:
    jamal = people.add(cast.tessa, given="Jamal", family="Rivers", born_on=date(2010, 2, 1), gender="male")
    people.correct(cast.asha, jamal.pk, born_on=date(2010, 1, 2), gender="male", why="Day and month were swapped")

    line = History.objects.get(verb="people.correct")
    assert line.words == {"what": "date of birth"}
    detail = HistoryDetail.objects.get(line=line.pk).detail
    assert detail == {"before": {"born_on": "2010-02-01"}, "after": {"born_on": "2010-01-02"}, "why": "Day and month were swapped"}
    assert queries.get(cast.asha, jamal.pk).born_on == date(2010, 1, 2)


def test_a_name_that_was_misspelled_is_found_by_its_right_spelling_alone(cast: Cast) -> None:
    jamal = people.add(cast.tessa, given="Jamel", family="Rivers", known_as="Jay")
    people.correct(cast.asha, jamal.pk, given="Jamal")

    assert queries.get(cast.asha, jamal.pk).called == "Jay Rivers"
    assert [row.id for row in queries.search(cast.asha, "jamal")] == [jamal.pk]
    assert queries.search(cast.asha, "jamel") == []


def test_a_nickname_alone_can_be_given_its_legal_name(cast: Cast) -> None:
    someone = people.add(cast.tessa, known_as="Ziggy")
    people.correct(cast.asha, someone.pk, given="David", family="Jones")
    assert queries.get(cast.asha, someone.pk).called == "Ziggy Jones"
    assert [row.id for row in queries.search(cast.asha, "jones da")] == [someone.pk]


def test_nothing_to_correct_is_said(cast: Cast) -> None:
    jamal = people.add(cast.tessa, given="Jamal", gender="male")
    with pytest.raises(Refused, match="Nothing was changed"):
        people.correct(cast.asha, jamal.pk, gender="male")


def test_the_wrong_eyes_find_nobody_to_correct(cast: Cast) -> None:
    jamal = people.add(cast.tessa, given="Jamal")
    for act in (cast.eve, cast.tessa, cast.bola, cast.ben):
        with pytest.raises(Http404):
            people.correct(act, jamal.pk, gender="male")
