"""`./alliance` finds a Python that will do, or says in one sentence what to install."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.operations.commands import ROOT, one_sentence

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell script")

GOOD = f'exec "{sys.executable}" "$@"\n'
TOO_OLD = 'case "$2" in *version_info*) exit 1 ;; esac\nexit 0\n'
WITHOUT_VENV = f'case "$2" in *ensurepip*) exit 1 ;; esac\nexec "{sys.executable}" "$@"\n'


def which_python(path: Path, *, script: Path = ROOT / "alliance", **settings: str) -> "subprocess.CompletedProcess[str]":
    tools = [str(path), *(folder for folder in ("/usr/bin", "/bin") if not list(Path(folder).glob("python3*")))]
    for tool in ("dirname", "readlink", "id", "sh"):
        if not any(Path(folder, tool).exists() for folder in tools):
            path.joinpath(tool).symlink_to(next(p for p in (Path("/usr/bin", tool), Path("/bin", tool)) if p.exists()))
    environment = {"PATH": os.pathsep.join(tools), "HOME": str(path), "ALLIANCE_PYTHON_SEARCH": "path", **settings}
    return subprocess.run([str(script), "--which-python"], env=environment, capture_output=True, text=True, check=False)


def install(folder: Path, name: str, behaviour: str) -> Path:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{behaviour}")
    program.chmod(0o755)
    return program


def test_the_version_tests_run_on_is_preferred(tmp_path: Path) -> None:
    for name in ("python3", "python3.12", "python3.13", "python3.14"):
        install(tmp_path, name, GOOD)
    assert which_python(tmp_path).stdout.strip() == str(tmp_path / "python3.13")


def test_a_python_that_is_too_old_is_passed_over(tmp_path: Path) -> None:
    install(tmp_path, "python3", TOO_OLD)
    good = install(tmp_path, "python", GOOD)
    assert which_python(tmp_path).stdout.strip() == str(good)


def test_a_python_that_does_not_run_is_passed_over(tmp_path: Path) -> None:
    install(tmp_path, "python3.13", "exit 127\n")
    good = install(tmp_path, "python3", GOOD)
    assert which_python(tmp_path).stdout.strip() == str(good)


def test_without_any_python_it_says_what_to_install(tmp_path: Path) -> None:
    install(tmp_path, "python3", TOO_OLD)
    done = which_python(tmp_path)
    assert done.returncode == 1
    assert "Python 3.12 or newer" in one_sentence(done.stderr)


def test_a_python_without_venv_is_answered_with_the_command_to_run(tmp_path: Path) -> None:
    install(tmp_path, "python3", WITHOUT_VENV)
    done = which_python(tmp_path)
    assert done.returncode == 1
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert one_sentence(done.stderr).endswith(f"sudo apt install python{version}-venv")


def test_a_named_python_is_taken_and_a_wrong_one_refused(tmp_path: Path) -> None:
    install(tmp_path, "python3.13", GOOD)
    mine = install(tmp_path, "mine", GOOD)
    assert which_python(tmp_path, ALLIANCE_PYTHON=str(mine)).stdout.strip() == str(mine)
    done = which_python(tmp_path, ALLIANCE_PYTHON="/nowhere/python")
    assert done.returncode == 1
    assert "ALLIANCE_PYTHON" in one_sentence(done.stderr)


def test_it_is_found_through_a_link_and_from_any_folder(tmp_path: Path) -> None:
    install(tmp_path, "python3", GOOD)
    link = tmp_path / "our-alliance"
    link.symlink_to(ROOT / "alliance")
    assert which_python(tmp_path, script=link).stdout.strip() == str(tmp_path / "python3")
