"""A PostgreSQL of our own for one test run: made in a temporary folder, thrown away afterwards.

Never touches a cluster that is already there. Listens on the loopback address only, on a free port, with a
password made for this run. PostgreSQL refuses to run as root, so a root caller's cluster runs as `postgres` or
`nobody`.
"""

import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from youthalliance.operations.errors import OperationError

# What was written is thrown away, so nothing waits for the disk.
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "autovacuum": "off",
    "logging_collector": "off",
}
LOCALES = ("C.UTF-8", "en_GB.UTF-8", "C")
START_SECONDS = 30


@contextlib.contextmanager
def throw_away(programs: Path, settings: dict[str, str] | None = None) -> Iterator[str]:
    """Yield the DATABASE_URL of a fresh cluster. ``settings`` are laid over SETTINGS; OperationError when it cannot start."""
    folder = Path(tempfile.mkdtemp(prefix="alliance-postgres-"))
    try:
        password = secrets.token_urlsafe(24)
        owner = _owner()
        _create(programs, folder, password, owner)
        with _running(programs, folder, owner, SETTINGS | (settings or {})) as port:
            yield f"postgres://alliance:{password}@127.0.0.1:{port}/postgres"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner() -> str | None:
    """The account the cluster runs under where we are root; None where we are not."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    import pwd

    known = {entry.pw_name for entry in pwd.getpwall()}
    for name in ("postgres", "nobody"):
        if name in known:
            return name
    raise OperationError("PostgreSQL cannot run as root, and this system has neither a postgres nor a nobody user.")


def _as(owner: str | None) -> dict[str, object]:
    if owner is None:
        return {}
    import pwd

    entry = pwd.getpwnam(owner)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _create(programs: Path, folder: Path, password: str, owner: str | None) -> None:
    secret = folder / "password"
    secret.write_text(password)
    secret.chmod(0o600)
    if owner:
        for path in (folder, secret):
            shutil.chown(path, owner)
    said = ""
    for locale in LOCALES:
        command = [str(programs / "initdb"), f"--pgdata={folder / 'data'}", "--username=alliance", "--encoding=UTF8"]
        command += ["--auth=scram-sha-256", f"--pwfile={secret}", f"--locale={locale}", "--no-sync"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **_as(owner))  # type: ignore[call-overload]
        if done.returncode == 0:
            return
        said = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    raise OperationError(f"PostgreSQL's initdb could not make a test cluster: {said}")


@contextlib.contextmanager
def _running(programs: Path, folder: Path, owner: str | None, settings: dict[str, str]) -> Iterator[int]:
    port = free_port()
    command = [str(programs / "postgres"), "-D", str(folder / "data"), "-p", str(port)]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    with (folder / "log").open("w") as log:
        # Its own process group: Ctrl-C is for the tests, which then stop the server in good order.
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, process_group=0, **_as(owner))  # type: ignore[call-overload]
    try:
        _wait_until_ready(server, port, folder / "log")
        yield port
    finally:
        server.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()


def free_port() -> int:
    """A loopback port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_ready(server: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            break
        # The port answers as soon as the server is ready to take connections.
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            if "ready to accept connections" in log.read_text(errors="replace"):
                return
        time.sleep(0.05)
    said = (log.read_text(errors="replace").strip().splitlines() or ["nothing"])[-1]
    raise OperationError(f"The PostgreSQL test cluster did not start within {START_SECONDS} seconds; it said: {said}")
