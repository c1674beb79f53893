"""Letters are written with the data, by verbs only."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from tests.cast import MONDAY
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.mail import outbox, queries, tasks
from youthalliance.foundation.mail.letters import NotALetter
from youthalliance.foundation.mail.models import Letter
from youthalliance.foundation.mail.tests.conftest import WORDS


def test_a_letter_and_its_task_are_written_with_the_data(post: Any) -> None:
    post(["Ben@example.org", "asha@example.org", "ben@example.org", ""])
    assert sorted(Letter.objects.values_list("to", flat=True)) == ["asha@example.org", "ben@example.org"]
    assert DBTaskResult.objects.ready().count() == 1


def test_a_task_that_still_waits_will_send_the_next_letter_too(post: Any) -> None:
    post("ben@example.org")
    post("asha@example.org")
    assert DBTaskResult.objects.ready().count() == 1
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING)
    post("dana@example.org")
    assert DBTaskResult.objects.ready().count() == 1, "one that has begun may have looked already"


def test_what_is_refused_posts_nothing(post: Any) -> None:
    with pytest.raises(Refused):
        post("ben@example.org", break_after=True)
    assert not Letter.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_letters_are_posted_by_verbs_only() -> None:
    with pytest.raises(RuntimeError, match="inside an action"):
        outbox.post("new_referral", to="ben@example.org", **WORDS)


def test_a_letter_that_would_say_too_much_undoes_the_verb(post: Any) -> None:
    with pytest.raises(NotALetter):
        post("ben@example.org", kind="question_answered")
    assert not Letter.objects.exists()


def test_the_past_of_the_demonstration_city_is_told_without_letters(post: Any) -> None:
    with outbox.silent("the past"):
        post("ben@example.org")
    assert not Letter.objects.exists()


def test_the_task_sends_each_letter_once(post: Any) -> None:
    post(["ben@example.org", "asha@example.org"])
    assert tasks.deliver.call() == 2
    assert tasks.deliver.call() == 0
    sent = mail.outbox[0]
    assert sent.subject == "New referral YA-7K3M-2PQ9"
    assert "/journeys/YA-7K3M-2PQ9" in sent.body
    assert sent.extra_headers["Message-ID"].startswith("<letter-")


def test_a_letter_that_no_worker_has_tried_is_trouble_too(post: Any) -> None:
    post("ben@example.org")
    assert not queries.trouble(MONDAY + timedelta(minutes=5)).any
    assert queries.trouble(MONDAY + timedelta(minutes=11)).untried == 1
