"""How it ends, where next, and whether it held."""

from tests.cast import Cast
from tests.stages import accepted, moved_on, places_free, supported, to_end
from youthalliance.foundation.acts.history import of_journey
from youthalliance.journey import status
from youthalliance.journey.moving_on import actions as moving_on
from youthalliance.journey.moving_on import queries
from youthalliance.journey.record import queries as record
from youthalliance.journey.support import actions as support


def test_jordan_moves_on_to_the_boxing_club_and_it_holds(cast: Cast) -> None:
    before = places_free()
    reference = to_end(cast)
    moving_on.end(cast.wanda, reference, reason="goals_met", moves_to="Boxing club, Tuesdays", words="Proud of the belt")
    for weeks, wait in ((4, 4), (12, 8)):
        cast.later(weeks=wait)
        moving_on.check_back(cast.wanda, reference, weeks=weeks, it_held="yes", words="Still there")

    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.closed_as) == ("closed", "held")
    ending = queries.ending_of(cast.ben, standing)
    assert (ending.moves_to, [row.it_held for row in ending.check_backs]) == ("Boxing club, Tuesdays", ["yes", "yes"])
    assert places_free() == before
    assert status.differences() == []


def test_it_did_not_hold_so_it_is_opened_again_with_everything_before(cast: Cast) -> None:
    reference = moved_on(cast)
    cast.later(weeks=4)
    moving_on.check_back(cast.wanda, reference, weeks=4, it_held="no", words="The club has closed")
    moving_on.reopen(cast.wanda, reference, why="The club has closed and it starts again")
    told = len(of_journey(record.get(cast.ben, reference).id))
    _, offer = accepted(cast, reference=reference)
    support.plan(cast.wanda, reference, offer=offer)

    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.round) == ("supported", 2)
    assert [row.moves_to for row in queries.endings_of(cast.ben, standing)] == ["Boxing club, Tuesdays"]
    assert len(of_journey(standing.id)) > told
    assert status.differences() == []


def test_a_young_person_who_says_no_is_left_in_peace_at_once(cast: Cast) -> None:
    reference, _ = supported(cast)
    moving_on.stop(cast.wanda, reference, reason="declined", words="Does not want a mentor")
    standing = record.get(cast.ben, reference)
    assert (standing.state, standing.closed_as, standing.due_on) == ("closed", "stopped", None)


def test_the_tunnel_is_settled_and_names_what_came_instead(cast: Cast) -> None:
    reference = moved_on(cast, "place")
    cast.later(weeks=12)
    for weeks in (4, 12):
        moving_on.check_back(cast.parveen, reference, weeks=weeks, it_held="yes")
    assert record.get(cast.parveen, reference).closed_as == "held"
