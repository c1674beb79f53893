"""intake.save_for_later"""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from youthalliance.foundation.acts import Refused, public
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.intake import actions_drafts as drafts
from youthalliance.journey.intake import links
from youthalliance.journey.intake.tests.walking import Walk


def test_a_link_brings_the_draft_back_on_another_device_for_seven_days(db: None) -> None:
    walk = Walk().begin("resident")
    walk.post(called="The bus shelter", then="save")
    assert "Your answers are saved" in walk.text
    walk.post(email="Neighbour@Example.org")
    assert "on its way" in walk.text

    letter = Letter.objects.get(kind="draft_saved")
    assert letter.to == "neighbour@example.org"
    assert "shelter" not in str(letter.words)
    other = Walk().open(letter.words["link"])
    assert other.question == "when"
    other.open(f"/request-support/{other.handle}/place")
    assert "The bus shelter" in other.page.content.decode()

    with time_machine.travel(timezone.now() + timedelta(days=7, minutes=1)):
        assert "no longer works" in Walk().open(letter.words["link"]).text


def test_a_link_that_somebody_made_up_opens_nothing(db: None) -> None:
    token = drafts.begin_draft(public(), door="parent")
    good = links.to_draft(token)
    assert links.draft_in(good.removeprefix("/request-support/resume/")) == token
    assert "no longer works" in Walk().open(good[:-3] + "xyz").text


def test_nobody_is_flooded_with_letters(db: None) -> None:
    token = drafts.begin_draft(public(), door="parent")
    for _ in range(drafts.LETTERS):
        drafts.save_for_later(public(), token=token, email="a@example.org")
    with pytest.raises(Refused, match="five times"):
        drafts.save_for_later(public(), token=token, email="a@example.org")
