"""The lock files name every file by its hash and no place to fetch it from."""

import json
import re
from pathlib import Path

import pytest

from tests.operations.commands import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PACKAGES = ROOT / "youthalliance" / "shell" / "frontend" / "package-lock.json"


def pinned(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)==([^ \\]+)", lock.read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_python_packages_are_locked_by_hash_and_name_no_host(lock: Path) -> None:
    text = lock.read_text()
    assert "//" not in text
    assert "index" not in re.sub(r"^[a-z].*", "", text, flags=re.MULTILINE)
    entries = re.split(r"\n(?=[a-z])", text.strip())
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_tests_run_on_the_very_packages_that_the_product_runs_on() -> None:
    run, test = pinned(ROOT / "requirements" / "run.txt"), pinned(ROOT / "requirements" / "test.txt")
    assert run.items() <= test.items()


def test_front_end_packages_are_locked_by_hash_and_name_no_registry() -> None:
    packages = json.loads(PACKAGES.read_text())["packages"]
    wanted = json.loads(PACKAGES.with_name("package.json").read_text())["dependencies"]
    assert packages[""]["dependencies"] == wanted
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name


def test_no_third_party_code_is_in_the_repository() -> None:
    names = {path.name for path in (ROOT / "youthalliance").rglob("*") if path.suffix in {".js", ".css", ".woff", ".woff2"}}
    assert not {name for name in names if ".min." in name or "govuk" in name}
