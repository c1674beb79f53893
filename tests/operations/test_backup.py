"""Everything an installation owns goes into one file and comes back from it, on both databases."""

import io
import json
import sqlite3
import tarfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.operations.commands import alliance, one_sentence
from youthalliance.operations import cluster, programs

PERSON = (
    "--pack",
    "derby",
    "--email",
    "asha@example.org",
    "--name",
    "Asha Verma",
    "--organisation",
    "Lead",
    "--password-file",
    "-",
)


def founded(data: Path, **settings: str) -> None:
    done = alliance("setup", "--data", str(data), *PERSON, stdin="a long enough secret\n", **settings)
    assert done.returncode == 0, done.stderr
    (data / "files").mkdir()
    (data / "files" / "letter.txt").write_text("Grüße")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an installation in `live` and its backup in `backup.tar.gz`."""
    folder = tmp_path_factory.mktemp("installation")
    founded(folder / "live")
    done = alliance("backup", str(folder / "backup.tar.gz"), "--data", str(folder / "live"))
    assert done.returncode == 0, done.stderr
    assert "2 files" in done.stdout
    return folder


def people(data: Path) -> list[tuple[str, ...]]:
    with sqlite3.connect(data / "alliance.sqlite3") as database:
        return database.execute("SELECT name, email, password FROM accounts_user").fetchall()


def test_a_backup_comes_back_whole(made: Path, tmp_path: Path) -> None:
    done = alliance("restore", str(made / "backup.tar.gz"), "--data", str(tmp_path / "again"))
    assert done.returncode == 0, done.stderr
    assert people(tmp_path / "again") == people(made / "live") != []
    for name in ("secret-key", "files/letter.txt"):
        assert (tmp_path / "again" / name).read_bytes() == (made / "live" / name).read_bytes()
    assert (tmp_path / "again").stat().st_mode & 0o077 == 0
    assert not list(tmp_path.glob(".restoring*"))


def test_a_backup_is_for_its_owner_and_lists_what_it_holds(made: Path) -> None:
    assert (made / "backup.tar.gz").stat().st_mode & 0o077 == 0
    with tarfile.open(made / "backup.tar.gz") as archive:
        first = archive.next()
        assert first is not None
        handle = archive.extractfile(first)
        assert handle is not None
        described = json.load(handle)
        assert sorted(described["files"]) == sorted(set(archive.getnames()) - {"backup.json"})


def test_neither_writes_over_what_is_there(made: Path) -> None:
    backup, live = str(made / "backup.tar.gz"), str(made / "live")
    before = Path(backup).read_bytes()
    done = alliance("backup", backup, "--data", live)
    assert done.returncode == 1
    assert "already there" in one_sentence(done.stderr)
    done = alliance("restore", backup, "--data", live)
    assert done.returncode == 1
    assert "not empty" in one_sentence(done.stderr)
    assert Path(backup).read_bytes() == before


def damaged(made: Path, target: Path, how: str) -> None:
    if how == "cut short":
        target.write_bytes((made / "backup.tar.gz").read_bytes()[:2000])
        return
    if how == "no archive":
        target.write_text("a letter")
        return
    with tarfile.open(made / "backup.tar.gz") as old, tarfile.open(target, "w:gz") as new:
        for member in old.getmembers():
            content = old.extractfile(member)
            assert content is not None
            if member.name == "data/files/letter.txt":
                if how == "a file lost":
                    continue
                member.name = "../outside.txt" if how == "a way out" else member.name
                if how == "a byte changed":
                    new.addfile(member, io.BytesIO(content.read().replace(b"G", b"g")))
                    continue
            new.addfile(member, content)


@pytest.mark.parametrize("how", ["cut short", "no archive", "a file lost", "a byte changed", "a way out"])
def test_a_damaged_backup_restores_nothing(made: Path, tmp_path: Path, how: str) -> None:
    damaged(made, tmp_path / "bad.tar.gz", how)
    done = alliance("restore", str(tmp_path / "bad.tar.gz"), "--data", str(tmp_path / "again"))
    assert done.returncode == 1
    assert "nothing was restored" in one_sentence(done.stderr)
    assert [path.name for path in tmp_path.iterdir()] == ["bad.tar.gz"]


def test_a_backup_of_another_database_says_what_to_set(made: Path, tmp_path: Path) -> None:
    url = "postgres://nobody:x@127.0.0.1:9/none"
    done = alliance("restore", str(made / "backup.tar.gz"), "--data", str(tmp_path / "again"), DATABASE_URL=url)
    assert done.returncode == 1
    assert "unset DATABASE_URL" in one_sentence(done.stderr)


@pytest.fixture
def url() -> Iterator[str]:
    """A PostgreSQL of this test's own."""
    found = programs.postgres_folder()
    assert found is not None
    with cluster.throw_away(found) as address:
        yield address


@pytest.mark.skipif(programs.postgres_folder() is None, reason=f"needs PostgreSQL; {programs.how_to_install('postgresql')}")
def test_a_backup_of_postgresql_comes_back_whole(url: str, tmp_path: Path) -> None:
    founded(tmp_path / "live", DATABASE_URL=url)
    done = alliance("backup", str(tmp_path / "b.tar.gz"), "--data", str(tmp_path / "live"), DATABASE_URL=url)
    assert done.returncode == 0, done.stderr
    with psycopg.connect(url, autocommit=True) as database:
        database.execute("CREATE DATABASE again")
    again = url.removesuffix("/postgres") + "/again"

    refused = alliance("restore", str(tmp_path / "b.tar.gz"), "--data", str(tmp_path / "again"), DATABASE_URL=url)
    assert refused.returncode == 1
    assert "is not empty" in one_sentence(refused.stderr)

    done = alliance("restore", str(tmp_path / "b.tar.gz"), "--data", str(tmp_path / "again"), DATABASE_URL=again)
    assert done.returncode == 0, done.stderr
    with psycopg.connect(url) as old, psycopg.connect(again) as new:
        query = "SELECT name, email, password FROM accounts_user"
        assert new.execute(query).fetchall() == old.execute(query).fetchall() != []
    assert (tmp_path / "again" / "files" / "letter.txt").read_text() == "Grüße"
