"""A verb that posts, and a mail server on the loopback that can be killed and revived."""

import socketserver
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.cast import MONDAY, Cast
from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.acts.verb import verbs
from youthalliance.foundation.mail import outbox

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
