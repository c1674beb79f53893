"""`./alliance serve`: the production web server."""

import argparse
import os
import sys

from youthalliance.operations import frontend
from youthalliance.operations.cli import set_up_django
from youthalliance.operations.database import must_be_current


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine alone)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default: 8000)")
    parser.add_argument("--workers", type=int, default=2, help="processes (default: 2)")
    parser.add_argument("--threads", type=int, default=4, help="threads in each process (default: 4)")


def run(options: argparse.Namespace) -> int:
    """Serve until stopped. Refuses to start on a database that is not up to date."""
    frontend.ensure()
    set_up_django()
    must_be_current()
    frontend.collect()
    return listen(options.host, options.port, options.workers, options.threads)


def listen(host: str, port: int, workers: int, threads: int) -> int:
    """Become the web server: this process is replaced, so that a supervisor's signals reach it."""
    sys.stdout.flush()
    sys.stderr.flush()
    command = [sys.executable, "-P", "-m", "gunicorn", "youthalliance.wsgi:application"]
    command += ["--config", "python:youthalliance.operations.gunicorn_settings", f"--bind={_address(host, port)}"]
    command += [f"--workers={workers}", f"--threads={threads}"]
    os.execv(sys.executable, command)  # noqa: S606 - our own interpreter, no shell


def _address(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
