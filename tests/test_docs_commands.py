"""Every command that the documents tell people to type is run here, or it is said why not."""

import os
import re
import shlex
from pathlib import Path

import pytest

from tests.operations.commands import alliance

ROOT = Path(__file__).resolve().parents[1]
#: Not run here, each with the reason; that the command and its options exist is looked at all the same.
NOT_RUN = {
    "./alliance demo": "builds a whole city and serves it until it is stopped; operations' own tests build it",
    "./alliance serve": "serves until it is stopped; the benchmarks and their tests start it",
    "./alliance worker": "works until it is stopped; operations' own tests run it",
    "./alliance test": "would run these tests inside themselves",
    "./alliance check": "runs in continuous integration, beside these tests",
    "./alliance bench": "measures for minutes; the benchmarks have their own tests",
    "./alliance manage makemigrations": "writes files of the product",
}
SETUP = ("--email", "asha@example.org", "--name", "Asha Verma", "--organisation", "The Office", "--password-file", "-")


def commands() -> list[tuple[str, str]]:
    """Each command line of a shell block in the documents, with where it stands."""
    found = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for block in re.findall(r"^```sh\n(.*?)^```", page.read_text(encoding="utf-8"), re.S | re.M):
            lines = [line.split(" #")[0].strip() for line in block.splitlines()]
            found += [(line, str(page.relative_to(ROOT))) for line in lines if line.startswith("./alliance")]
    return list(dict.fromkeys(found))


def _reason(line: str) -> str:
    return next((why for begins, why in NOT_RUN.items() if line == begins or line.startswith(f"{begins} ")), "")


def test_the_documents_show_commands() -> None:
    assert len({line for line, _ in commands()}) >= 8
    unused = [begins for begins in NOT_RUN if not any(_reason(line) == NOT_RUN[begins] for line, _ in commands())]
    assert unused in ([], ["./alliance bench"]), f"No document shows these any more: {unused}"


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an alliance set up in it, as the README says."""
    folder = tmp_path_factory.mktemp("docs")
    [line] = {line for line, _ in commands() if line.startswith("./alliance setup")}
    done = alliance(*shlex.split(line)[1:], *SETUP, stdin="a long enough secret\n", ALLIANCE_DATA=str(folder / "data"))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize(("line", "where"), commands(), ids=lambda value: value.replace("/", "-"))
def test_a_command_does_what_the_document_says(line: str, where: str, installation: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = shlex.split(line)[1:]
    if _reason(line) or words[0] == "setup":
        said = alliance(words[0], "--help").stdout if words[0] != "manage" else " ".join(words)
        options = [word for word in words if word.startswith("--") and word != "--"]
        missing = [option for option in options[: words.index("--") if "--" in words else None] if option not in said]
        assert not missing, f"{where}: {words[0]} has no {missing}"
        return
    monkeypatch.chdir(installation)
    done = alliance(*words, ALLIANCE_DATA=str(installation / "data"), ALLIANCE_CACHE=os.environ.get("ALLIANCE_CACHE", ""))
    assert done.returncode == 0, f"{where}: {line} ended with {done.returncode}: {done.stderr}"
    assert done.stdout.strip(), f"{where}: {line} printed nothing."
