"""How tests run on any machine: in the browser that is there, with an honest account of what was skipped."""

import os
import sys
from pathlib import Path

import pytest

# Playwright keeps an event loop in the main thread; Django then takes every later test for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

from youthalliance.operations import programs

# The only reason for which a test may be left out in continuous integration.
ALLOWED_SKIP = "published schemas are absent"
CHROMIUM_OPTIONS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]
_skips: dict[str, str] = {}


def pytest_addoption(parser):
    """Our own option."""
    parser.addoption("--pictures", action="store_true", help="write the guides' pictures to docs/images while the pages are tested")


def pytest_collection_modifyitems(items):
    """Mark what lives in a folder called browser; leave it out, with the way to get it, where there is no Chromium."""
    absent = None
    if programs.chromium() is None:
        absent = pytest.mark.skip(reason=f"no Chromium found; {programs.how_to_install('chromium')}")
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker("browser")
        if absent and item.get_closest_marker("browser"):
            item.add_marker(absent)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Start the system's Chromium. Its own sandbox does not work for root, as in a container."""
    root = sys.platform != "win32" and os.geteuid() == 0
    options = [*CHROMIUM_OPTIONS, *(["--no-sandbox"] if root else [])]
    return {**browser_type_launch_args, "executable_path": programs.chromium(), "args": options}


def pytest_runtest_logreport(report):
    """Keep why a test was skipped."""
    _keep(report)


def pytest_collectreport(report):
    """Keep why a whole file was skipped."""
    _keep(report)


def _keep(report):
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        _skips[report.nodeid] = reason.removeprefix("Skipped: ")


def _wrong_skips():
    return {test: why for test, why in _skips.items() if not why.startswith(ALLOWED_SKIP)}


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session):
    """In continuous integration a test that did not run has not passed."""
    in_worker = hasattr(session.config, "workerinput")
    good = session.exitstatus in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}
    if os.environ.get("CI") and not in_worker and good and _wrong_skips():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter):
    """Name what continuous integration does not allow, and what it does."""
    if not os.environ.get("CI"):
        return
    for test, why in _wrong_skips().items():
        terminalreporter.write_line(f"NOT ALLOWED IN CI: {test} was skipped ({why})", red=True)
    for test in sorted(_skips.keys() - _wrong_skips().keys()):
        terminalreporter.write_line(f"left out, allowed: {test} ({_skips[test]})")


@pytest.fixture(scope="session")
def root():
    """The repository's folder."""
    return Path(__file__).parent.parent
