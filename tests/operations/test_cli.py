"""The command line's manners: help, exit status, one sentence for every fault."""

import argparse
import importlib
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.operations.commands import alliance, one_sentence
from youthalliance.operations import cli
from youthalliance.operations.errors import OperationError


@pytest.mark.parametrize("name", [name for name, command in cli.COMMANDS.items() if not command.hidden])
def test_every_command_is_there_and_says_what_it_does(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    module = importlib.import_module(f"youthalliance.operations.{cli.COMMANDS[name].module}")
    assert callable(module.run)
    with pytest.raises(SystemExit) as ended:
        cli.main([name, "--help"])
    assert ended.value.code == 0
    assert "--data" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["nonsense"], ["doctor", "--nonsense"], [], ["serve", "--port", "many"], ["test", "--data"]])
def test_a_mistake_in_the_command_line_is_one_sentence(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 2
    assert "--help" in one_sentence(capsys.readouterr().err)


def broken(fault: BaseException) -> SimpleNamespace:
    def run(options: argparse.Namespace) -> int:
        raise fault

    return SimpleNamespace(add_arguments=lambda parser: None, run=run)


@pytest.mark.parametrize(
    ("fault", "status", "words"),
    [
        (OperationError("There is no file x."), 1, "There is no file x."),
        (OperationError("Odd.", status=3), 3, "Odd."),
        (FileNotFoundError(2, "No such file or directory", "/x"), 1, "/x: No such file or directory."),
        (KeyError("spondon"), 1, "did not foresee (KeyError: 'spondon')"),
    ],
)
def test_a_fault_is_one_sentence_and_never_a_traceback(
    fault: BaseException,
    status: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(cli, "HOME", tmp_path)
    monkeypatch.setattr(cli, "_module", lambda name: broken(fault))
    assert cli.main(["doctor"]) == status
    assert words in one_sentence(capsys.readouterr().err)


def test_what_nobody_foresaw_is_kept_for_a_report(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(cli, "HOME", tmp_path)
    monkeypatch.setattr(cli, "_module", lambda name: broken(KeyError("spondon")))
    cli.main(["doctor"])
    assert "KeyError: 'spondon'" in (tmp_path / "errors.log").read_text()


def test_ctrl_c_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(cli, "_module", lambda name: broken(KeyboardInterrupt()))
    assert cli.main(["doctor"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("words", [["--data", "{}", "doctor"], ["doctor", "--data", "{}"], ["doctor", "--data={}"]])
def test_the_data_folder_may_be_named_before_or_after_the_command(
    words: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen = []

    def run(options: argparse.Namespace) -> int:
        seen.append(os.environ["ALLIANCE_DATA"])
        return 0

    monkeypatch.setenv("ALLIANCE_DATA", "elsewhere")
    monkeypatch.setattr(cli, "_module", lambda name: SimpleNamespace(add_arguments=lambda parser: None, run=run))
    assert cli.main([word.format(tmp_path) for word in words]) == 0
    assert seen == [str(tmp_path)]


def test_what_stands_after_two_dashes_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def run(options: argparse.Namespace) -> int:
        seen.append(options.rest)
        return 0

    monkeypatch.setattr(cli, "_module", lambda name: SimpleNamespace(add_arguments=lambda parser: None, run=run))
    assert cli.main(["doctor", "--", "-k", "serve", "--data"]) == 0
    assert seen == [["-k", "serve", "--data"]]


def test_a_wrong_setting_is_one_sentence(tmp_path: Path) -> None:
    done = alliance("doctor", "--data", str(tmp_path), DATABASE_URL="mysql://x")
    assert done.returncode == 1
    assert "DATABASE_URL" in one_sentence(done.stderr)


def test_a_data_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = alliance("doctor", "--data", str(tmp_path / "file" / "data"))
    assert done.returncode == 1
    assert "--data" in one_sentence(done.stderr)


def test_a_database_that_does_not_run_is_one_sentence(tmp_path: Path) -> None:
    url = "postgres://nobody:x@127.0.0.1:9/none"
    done = alliance("worker", "--once", "--data", str(tmp_path), DATABASE_URL=url)
    assert done.returncode == 1
    assert "database" in one_sentence(done.stderr)
