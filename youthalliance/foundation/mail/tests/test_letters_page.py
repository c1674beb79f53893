"""The coordinator's page of letters."""

from typing import Any

from django.test import Client
from django.utils import timezone

from tests.cast import PASSWORD
from youthalliance.foundation.mail import delivery
from youthalliance.foundation.mail.models import Letter


def opened(name: str) -> Client:
    client = Client()
    assert client.post("/sign-in", {"email": f"{name}@example.org", "password": PASSWORD}).status_code == 302
    return client


def test_a_coordinator_sees_trouble_and_has_it_tried_again(post: Any, server: Any) -> None:
    server.stop()
    post("tessa@example.org")
    delivery.deliver_all(timezone.now())
    client = opened("asha")
    text = client.get("/sent-letters").content.decode()
    assert "tessa@example.org" in text
    assert "Tried 1 time" in text
    assert "cannot be reached" in text

    assert client.post("/sent-letters").status_code == 302
    assert Letter.objects.get().tries == 0
    server.start()
    delivery.deliver_all(timezone.now())
    text = client.get("/sent-letters").content.decode()
    assert "Every letter has been delivered" in text
    assert "New referral YA-7K3M-2PQ9" in text


def test_nobody_else_reads_to_whom_letters_went(post: Any) -> None:
    for name in ("ben", "marcus", "wanda", "tessa", "sam", "bola"):
        assert opened(name).get("/sent-letters").status_code == 404
