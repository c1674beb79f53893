"""Signing in."""

import pytest
from django.test import Client

from tests.cast import PASSWORD, Cast
from youthalliance.foundation.accounts import actions
from youthalliance.foundation.acts import Refused, public
from youthalliance.foundation.acts.models import History


def test_the_right_password_opens_and_leaves_a_line(cast: Cast) -> None:
    user = actions.sign_in(public(), email="Ben@Example.org", password=PASSWORD)

    assert user.pk == cast.ben.who
    assert History.objects.filter(verb="accounts.sign_in", subject=user.pk).count() == 1


@pytest.mark.parametrize(("email", "password"), [("ben@example.org", "wrong"), ("nobody@example.org", PASSWORD)])
def test_whatever_is_wrong_the_words_are_the_same(cast: Cast, email: str, password: str) -> None:
    with pytest.raises(Refused, match="The e-mail address or the password is not right"):
        actions.sign_in(public(), email=email, password=password)


@pytest.mark.parametrize("after", ["//evil.example", "https://evil.example/", "javascript:alert(1)"])
def test_signing_in_never_leads_off_the_site(cast: Cast, after: str) -> None:
    answer = Client().post("/sign-in", {"email": "ben@example.org", "password": PASSWORD, "next": after})

    assert answer["Location"] == "/desk"
