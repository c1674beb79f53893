"""Leaving."""

from django.test import Client
from django.utils import timezone

from tests.cast import PASSWORD, Cast
from youthalliance.foundation.accounts import actions


def test_who_has_left_is_a_stranger_at_the_next_request(cast: Cast) -> None:
    client = Client()
    client.post("/sign-in", {"email": "wanda@example.org", "password": PASSWORD})
    assert client.get("/act-as").status_code == 200

    actions.end_membership(cast.asha.when(timezone.now()), membership=cast.wanda.membership or 0)

    answer = client.get("/act-as")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in")
