"""Starting the production server for a measurement, and signing in to it."""

import contextlib
import http.client
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from youthalliance.operations.benchmarks.operations import Browser
from youthalliance.operations.benchmarks.population import PASSWORD
from youthalliance.operations.cluster import free_port
from youthalliance.operations.errors import OperationError

WORKERS, THREADS = 2, 4


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    pid: int


@contextlib.contextmanager
def running(application: str, environment: dict[str, str]) -> Iterator[Server]:
    """gunicorn as ``./alliance serve`` runs it, for the product or the bare page, on a free port."""
    port = free_port()
    command = [sys.executable, "-P", "-m", "gunicorn", application, "--config", "python:youthalliance.operations.gunicorn_settings"]
    command += [f"--bind=127.0.0.1:{port}", f"--workers={WORKERS}", f"--threads={THREADS}", "--max-requests=0"]
    server = subprocess.Popen(command, env={**os.environ, **environment}, process_group=0)
    try:
        _wait(port, server)
        yield Server(port, server.pid)
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait(port: int, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        with contextlib.suppress(OSError):
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            line.request("GET", "/healthz")
            line.getresponse().read()
            return
        time.sleep(0.1)
    raise OperationError("The server that should be measured did not start. Run ./alliance serve by itself to see why.")


def sign_in(port: int, email: str) -> Browser:
    """A browser in which one of the population's staff has signed in."""
    before = _open_form(port, "/sign-in")
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    body = urlencode({"email": email, "password": PASSWORD, "csrfmiddlewaretoken": before.token})
    line.request("POST", "/sign-in", body, {"Cookie": before.cookies, "Content-Type": "application/x-www-form-urlencoded"})
    answer = line.getresponse()
    answer.read()
    if answer.status != 302:
        raise OperationError(f"{email} could not sign in to be measured; the server answered {answer.status}.")
    cookies = _cookies(answer.msg.get_all("Set-Cookie") or [])
    joined = {**dict(part.split("=", 1) for part in before.cookies.split("; ")), **cookies}
    return Browser("; ".join(f"{name}={value}" for name, value in joined.items()), joined["csrftoken"])


def _open_form(port: int, path: str) -> Browser:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    line.request("GET", path)
    answer = line.getresponse()
    answer.read()
    cookies = _cookies(answer.msg.get_all("Set-Cookie") or [])
    return Browser("; ".join(f"{name}={value}" for name, value in cookies.items()), cookies.get("csrftoken", ""))


def _cookies(headers: list[str]) -> dict[str, str]:
    found = (re.match(r"([^=]+)=([^;]*)", header) for header in headers)
    return {match[1]: match[2] for match in found if match and match[2] not in ("", '""')}
