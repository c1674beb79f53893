"""A PostgreSQL for one run, and nothing of it afterwards."""

import socket
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from youthalliance.operations import cluster, programs

pytestmark = pytest.mark.skipif(
    programs.postgres_folder() is None, reason=f"needs PostgreSQL; {programs.how_to_install('postgresql')}"
)


def test_it_runs_while_it_is_needed_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = set(Path(tempfile.gettempdir()).glob("alliance-postgres-*"))
    found = programs.postgres_folder()
    assert found is not None
    with cluster.throw_away(found) as url:
        parts = urlsplit(url)
        assert parts.hostname == "127.0.0.1"
        mine = set(Path(tempfile.gettempdir()).glob("alliance-postgres-*")) - folders
        assert len(mine) >= 1
        with psycopg.connect(url) as database:
            assert database.execute("SELECT upper('é')").fetchone() == ("É",)
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(url.replace(parts.password or "", "wrong"))
    with pytest.raises(OSError, match="refused"), socket.create_connection(("127.0.0.1", parts.port or 0), timeout=2):
        pass
    assert not any((folder / "data").exists() and str(parts.port) in (folder / "data" / "postmaster.pid").read_text()
                   for folder in mine if (folder / "data" / "postmaster.pid").exists())  # fmt: skip
