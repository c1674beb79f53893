"""Browsers in which one of the cast has signed in."""

from django.test import Client

from tests.cast import PASSWORD
from youthalliance.foundation.acts import Act


def signed_in(act: Act) -> Client:
    """A browser without scripts in which this person has signed in."""
    client = Client()
    email = f"{act.name.split()[0].lower()}@example.org"
    answer = client.post("/sign-in", {"email": email, "password": PASSWORD})
    assert answer.status_code == 302, f"{act.name} could not sign in."
    return client
