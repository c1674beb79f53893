"""In continuous integration a test that was skipped has not passed, but for contracts whose schema is not published."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.operations.commands import ROOT, clean_environment


def run(folder: Path, body: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    (folder / "test_one.py").write_text(f"import pytest\n{body}\ndef test_passes(): pass\n")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = browser\n")
    command = [sys.executable, "-m", "pytest", "-p", "no:django", "-p", "no:cacheprovider", "-p", "tests.conftest", str(folder)]
    return subprocess.run(
        command, cwd=folder, env=clean_environment(PYTHONPATH=str(ROOT), **settings), capture_output=True, text=True, check=False
    )


SKIPPED = "@pytest.mark.skip(reason={reason!r})\ndef test_left_out(): pass\n"
WHOLE_FILE = "pytest.skip({reason!r}, allow_module_level=True)\n"


@pytest.mark.parametrize("body", [SKIPPED, WHOLE_FILE])
@pytest.mark.parametrize(
    ("reason", "settings", "status"),
    [
        ("no such program", {"CI": "true"}, 1),
        ("no such program", {}, 0),
        ("published schemas are absent: openactive", {"CI": "true"}, 0),
    ],
)
def test_a_skip_fails_in_continuous_integration(
    tmp_path: Path, body: str, reason: str, settings: dict[str, str], status: int
) -> None:
    done = run(tmp_path, body.format(reason=reason), **settings)
    nothing_ran = 5 if body == WHOLE_FILE else 0
    assert done.returncode == (status or nothing_ran), done.stdout
    if settings:
        assert f"({reason})" in done.stdout


def test_without_a_skip_it_passes(tmp_path: Path) -> None:
    assert run(tmp_path, "", CI="true").returncode == 0
