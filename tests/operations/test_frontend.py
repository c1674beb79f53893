"""The stylesheet: unbranded, complete, built again when a source changes."""

import re
from pathlib import Path

import pytest

from tests.operations.commands import ROOT
from youthalliance.operations import frontend


@pytest.fixture(scope="module")
def built() -> Path:
    """The folder of built files."""
    frontend.ensure()
    return frontend.folder() / "built"


def test_nothing_of_a_brand_that_is_not_ours_is_in_it(built: Path) -> None:
    style = (built / "alliance.css").read_text()
    assert not re.findall(r"crown|crest|gds transport", style, re.IGNORECASE)
    assert ".govuk-button" in style
    assert ".ya-header" in style


def test_an_alliance_sets_its_colours_without_building(built: Path) -> None:
    style = (built / "alliance.css").read_text()
    assert "--govuk-brand-colour" in style
    assert "var(--govuk-brand-colour" in style


def test_every_file_that_a_page_names_is_built(built: Path) -> None:
    named = set()
    for template in (ROOT / "youthalliance").rglob("templates/**/*.html"):
        named |= set(re.findall(r"static\(['\"]([^'\"]+)['\"]\)", template.read_text()))
    own = {path.relative_to(folder).as_posix() for folder in (ROOT / "youthalliance").rglob("static") for path in folder.rglob("*")}
    assert named
    assert not {name for name in named if not (built / name).is_file() and name not in own}


def test_every_file_that_the_stylesheet_names_is_built(built: Path) -> None:
    for name in re.findall(r"url\([\"']?([^\"')]+)", (built / "alliance.css").read_text()):
        assert name.startswith("data:") or (built / name).is_file(), name


def test_every_import_of_a_script_is_built(built: Path) -> None:
    for script in built.glob("*.js"):
        for name in re.findall(r"""from ["']\./([^"']+)["']""", script.read_text()):
            assert (built / name).is_file(), f"{script.name} imports {name}"


@pytest.mark.parametrize("change", ["edit", "add", "rename"])
def test_any_change_of_a_source_is_noticed(change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frontend, "SOURCES", tmp_path)
    (tmp_path / "alliance.scss").write_text("a{}")
    before = frontend.digest()
    assert frontend.digest() == before
    if change == "edit":
        (tmp_path / "alliance.scss").write_text("b{}")
    elif change == "add":
        (tmp_path / "more.scss").write_text("")
    else:
        (tmp_path / "alliance.scss").rename(tmp_path / "other.scss")
    assert frontend.digest() != before
