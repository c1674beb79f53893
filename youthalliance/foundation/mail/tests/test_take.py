"""Taking letters out of the outbox."""

from typing import Any

import pytest

from tests.cast import MONDAY, Cast
from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.mail import actions


def test_two_workers_never_take_the_same_letter(post: Any) -> None:
    post("ben@example.org")
    assert len(actions.take(clock(MONDAY))) == 1
    assert actions.take(clock(MONDAY)) == []


def test_a_person_cannot_send_letters_by_hand(cast: Cast) -> None:
    with pytest.raises(Refused, match="nothing to do"):
        actions.take(cast.asha)
