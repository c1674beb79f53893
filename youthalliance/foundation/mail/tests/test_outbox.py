"""Letters are written with the data, and sent once, whatever the mail server does."""

import socketserver
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django_tasks_db.models import DBTaskResult

from tests.cast import MONDAY, Cast
from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.acts.door import verbs
from youthalliance.foundation.mail import actions, delivery, outbox, queries, tasks
from youthalliance.foundation.mail.letters import NotALetter
from youthalliance.foundation.mail.models import Letter

WORDS: dict[str, Any] = {"reference": "YA-7K3M-2PQ9", "day": MONDAY.date(), "link": "/journeys/YA-7K3M-2PQ9"}


def anybody(act: Act, target: object) -> None:
    """For the test's own verb."""


@pytest.fixture
def post(cast: Cast) -> Iterator[Any]:
    @action("test.post", may=anybody, says="Posted")
    def verb(act: Act, *, to: Any, break_after: bool = False, kind: str = "new_referral") -> None:
        outbox.post(kind, to=to, **WORDS)
        tell()
        if break_after:
            raise Refused("No after all.")

    yield lambda to, **more: verb(cast.ben, to=to, **more)
    del verbs["test.post"]


class _Server(socketserver.StreamRequestHandler):
    """As much of a mail server as a letter needs."""

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        reading = False
        for line in self.rfile:
            word = line.strip().upper()
            if reading:
                if word == b".":
                    reading = False
                    self.wfile.write(b"250 taken\r\n")
                continue
            if word.startswith(b"RCPT") and b"NOBODY" in word:
                self.wfile.write(b"550 no such person\r\n")
            elif word == b"DATA":
                reading = True
                self.server.letters += 1  # type: ignore[attr-defined]
                self.wfile.write(b"354 go on\r\n")
            elif word == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            else:
                self.wfile.write(b"250 well\r\n")


@pytest.fixture
def server(settings: Any) -> Iterator[Any]:
    """A mail server on the loopback that the settings point to; ``stop`` and ``start`` kill and revive it."""

    class Switch:
        letters = 0
        running: socketserver.ThreadingTCPServer | None = None
        port = 0

        def start(self) -> None:
            socketserver.ThreadingTCPServer.allow_reuse_address = True
            self.running = socketserver.ThreadingTCPServer(("127.0.0.1", self.port), _Server)
            self.port = self.running.server_address[1]
            self.running.letters = 0  # type: ignore[attr-defined]
            threading.Thread(target=self.running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

        def stop(self) -> int:
            if self.running is None:
                return 0
            self.running.shutdown()
            self.running.server_close()
            taken: int = self.running.letters  # type: ignore[attr-defined]
            self.running = None
            return taken

    switch = Switch()
    switch.start()
    backend = "django.core.mail.backends.smtp.EmailBackend"
    settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": {"host": "127.0.0.1", "port": switch.port, "timeout": 2}}}
    yield switch
    switch.stop()


def test_a_letter_and_its_task_are_written_with_the_data(post: Any) -> None:
    post(["Ben@example.org", "asha@example.org", "ben@example.org", ""])
    assert sorted(Letter.objects.values_list("to", flat=True)) == ["asha@example.org", "ben@example.org"]
    assert DBTaskResult.objects.ready().count() == 1


def test_what_is_refused_posts_nothing(post: Any) -> None:
    with pytest.raises(Refused):
        post("ben@example.org", break_after=True)
    assert not Letter.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_letters_are_posted_by_verbs_only() -> None:
    with pytest.raises(RuntimeError, match="inside an action"):
        outbox.post("new_referral", to="ben@example.org", **WORDS)


def test_a_letter_that_would_say_too_much_undoes_the_verb(post: Any) -> None:
    with pytest.raises(NotALetter):
        post("ben@example.org", kind="question_answered")
    assert not Letter.objects.exists()


def test_the_past_of_the_demonstration_city_is_told_without_letters(post: Any) -> None:
    with outbox.silent("the past"):
        post("ben@example.org")
    assert not Letter.objects.exists()


def test_the_task_sends_each_letter_once(post: Any) -> None:
    post(["ben@example.org", "asha@example.org"])
    assert tasks.deliver.call() == 2
    assert tasks.deliver.call() == 0
    sent = mail.outbox[0]
    assert sent.subject == "New referral YA-7K3M-2PQ9"
    assert "/journeys/YA-7K3M-2PQ9" in sent.body
    assert sent.extra_headers["Message-ID"].startswith("<letter-")


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


def test_two_workers_never_take_the_same_letter(post: Any) -> None:
    from youthalliance.foundation.acts import clock

    post("ben@example.org")
    assert len(actions.take(clock(MONDAY))) == 1
    assert actions.take(clock(MONDAY)) == []


def test_a_letter_that_no_worker_has_tried_is_trouble_too(post: Any) -> None:
    post("ben@example.org")
    assert not queries.trouble(MONDAY + timedelta(minutes=5)).any
    assert queries.trouble(MONDAY + timedelta(minutes=11)).untried == 1


def test_sent_letters_are_kept_thirty_days(post: Any) -> None:
    post("ben@example.org")
    delivery.deliver_all(MONDAY)
    assert tasks.clear_letters(MONDAY + timedelta(days=29)) == 0
    assert tasks.clear_letters(MONDAY + timedelta(days=31)) == 1


def test_a_person_cannot_send_letters_by_hand(cast: Cast) -> None:
    with pytest.raises(Refused, match="nothing to do"):
        actions.take(cast.asha)
