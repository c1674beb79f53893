"""`./alliance check`: everything a machine can judge about the code without running the product."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from youthalliance.operations import prepare

# What a live alliance is run with; nothing here is used for anything but Django's own checks.
LIVE = {
    "ALLIANCE_MODE": "live",
    "ALLIANCE_HOSTS": "alliance.example.org",
    "ALLIANCE_URL": "https://alliance.example.org",
    "EMAIL_URL": "smtp://mail.example.org",
    "SECRET_KEY": "only-for-the-deployment-check-" + "0123456789abcdefghijklmnopqrstuvwxyz" * 2,
}
TEST = {"ALLIANCE_MODE": "test"}


@dataclass(frozen=True)
class Step:
    """One tool: its name, what it looks at, its command (a program of the environment, then arguments)."""

    name: str
    says: str
    command: tuple[str, ...]
    settings: dict[str, str]


MANAGE = ("python", "-m", "youthalliance.operations", "manage")
STEPS = (
    Step("lint", "mistakes and habits", ("ruff", "check", "."), TEST),
    Step("format", "one layout for all code", ("ruff", "format", "--check", "."), TEST),
    Step("imports", "imports point down the house", ("lint-imports", "--no-logo"), TEST),
    Step("types", "types agree", ("mypy",), TEST),
    Step("migrations", "every model change has its migration", (*MANAGE, "makemigrations", "--check", "--dry-run"), TEST),
    Step("deploy", "a live alliance's settings are safe", (*MANAGE, "check", "--deploy", "--fail-level", "WARNING"), LIVE),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    names = [step.name for step in STEPS]
    parser.add_argument("--only", choices=names, action="append", help="run this step alone (may be given again)")
    parser.add_argument("--fix", action="store_true", help="first let ruff mend what it can, and lay out the code")


def run(options: argparse.Namespace) -> int:
    """0 only when every step passes."""
    prepare.install("test")
    if options.fix:
        for arguments in (("ruff", "check", "--fix", "--quiet", "."), ("ruff", "format", "--quiet", ".")):
            subprocess.run([program(arguments[0]), *arguments[1:]], cwd=prepare.ROOT, check=False)
    wanted = [step for step in STEPS if not options.only or step.name in options.only]
    with tempfile.TemporaryDirectory(prefix="alliance-check-") as data:
        failed = [step.name for step in wanted if not _passes(step, data)]
    print(f"\n{len(wanted) - len(failed)} of {len(wanted)} checks passed.", end="")
    print(f" Failed: {', '.join(failed)}." if failed else "")
    return 1 if failed else 0


def program(name: str) -> str:
    """A program of the environment that runs us."""
    return sys.executable if name == "python" else str(Path(sys.executable).with_name(name))


def _passes(step: Step, data: str) -> bool:
    kept = {key: value for key, value in os.environ.items() if key != "DATABASE_URL" and not key.startswith("ALLIANCE_")}
    environment = {**kept, **step.settings, "ALLIANCE_DATA": data}
    started = time.monotonic()
    done = subprocess.run(
        [program(step.command[0]), *step.command[1:]], cwd=prepare.ROOT, env=environment, text=True, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    passed = done.returncode == 0
    print(f"{'passed' if passed else 'FAILED'}  {step.name}: {step.says} ({time.monotonic() - started:.0f} s)", flush=True)
    if not passed:
        print(done.stdout.rstrip(), flush=True)
    return passed
