"""Opening pages in tests as somebody of the cast."""

import re

from django.http import HttpResponse
from django.test import Client

from tests.cast import PASSWORD


def signed_in(name: str) -> Client:
    """A browser in which one of the cast has signed in."""
    client = Client()
    assert client.post("/sign-in", {"email": f"{name}@example.org", "password": PASSWORD}).status_code == 302
    return client


def text_of(answer: HttpResponse) -> str:
    """The words on a page, without its tags, one space between."""
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())
