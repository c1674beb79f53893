"""How the code itself is written: no back ways round the doors, nothing too large, no promise without a reason."""

import ast
import re
import tomllib

from tests.house_rules.house import PRODUCT, ROOT, sources, where

#: Files that may name a manager: where records are defined, read and written, and what walks whole tables.
_READERS = re.compile(r"(models|queries|actions)(_\w+)?\.py$")
_MAY_REACH = ("foundation/acts/", "foundation/access/middleware.py", "journey/record/", "operations/")


def test_records_are_reached_only_through_queries_and_actions() -> None:
    found = []
    for path, tree in sources().items():
        short = path.relative_to(PRODUCT).as_posix()
        if _READERS.search(short) or "/queries/" in short or "/actions/" in short or short.startswith(_MAY_REACH):
            continue
        found += [where(path, node) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "objects"]
    assert not found, f"Move these reads into queries.py, these writes into actions.py: {found}"


def test_nothing_happens_by_signal_or_in_save() -> None:
    found = []
    for path, tree in sources().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name in ("save", "delete") and "self" in [a.arg for a in node.args.args]:
                found.append(where(path, node))
            if isinstance(node, ast.ImportFrom) and (node.module or "").endswith(("db.models.signals", "core.signals")):
                found.append(where(path, node))
    assert not found, f"Write a verb instead: {found}"


def test_transactions_are_opened_by_the_door_alone() -> None:
    allowed = {"foundation/acts/door.py", "operations"}
    found = [
        where(path, node)
        for path, tree in sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "atomic"
        and not any(path.relative_to(PRODUCT).as_posix().startswith(good) for good in allowed)
    ]  # fmt: skip
    assert not found, f"Let an action open the transaction: {found}"


def test_no_file_has_outgrown_its_room() -> None:
    large = {
        str(path.relative_to(ROOT)): lines
        for path in sources()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not large, f"Split by noun: {large}"


def test_every_room_says_what_it_is() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path, tree in sources().items()
        if not ast.get_docstring(tree) and path.read_text(encoding="utf-8").strip()
    ]
    assert not silent, f"Begin these files with a sentence that says what they are for: {silent}"


def test_refusals_say_what_happened_and_what_to_do() -> None:
    poor = []
    for path, tree in sources().items():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused" and node.args):
                continue
            said = "".join(
                part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else "…"
                for part in (node.args[0].values if isinstance(node.args[0], ast.JoinedStr) else [node.args[0]])
            )
            if said != "…" and (
                len(said) < 25 or not said.rstrip("…").endswith((".", "?")) or re.search(r"\binvalid\b", said, re.I)
            ):
                poor.append(f"{where(path, node)} {said!r}")
    assert not poor, f"Say what happened and what to do next, in a sentence: {poor}"


def test_nothing_is_left_for_later() -> None:
    left = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources()
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", text)
    ]
    assert not left, f"Do it, or open an issue and name it: {left}"


def test_every_runtime_dependency_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = tomllib.loads(text)["project"]["dependencies"]
    assert wanted
    for requirement in wanted:
        lines = [line for line in text.splitlines() if f'"{requirement}"' in line]
        before = text.splitlines()[text.splitlines().index(lines[0]) - 1]
        assert "#" in lines[0] or before.strip().startswith("#"), f"Say beside {requirement} why the product needs it."
