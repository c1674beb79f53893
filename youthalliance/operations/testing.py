"""`./alliance test`: every test on SQLite, again on a PostgreSQL of its own, and the pages in a real browser."""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from types import FrameType

from youthalliance.operations import cluster, frontend, prepare, programs

NO_TESTS_COLLECTED = 5  # pytest's exit status


@dataclass
class Tally:
    """What was run, what was not and why; `failed` decides the exit status."""

    lines: list[str] = field(default_factory=list)
    failed: bool = False
    left_out: bool = False

    def ran(self, what: str, status: int, seconds: float) -> None:
        """Note one finished run of pytest."""
        self.failed = self.failed or status != 0
        self.lines.append(f"{'passed ' if status == 0 else 'FAILED '} {what} ({seconds:.0f} s)")

    def skipped(self, what: str, why: str) -> None:
        """Note what this machine could not run."""
        self.left_out = True
        self.lines.append(f"skipped {what}: {why}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options; words after `--` go to pytest."""
    parser.epilog = "What stands after -- goes to pytest, for example: ./alliance test -- -k triage"
    parser.add_argument("paths", nargs="*", metavar="PATH", help="only the tests in these files or folders")
    parser.add_argument("--no-postgres", action="store_true", help="do not run them again on PostgreSQL")
    parser.add_argument("--no-browser", action="store_true", help="leave out the tests in a browser")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--only-sqlite", action="store_true", help="all tests, on SQLite alone")
    only.add_argument("--only-postgres", action="store_true", help="all but browser tests, on PostgreSQL alone")
    only.add_argument("--only-browser", action="store_true", help="the browser tests alone")
    parser.add_argument("--workers", default="auto", metavar="N", help="processes side by side (default: one per core)")


def run(options: argparse.Namespace) -> int:
    """0 only when every test that ran passed and, in continuous integration, nothing was left out."""
    prepare.install("test")
    frontend.ensure()
    # Stopped from outside, the runs below still take their cluster and temporary folders away.
    signal.signal(signal.SIGTERM, _stop)
    tally = Tally()
    chosen = [*options.paths, *options.rest]
    with tempfile.TemporaryDirectory(prefix="alliance-tests-") as data:
        if not options.only_postgres:
            _on_sqlite(options, chosen, data, tally)
        if not (options.no_postgres or options.only_sqlite or options.only_browser):
            _on_postgres(options, chosen, data, tally)
    return _verdict(tally)


def _on_sqlite(options: argparse.Namespace, chosen: list[str], data: str, tally: Tally) -> None:
    browser = programs.chromium()
    asked = not options.no_browser
    if asked and not browser:
        tally.skipped("browser tests", f"no Chromium found; {programs.how_to_install('chromium')}")
    if options.only_browser and not browser:
        return
    if options.only_browser:
        what, marks = "browser tests on SQLite", "browser"
    elif asked and browser:
        what, marks = "all tests on SQLite, pages in Chromium", ""
    else:
        what, marks = "tests on SQLite", "not browser"
    _pytest(what, marks, {"ALLIANCE_CHROMIUM": browser or ""}, options, chosen, data, tally)


def _on_postgres(options: argparse.Namespace, chosen: list[str], data: str, tally: Tally) -> None:
    found = programs.postgres_folder()
    if found is None:
        why = f"no PostgreSQL {programs.OLDEST_POSTGRES} or newer found; {programs.how_to_install('postgresql')}"
        tally.skipped("the tests on PostgreSQL", why)
        return
    with cluster.throw_away(found) as url:
        _pytest("tests on PostgreSQL", "not browser", {"DATABASE_URL": url}, options, chosen, data, tally)


def _pytest(
    what: str, marks: str, settings: dict[str, str], options: argparse.Namespace, chosen: list[str], data: str, tally: Tally
) -> None:
    print(f"\n=== {what} ===", flush=True)
    # The person's own database, data folder and settings are never what tests run on; where schemas lie is still of use.
    kept = {key: value for key, value in os.environ.items() if key != "DATABASE_URL" and not key.startswith("ALLIANCE_")}
    kept |= {key: os.environ[key] for key in ("ALLIANCE_FRONTEND", "ALLIANCE_SHARED") if key in os.environ}
    environment = {**kept, "ALLIANCE_MODE": "test", "ALLIANCE_DATA": data, **settings}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-n",
        options.workers,
        "--dist",
        "loadgroup",
        *(["-m", marks] if marks else []),
        *chosen,
    ]
    started = time.monotonic()
    status = subprocess.run(command, cwd=prepare.ROOT, env=environment, check=False).returncode
    if status == NO_TESTS_COLLECTED and chosen:
        tally.lines.append(f"nothing {what}: no test was chosen")
        return
    tally.ran(what, status, time.monotonic() - started)


def _verdict(tally: Tally) -> int:
    print()
    for line in tally.lines:
        print(line)
    if tally.left_out and os.environ.get("CI"):
        print("In continuous integration nothing may be skipped, so this run counts as failed.")
        return 1
    if not any(line.startswith(("passed", "FAILED")) for line in tally.lines):
        print("No test ran.")
        return 1
    return 1 if tally.failed else 0


def _stop(signum: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + signum)
