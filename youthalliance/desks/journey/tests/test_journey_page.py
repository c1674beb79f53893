"""One journey's page: for the right eyes, with the right buttons, and lean."""

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast, asked_for, offered, triaged
from youthalliance.desks.journey.page import compose
from youthalliance.desks.tests.stories import ended, supported
from youthalliance.desks.tests.test_desks import now, opened  # noqa: F401 - a fixture
from youthalliance.foundation.acts.models import Seen
from youthalliance.journey.support import actions_concerns as concerns


def test_a_new_journey_is_the_leads_turn(cast: Cast) -> None:
    page = compose(cast.ben, asked_for(cast).reference)
    assert page.about == "Jordan Rivers, 14"
    assert page.turn.words.startswith("It is your turn, by ")
    assert page.turn.state == "Waiting for triage"
    assert page.way[0] == ("Triage", "here")
    assert page.told[0][0] == "Asked for help about a person"
    assert page.asked
    assert page.asked.who.startswith("Tessa Lowe")


def test_late_is_said_in_words(cast: Cast) -> None:
    reference = asked_for(cast).reference
    cast.later(days=30)
    turn = compose(cast.asha, reference).turn
    assert turn.look == "late"
    assert "the turn of the category lead" in turn.words
    assert "days late" in turn.words


def test_the_whole_story_is_on_the_page(cast: Cast) -> None:
    page = compose(cast.ben, ended(cast))
    assert [plan.worker_name for plan in page.plans] == ["Wanda Kowalska"]
    assert [goal.words for goal in page.goals] == ["I want to be in school without fights."]
    assert len(page.sessions) == 2
    assert len(page.notes) == 2
    assert [one.reply for one in page.offers] == ["accepted"]
    assert [one.reason_words for one in page.endings] == ["Universal services are enough now"]
    assert page.line
    assert "primary" in page.line.says.lower()
    assert len(page.told) >= 12


def test_a_private_note_stays_private(cast: Cast) -> None:
    page = compose(cast.wanda, supported(cast))
    assert [note.text for note in page.notes] == ["School says attendance is better."]


def test_a_concern_is_told_to_the_safeguarding_lead_and_whoever_raised_it(cast: Cast) -> None:
    reference = supported(cast)
    concerns.raise_concern(cast.wanda, reference, what="He said that he is afraid.", danger_now=False)
    for act, opens in ((cast.sam, [True]), (cast.wanda, [True]), (cast.ben, [False]), (cast.marcus, []), (cast.asha, [])):
        page = compose(act, reference)
        assert [one.may_open for one in page.concerns] == opens, act.name
        assert not any("concern" in sentence for sentence, _, _ in page.told), act.name


def test_the_wrong_person_finds_nothing(cast: Cast) -> None:
    reference, _ = offered(cast)
    for act in (cast.eve, cast.parveen, cast.tessa, cast.bola, cast.rafi, cast.marcus):
        with pytest.raises(Http404):
            compose(act, reference)


def test_a_missing_button_says_why(cast: Cast) -> None:
    reference = triaged(cast)
    reasons = [why for _, why in compose(cast.asha, reference).buttons.cannot]
    assert all(why.endswith(".") for why in reasons)
    assert all(button.href.startswith(f"/journeys/{reference}/") for button in compose(cast.ben, reference).buttons.can)


@pytest.mark.parametrize("name", ["ben", "wanda", "marcus", "asha", "sam"])
def test_the_page_opens_and_leaves_the_line_that_looking_leaves(now: Cast, name: str) -> None:  # noqa: F811
    reference = ended(now)
    before = Seen.objects.count()
    page = opened(name).get(f"/journeys/{reference}")
    assert page.status_code == 200
    text = page.content.decode()
    assert text.count("<h1") == 1
    assert "Jordan Rivers" in text
    assert Seen.objects.count() == before + 1


def test_the_page_asks_few_questions(now: Cast) -> None:  # noqa: F811
    client = opened("ben")
    for reference, budget in ((asked_for(now).reference, 8), (supported(now), 15), (ended(now), 18)):
        client.get(f"/journeys/{reference}")
        with CaptureQueriesContext(connection) as asked:
            assert client.get(f"/journeys/{reference}").status_code == 200
        assert len(asked) <= budget, [query["sql"][:120] for query in asked]
