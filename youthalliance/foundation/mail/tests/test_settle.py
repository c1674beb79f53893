"""What became of the letters that were taken: a dead mail server loses nothing and sends nothing twice."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import MONDAY, Cast
from youthalliance.foundation.acts import Refused, clock
from youthalliance.foundation.mail import actions, delivery, queries
from youthalliance.foundation.mail.models import Letter


def test_only_the_clock_settles(post: Any, cast: Cast) -> None:
    post("ben@example.org")
    number = actions.take(clock(MONDAY))[0].id
    with pytest.raises(Refused, match="nothing to do"):
        actions.settle(cast.asha, sent=[number], failed={})
    actions.settle(clock(MONDAY), sent=[number], failed={})
    assert Letter.objects.get().sent_at == MONDAY


def test_a_dead_mail_server_loses_nothing_and_sends_nothing_twice(post: Any, server: Any) -> None:
    server.stop()
    post("ben@example.org")
    now = MONDAY
    for minutes in (1, 5, 30):
        assert delivery.deliver_all(now) == 0
        assert delivery.deliver_all(now + timedelta(seconds=30)) == 0, "not before its time"
        now += timedelta(minutes=minutes)
    assert queries.trouble(now).failing == 1
    assert Letter.objects.get().tries == 3

    server.start()
    assert delivery.deliver_all(now) == 1
    assert delivery.deliver_all(now + timedelta(days=2)) == 0
    assert server.stop() == 1
    assert not queries.trouble(now).any


def test_one_bad_address_does_not_stop_the_others(post: Any, server: Any) -> None:
    post(["nobody@example.org", "ben@example.org"])
    assert delivery.deliver_due(MONDAY) == 1
    assert Letter.objects.get(to="nobody@example.org").trouble == "The mail server refused the address. Check it with the person."
