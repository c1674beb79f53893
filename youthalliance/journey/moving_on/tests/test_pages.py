"""The pages of the last stage."""

from datetime import timedelta

import pytest
import time_machine

from tests.cast import MONDAY, Cast
from tests.pages import signed_in
from tests.stages import moved_on, supported, to_end
from youthalliance.journey.moving_on import queries
from youthalliance.journey.record import queries as record


def test_the_worker_writes_the_ending_and_a_good_one_names_where_next(cast: Cast) -> None:
    reference = to_end(cast)
    wanda = signed_in("wanda")
    address = f"/journeys/{reference}/end"
    fault = wanda.post(address, {"reason": "goals_met", "moves_to": "", "words": "Proud"})
    assert fault.status_code == 400
    assert "Name the activity or service" in fault.content.decode()
    assert ">Proud</textarea>" in fault.content.decode()
    assert wanda.post(address, {"reason": "goals_met", "moves_to": "Boxing club"}).status_code == 302
    assert record.get(cast.ben, reference).state == "moved_on"


def test_checking_back_leads_to_the_next_and_is_written_once(cast: Cast) -> None:
    reference = moved_on(cast)
    with time_machine.travel(MONDAY + timedelta(weeks=4), tick=False):
        wanda = signed_in("wanda")
        led = wanda.get(f"/journeys/{reference}/check-back", follow=True)
        assert "Check back after 4 weeks" in led.content.decode()
        address = led.redirect_chain[-1][0]
        assert wanda.post(address, {}).status_code == 400
        assert wanda.post(address, {"it_held": "partly", "words": "Some weeks"}).status_code == 302
        assert wanda.post(address, {"it_held": "yes"}).status_code == 400
    ending = queries.ending_of(cast.ben, record.get(cast.ben, reference))
    assert ending.check_backs[0].it_held == "partly"


def test_it_is_stopped_and_opened_again_with_a_reason(cast: Cast) -> None:
    reference, _ = supported(cast)
    ben = signed_in("ben")
    assert ben.post(f"/journeys/{reference}/stop", {"reason": "goals_met"}).status_code == 400
    assert ben.post(f"/journeys/{reference}/stop", {"reason": "declined"}).status_code == 302
    assert ben.get(f"/journeys/{reference}/stop").status_code == 403
    assert ben.post(f"/journeys/{reference}/reopen", {"why": ""}).status_code == 400
    assert ben.post(f"/journeys/{reference}/reopen", {"why": "They rang"}).status_code == 302
    assert record.get(cast.ben, reference).state == "new"


def test_what_cannot_be_done_yet_says_why(cast: Cast) -> None:
    reference, _ = supported(cast)
    answer = signed_in("wanda").get(f"/journeys/{reference}/end")
    assert answer.status_code == 403
    assert "not possible while the journey is at: support under way" in answer.content.decode()


@pytest.mark.parametrize("below", ["end", "stop", "reopen", "check-back", "check-back/1"])
def test_a_stranger_finds_no_such_page(cast: Cast, below: str) -> None:
    reference = moved_on(cast)
    assert signed_in("eve").get(f"/journeys/{reference}/{below}").status_code == 404


def test_my_work_lists_what_is_to_be_checked_back(cast: Cast) -> None:
    reference = moved_on(cast)
    page = signed_in("wanda").get("/my-work").content.decode()
    assert "To check back" in page
    assert f"/journeys/{reference}/check-back/" in page
