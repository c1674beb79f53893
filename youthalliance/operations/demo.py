"""`./alliance demo`: a living demonstration city, built once on SQLite and served with its background work."""

import argparse
import json
import os
import shutil
import socket
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from youthalliance.operations.cli import set_up_django
from youthalliance.operations.errors import OperationError
from youthalliance.operations.prepare import HOME

if TYPE_CHECKING:
    from youthalliance.operations.demonstration.town import Town

#: The folder of every command where none is named, so that the others find the city without being told where it is.
FOLDER = HOME / "data"
#: Stands in a folder that holds a demonstration, so that --fresh can never remove anything else.
MARK = "demonstration.json"
_BACK = "\r" if sys.stdout.isatty() else ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--no-serve", action="store_true", help="build the city, say who can sign in, and stop")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine alone)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default: 8000)")
    parser.add_argument("--fresh", action="store_true", help="remove the city that is there and build a new one, of today")


def run(options: argparse.Namespace) -> int:
    """Build what is not there yet, tell who can sign in, and serve."""
    folder = Path(os.environ.get("ALLIANCE_DATA") or FOLDER).expanduser().resolve()
    if not options.no_serve:
        _must_be_free(options.host, options.port)
    if options.fresh:
        _clear(folder)
    os.environ |= {"ALLIANCE_DATA": str(folder), "ALLIANCE_MODE": "demo"}
    os.environ.setdefault("ALLIANCE_URL", f"http://{_host(options.host)}:{options.port}")
    os.environ.setdefault("ALLIANCE_HOSTS", f"localhost,127.0.0.1,[::1],{_host(options.host)}")
    os.environ.pop("DATABASE_URL", None)
    if not options.no_serve:
        from youthalliance.operations import frontend

        frontend.ensure()
    set_up_django()
    _bring_about(folder)
    _tell(folder, f"http://{_host(options.host)}:{options.port}", served=not options.no_serve)
    return 0 if options.no_serve else _serve(options)


def _must_be_free(host: str, port: int) -> None:
    try:
        with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
            return
    except (OSError, OverflowError) as fault:
        raise OperationError(f"Nothing can be served at {_host(host)}:{port} ({fault}); choose another with --port.") from fault


def _clear(folder: Path) -> None:
    """Remove the demonstration that is there, and nothing that is not one."""
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    if not (folder / MARK).is_file():
        raise OperationError(f"{folder} holds no demonstration, so nothing was removed; name another folder with --data.")
    shutil.rmtree(folder)


def _bring_about(folder: Path) -> None:
    """Build the city unless it is there. It is built in one transaction, so an interrupted build leaves no city behind."""
    from youthalliance.operations import founding

    there = (folder / MARK).is_file()
    if not there and _holds_an_alliance():
        raise OperationError(f"{folder} holds an alliance that is not a demonstration; name an empty folder with --data.")
    founding.bring_up_to_date(folder)
    if there:
        return
    from youthalliance.operations.demonstration import city

    print("Building the demonstration city: six years of an alliance, act by act. This is done once.", flush=True)
    began = time.monotonic()
    made = city.build(told=_Progress().hear)
    _write_mark(folder, made)
    print(f"{_BACK}Built in {time.monotonic() - began:.0f} seconds.{' ' * 20}", flush=True)


def _holds_an_alliance() -> bool:
    from django.db import connection

    from youthalliance.foundation.accounts import queries

    return "accounts_organisation" in connection.introspection.table_names() and bool(queries.organisations())


def _write_mark(folder: Path, made: "Town") -> None:
    part = folder / f"{MARK}.part"
    part.write_text(json.dumps({"built_at": made.now.isoformat(timespec="seconds")}) + "\n", encoding="utf-8")
    part.replace(folder / MARK)


class _Progress:
    """Shows which month the city has come to, where somebody watches."""

    def __init__(self) -> None:
        self.month = ""

    def hear(self, at: datetime) -> None:
        """One moment of the city's life."""
        month = f"{at:%B %Y}"
        if month != self.month and sys.stdout.isatty():
            self.month = month
            print(f"{_BACK}{month:<20}", end="", flush=True)


def _tell(folder: Path, address: str, *, served: bool) -> None:
    from youthalliance.operations.demonstration.staff import PASSWORD, STAFF

    rows: list[tuple[str, str, str]] = [
        (one.email, f"{one.name}, {one.role.label.lower()}", one.begin) for one in STAFF if one.begin
    ]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    print(f"\nThe demonstration city is in {folder}. Nobody and no organisation in it exists.\n")
    print(f'These people can sign in at {address}/sign-in with the password "{PASSWORD}":\n')
    for email, who, begin in rows:
        print(f"  {email:<{widths[0]}}  {who:<{widths[1]}}  {begin}")
    print(f"\nWithout an account: {address}/ and {address}/request-support")
    print("Figures: ./alliance report referrals --year 2022-23" + (f" --data {folder}" if folder != FOLDER else ""))
    print(
        f"\nBegin with the coordinator: {address}/sign-in . Ctrl-C stops the city; it stays as you left it.\n" if served else "",
        flush=True,
    )


def _serve(options: argparse.Namespace) -> int:
    from youthalliance.operations import frontend, serve

    frontend.collect()
    return serve.listen(options.host, options.port, workers=1, threads=8)


def _host(host: str) -> str:
    return f"[{host}]" if ":" in host else host
