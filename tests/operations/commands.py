"""Running the command line as a person would, away from the settings that these tests run with."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def clean_environment(**given: str) -> dict[str, str]:
    """The environment without any setting of ours or of the test run."""
    mine = ("ALLIANCE_", "DATABASE_URL", "DJANGO_", "PYTEST_", "SECRET_KEY", "CI")
    return {key: value for key, value in os.environ.items() if not key.startswith(mine)} | {"PYTHONPATH": str(ROOT)} | given


def alliance(*arguments: str, stdin: str = "", **settings: str) -> "subprocess.CompletedProcess[str]":
    """`./alliance …` without the part that finds a Python."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "youthalliance.operations", *arguments],
        env=clean_environment(**settings), input=stdin, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def one_sentence(stderr: str) -> str:
    """The only line of stderr, which begins with our name and ends as a sentence does."""
    lines = stderr.strip().splitlines()
    assert len(lines) == 1, stderr
    assert lines[0].startswith("alliance: ")
    return lines[0].removeprefix("alliance: ")
