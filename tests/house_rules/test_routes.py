"""Every route declares who may open it, and the wrong person is told that there is no such page."""

import pytest
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import timezone

from tests.cast import PASSWORD, Cast
from tests.house_rules.house import Route, routes
from youthalliance.desks.journey import buttons
from youthalliance.foundation.access import PUBLIC, SIGNED_IN
from youthalliance.foundation.accounts.roles import HELD

_SAMPLE = {
    "IntConverter": "999999",
    "StringConverter": "none",
    "SlugConverter": "none",
    "UUIDConverter": "0" * 32,
    "PathConverter": "none",
}


def address(route: Route) -> str:
    """The route's address with arguments that lead nowhere."""
    made = route.pattern.rstrip("$")
    for name, converter in route.arguments.items():
        for kind in ("int", "str", "slug", "uuid", "path", ""):
            made = made.replace(f"<{kind}:{name}>" if kind else f"<{name}>", _SAMPLE.get(converter.__name__, "none"))
    return "/" + made


@pytest.mark.parametrize("route", routes(), ids=lambda route: route.pattern)
def test_a_route_declares_its_access(route: Route) -> None:
    assert route.access, f"{route.pattern} opens for nobody. Decorate its view with @access(PUBLIC), @access(SIGNED_IN) or roles."


def test_strangers_are_asked_to_sign_in(client: Client, db: None) -> None:
    for route in routes():
        if PUBLIC not in route.access:
            answer = client.get(address(route))
            assert answer.status_code == 302 and answer["Location"].startswith("/sign-in"), f"{route.pattern} let a stranger in."


def test_the_wrong_role_finds_no_such_page(cast: Cast) -> None:
    for name, act in cast.everybody().items():
        client = signed_in(name)
        for route in routes():
            if not {PUBLIC, SIGNED_IN} & route.access and act.role not in route.access:
                for method in (client.get, client.post):
                    assert method(address(route)).status_code == 404, f"{name} ({act.role}) got into {route.pattern}."
    assert {act.role for act in cast.everybody().values()} == set(HELD)


def test_every_button_of_the_journeys_page_leads_somewhere() -> None:
    astray = []
    for verb, (words, below) in buttons.VERBS.items():
        try:
            resolve(f"/journeys/YA-2222-2222/{below}")
        except Resolver404:
            astray.append(f"{words} ({verb}) → {below}")
    assert not astray, f"These buttons lead nowhere, so nobody sees them: {astray}"


def signed_in(name: str) -> Client:
    """A browser in which one of the cast has signed in."""
    client = Client()
    answer = client.post("/sign-in", {"email": f"{name}@example.org", "password": PASSWORD})
    assert answer.status_code == 302, f"{name} could not sign in on {timezone.localdate()}"
    return client
