"""Letters are not kept longer than is said."""

from datetime import timedelta
from typing import Any

from tests.cast import MONDAY
from youthalliance.foundation.acts import clock
from youthalliance.foundation.mail import actions, delivery


def test_sent_letters_are_kept_thirty_days(post: Any) -> None:
    post("ben@example.org")
    delivery.deliver_all(MONDAY)
    assert actions.clear(clock(MONDAY + timedelta(days=29))) == 0
    assert actions.clear(clock(MONDAY + timedelta(days=31))) == 1
