"""moving_on.reopen"""

import pytest
from django.http import Http404

from tests.cast import Cast
from tests.stages import accepted, moved_on, referred, supported
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.acts.history import of_journey
from youthalliance.foundation.mail.models import Letter
from youthalliance.foundation.words.queries import working_days_after
from youthalliance.journey import status
from youthalliance.journey.moving_on import actions, queries
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions as support


def test_it_goes_back_to_the_lead_with_a_fresh_promise_and_its_history(cast: Cast) -> None:
    reference = moved_on(cast)
    cast.later(weeks=4)
    told = len(of_journey(record.get(cast.ben, reference).id))
    actions.reopen(cast.wanda, reference, why="The club has closed and it starts again")

    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.round, standing.here.turn) == ("new", 2, "lead")
    assert standing.due_on == working_days_after(cast.ben.today, 2)
    assert [row.reason for row in queries.endings_of(cast.ben, standing)] == ["goals_met"]
    assert queries.ending_of(cast.ben, standing) is None
    assert len(of_journey(standing.id)) == told + 1
    assert Letter.objects.filter(kind="journey_reopened", to="ben@example.org").count() == 1
    assert status.differences() == []


def test_the_second_round_can_go_all_the_way_again(cast: Cast) -> None:
    reference = moved_on(cast)
    cast.later(weeks=4)
    actions.reopen(cast.ben, reference, why="It starts again")
    _, offer = accepted(cast, reference=reference)
    support.plan(cast.wanda, reference, offer=offer)
    assert record.get(cast.ben, reference).state == "supported"
    assert status.differences() == []


def test_what_was_stopped_can_be_opened_again_by_the_lead(cast: Cast) -> None:
    reference = referred(cast)
    actions.stop(cast.ben, reference, reason="declined")
    actions.reopen(cast.ben, reference, why="They have changed their mind")
    assert record.get(cast.ben, reference).state == "new"


def test_it_needs_a_reason_and_an_end(cast: Cast) -> None:
    reference, _ = supported(cast)
    with pytest.raises(Refused, match="support under way"):
        actions.reopen(cast.ben, reference, why="…")
    reference = moved_on(cast)
    with pytest.raises(Refused, match="Say why"):
        actions.reopen(cast.ben, reference, why=" ")


def test_the_wrong_people_reopen_nothing(cast: Cast) -> None:
    reference = moved_on(cast)
    with pytest.raises(Refused, match="can reopen"):
        actions.reopen(cast.sam, reference, why="…")
    for name in ("parveen", "eve", "rafi", "tessa", "bola"):
        with pytest.raises(Http404):
            actions.reopen(getattr(cast, name), reference, why="…")
