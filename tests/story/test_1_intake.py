"""Somebody asks for help, once."""

import pytest

from tests.cast import Cast
from youthalliance.foundation.acts import Refused, public, verbs
from youthalliance.foundation.acts.guard import OutsideAnAction
from youthalliance.foundation.acts.history import of_journey
from youthalliance.foundation.acts.models import History
from youthalliance.journey import status
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake import actions_drafts as drafts
from youthalliance.journey.intake import queries as referrals
from youthalliance.journey.intake.actions import Asked
from youthalliance.journey.intake.actions_cohort import import_rows
from youthalliance.journey.intake.cohort.columns import guess
from youthalliance.journey.intake.cohort.rows import understand
from youthalliance.journey.intake.cohort.sheet import read
from youthalliance.journey.intake.tests.walking import Walk
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.models import Journey
from youthalliance.journey.triage import actions as triage
from youthalliance.subjects.people import actions as people


def test_a_teacher_asks_for_help_and_the_lead_has_the_next_move(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan", family="Rivers")
    journey = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=Asked("Jordan has stopped coming to lessons."))

    standing = record.get(cast.ben, journey.reference)
    assert (standing.state, standing.here.turn) == ("new", "lead")
    assert [line.sentence for line in of_journey(journey.pk)] == ["Asked for help about a person"]
    assert status.differences() == []


def test_pressing_submit_twice_makes_one_referral(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan", family="Rivers")
    asked = Asked("Jordan has stopped coming to lessons.")
    first = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=asked, press="one press")
    again = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=asked, press="one press")

    assert first.pk == again.pk


def test_pressing_again_after_triage_does_not_begin_it_anew(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan", family="Rivers")
    asked = Asked("Jordan has stopped coming to lessons.")
    journey = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=asked, press="one press")
    triage.decide(cast.ben, journey.pk, level="secondary", risk="low", urgency="routine", reasons="Needs somebody to talk to.")
    intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=asked, press="one press")

    assert record.get(cast.ben, journey.pk).state == "triaged"


def test_a_young_person_asks_without_an_account_and_follows_it_on_a_page_of_their_own(cast: Cast) -> None:
    walk = Walk().begin("young_person").open("/request-support")
    draft = walk.client.session["drafts"][0][:8]
    walk.open(f"/request-support/{draft}").answer({
        "name": {"given": "Sky"}, "age": {"how": "about", "years": "15"}, "home": {"how": "unknown"}, "school": {"how": "unknown"},
        "themes": {"themes": ["unknown"]}, "why": {"why": "Somewhere to make music."}, "working": {}, "tried": {}, "told": {"told": "no"},
        "contact": {"ways": ["text"]}, "contact-details": {"text_value": "07700 900456"},
    })  # fmt: skip
    walk.post().open(f"/request-support/{draft}/sent")
    journey = Journey.objects.get()
    assert journey.reference in walk.text

    status_page = next(part for part in walk.page.content.decode().split('"') if part.startswith("/status/"))
    assert "We have received it" in Walk().open(status_page).text
    assert record.get(cast.ben, journey.reference).state == "new"


def test_a_draft_is_nobodys_record_until_it_is_sent(cast: Cast) -> None:
    token = drafts.begin_draft(cast.tessa, door="professional")
    drafts.keep_draft(cast.tessa, token=token, slug="why", kept={"why": "Jordan has stopped coming."})
    assert Journey.objects.count() == 0
    assert not History.objects.filter(verb__startswith="intake.").exists()


def test_an_outsiders_referral_is_read_at_once_and_marked_until_they_confirm(cast: Cast) -> None:
    jordan = people.add(public(at=cast.tessa.at), given="Jordan")
    journey = intake.refer(public(at=cast.tessa.at), kind="person", subject=jordan.pk, asked=Asked("…"), confirmed=False)
    assert record.get(cast.ben, journey.reference).state == "new"
    assert referrals.unconfirmed([journey.pk]) == {journey.pk}
    intake.confirm(public(at=cast.tessa.at), record.for_referrer(public(), journey.pk))
    assert referrals.unconfirmed([journey.pk]) == set()


def test_the_referrer_answers_the_leads_question_and_adds_something_unasked(cast: Cast) -> None:
    jordan = people.add(cast.tessa, given="Jordan")
    journey = intake.refer(cast.tessa, kind="person", subject=jordan.pk, asked=Asked("…"))
    question = triage.ask(cast.ben, journey.reference, text="Since when?")
    outside = public(at=cast.tessa.at)
    assert record.get(cast.ben, journey.reference).state == "asked"

    intake.answer(outside, record.for_referrer(outside, journey.pk), question=question.pk, text="Since May.")
    intake.add_words(outside, record.for_referrer(outside, journey.pk), text="And a friend of Jordan’s worries too.")
    assert record.get(cast.ben, journey.reference).state == "new"
    assert [line.sentence for line in of_journey(journey.pk)][:2] == ["Added to the request", "Answered the lead’s question"]
    assert status.differences() == []


def test_a_class_is_referred_by_spreadsheet_once_however_often_it_is_sent(cast: Cast) -> None:
    table = read(b"First names,In your own words\nAsh,Out late\nSky,Wants to make music\n")
    rows = understand(table.rows, guess(table.headings), today=cast.tessa.today)
    assert import_rows(cast.tessa, rows=rows).kept == 2
    assert import_rows(cast.tessa, rows=rows).known == 2
    assert Journey.objects.count() == 2


def test_a_board_member_cannot_refer(cast: Cast) -> None:
    with pytest.raises(Refused, match="public form"):
        intake.refer(cast.bola, kind="person", subject=1, asked=Asked("…"))


def test_nothing_is_written_outside_an_action(cast: Cast) -> None:
    with pytest.raises(OutsideAnAction, match=r"actions\.py"):
        Journey.objects.update(kind="place")
    assert "intake.refer" in verbs
