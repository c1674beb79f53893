"""`./alliance demo` builds only where nothing else is, and starts at once where the city is already."""

import argparse
import socket
from pathlib import Path

import pytest

from youthalliance.operations import demo
from youthalliance.operations.errors import OperationError


def options(**given: object) -> argparse.Namespace:
    return argparse.Namespace(**{"no_serve": True, "host": "127.0.0.1", "port": 8000, "fresh": False} | given)


def test_fresh_removes_a_demonstration_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "case-records").write_text("real")
    with pytest.raises(OperationError, match="no demonstration"):
        demo._clear(tmp_path)
    (tmp_path / demo.MARK).write_text("{}")
    demo._clear(tmp_path)
    assert not tmp_path.exists()


def test_a_port_in_use_is_told_before_anything_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLIANCE_DATA", str(tmp_path / "city"))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        with pytest.raises(OperationError, match="--port"):
            demo.run(options(no_serve=False, port=taken.getsockname()[1]))
    assert not (tmp_path / "city").exists()


@pytest.mark.django_db
def test_an_alliance_that_is_not_a_demonstration_is_left_alone(cast: object, tmp_path: Path) -> None:
    with pytest.raises(OperationError, match="not a demonstration"):
        demo._bring_about(tmp_path)


def test_who_can_sign_in_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    demo._tell(tmp_path, "http://127.0.0.1:8000", served=False)
    said = capsys.readouterr().out
    for role in ("coordinator", "lead.person", "manager", "worker", "teacher", "board", "safeguarding"):
        assert f"{role}@example.org" in said
    assert "city of demonstration" in said
