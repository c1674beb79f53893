"""Preparing once, and only one at a time."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.operations.commands import ROOT, clean_environment
from youthalliance.operations import prepare


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own repository with a lock file, and an environment whose Python is this one."""
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text("one==1\n")
    (tmp_path / "requirements" / "test.txt").write_text("one==1\ntwo==2\n")
    home = tmp_path / ".alliance"
    (home / "venv" / "bin").mkdir(parents=True)
    for name, value in {"ROOT": tmp_path, "HOME": home, "VENV": home / "venv", "LOG": home / "log"}.items():
        monkeypatch.setattr(prepare, name, value)
    monkeypatch.setattr(prepare, "environment_python", lambda: Path(sys.executable))
    return tmp_path


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the lock files that were installed."""
    seen: list[str] = []
    monkeypatch.setattr(prepare, "pip", lambda wanted, what, *options: seen.append(wanted.name))
    return seen


def test_it_installs_when_a_lock_changes_and_not_otherwise(place: Path, installed: list[str]) -> None:
    prepare.install("run")
    prepare.install("run")
    assert installed == ["run.txt"]
    (place / "requirements" / "run.txt").write_text("one==2\n")
    prepare.install("run")
    assert installed == ["run.txt", "run.txt"]


def test_what_tests_need_holds_what_the_product_needs(place: Path, installed: list[str]) -> None:
    prepare.install("test")
    prepare.install("run")
    assert installed == ["test.txt"]


def test_a_failure_leaves_nothing_marked_as_done(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(wanted: Path, what: str, *options: str) -> None:
        raise prepare.NotPrepared("no network")

    monkeypatch.setattr(prepare, "pip", fail)
    with pytest.raises(prepare.NotPrepared):
        prepare.install("run")
    assert not list((place / ".alliance" / "venv").glob("installed-*"))


def test_a_tool_that_fails_is_one_sentence_with_its_own_words(place: Path) -> None:
    command = [sys.executable, "-c", "print('ERROR: no matching thing'); raise SystemExit(1)"]
    with pytest.raises(prepare.NotPrepared, match="could not be prepared: look around, then run this again.*no matching thing"):
        prepare.run_logged(command, "Python packages", "look around", {}, place)
    assert "no matching thing" in (place / ".alliance" / "log").read_text()


def test_a_folder_that_cannot_be_written_is_one_sentence(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "file").write_text("in the way")
    monkeypatch.setattr(prepare, "HOME", place / "file" / ".alliance")
    with pytest.raises(prepare.NotPrepared, match="Cannot write to"), prepare.alone("prepare"):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="file locks of POSIX")
def test_a_second_start_waits_for_the_first(place: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from youthalliance.operations import prepare;"
        "prepare.HOME = Path(sys.argv[1])\n"
        "with prepare.alone('prepare'): print('in', flush=True)"
    )
    with prepare.alone("prepare"):
        second = subprocess.Popen(
            [sys.executable, "-c", code, str(place / ".alliance")], cwd=ROOT, env=clean_environment(),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert second.stderr is not None
        assert "waiting" in second.stderr.readline()
        assert second.poll() is None
    said, _ = second.communicate(timeout=60)
    assert said == "in\n"


def test_nothing_but_the_standard_library_is_needed_to_prepare() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import runpy; runpy.run_path({str(ROOT / 'youthalliance/operations/prepare.py')!r})"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_the_line_that_says_why_is_shown_and_not_where_the_log_is(place: Path) -> None:
    said = "npm error reason: no such host\\nnpm error A complete log of this run can be found in: /x"
    with pytest.raises(prepare.NotPrepared, match=r"no such host$"):
        prepare.run_logged([sys.executable, "-c", f"print('{said}'); raise SystemExit(1)"], "Files", "look", {}, place)
