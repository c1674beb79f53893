"""Letters in trouble: eight tries, then a coordinator has to look."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.cast import MONDAY, Cast
from youthalliance.foundation.acts import Refused
from youthalliance.foundation.mail import actions, delivery, queries
from youthalliance.foundation.mail.models import Letter


def test_after_eight_tries_a_coordinator_has_to_look_and_can_try_again(post: Any, server: Any, cast: Cast) -> None:
    server.stop()
    post("ben@example.org")
    now: datetime = MONDAY
    for _ in range(12):
        delivery.deliver_all(now)
        now += timedelta(days=1)
    assert Letter.objects.get().tries == len(actions.WAITS)
    assert queries.trouble(now).given_up == 1

    with pytest.raises(Refused, match="coordinator"):
        actions.try_again(cast.ben)
    server.start()
    assert actions.try_again(cast.asha.when(now)) == 1
    assert delivery.deliver_all(now) == 1
