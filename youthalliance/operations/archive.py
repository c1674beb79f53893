"""The shape of a backup: one .tar.gz with a list of what is in it, the database, and the data folder's files.

backup.json          version, when, which database, and each file's size and SHA-256
database.sqlite3     or database.dump (PostgreSQL's custom format)
data/…               files, letters, the secret key; not the SQLite files themselves
"""

import contextlib
import hashlib
import json
import os
import sqlite3
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from youthalliance.operations import programs
from youthalliance.operations.errors import OperationError

LIST = "backup.json"
SHAPE = 1
SQLITE_NAMES = (".sqlite3", ".sqlite3-wal", ".sqlite3-shm", ".sqlite3-journal")


def sha256(path: Path) -> str:
    """A file's SHA-256, in hexadecimal."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def owned_files(data: Path) -> list[Path]:
    """Everything in the data folder but the database, which is copied by its own means."""
    return sorted(path for path in data.rglob("*") if path.is_file() and not path.name.endswith(SQLITE_NAMES))


def copy_sqlite(source: Path, target: Path) -> None:
    """A consistent copy while others write, by SQLite's own backup. Raises OperationError when the copy is not sound."""
    with contextlib.closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as live:
        with contextlib.closing(sqlite3.connect(target)) as copy:
            live.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            said = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if said != "ok":
        raise OperationError(f"The database copy is not sound ({said}); the live database needs mending before a backup.")


def dump_postgres(settings: dict[str, Any], target: Path) -> None:
    """A consistent copy of a PostgreSQL database, in the format pg_restore reads."""
    _postgres("pg_dump", settings, ["--format=custom", "--no-owner", "--no-privileges", f"--file={target}"])


def load_postgres(settings: dict[str, Any], source: Path) -> None:
    """Bring such a copy back, all of it or nothing."""
    options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", f"--dbname={settings['NAME']}"]
    _postgres("pg_restore", settings, [*options, str(source)])


def _postgres(program: str, settings: dict[str, Any], options: list[str]) -> None:
    folder = programs.postgres_client_folder(program)
    if folder is None:
        raise OperationError(f"{program} was not found; install PostgreSQL's client programs, then run this again.")
    environment = {
        **os.environ, "PGHOST": str(settings["HOST"]), "PGPORT": str(settings["PORT"] or 5432), "PGUSER": str(settings["USER"]),
        "PGPASSWORD": str(settings["PASSWORD"]), "PGDATABASE": str(settings["NAME"]),
    }  # fmt: skip
    done = subprocess.run([folder / program, *options], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise OperationError(f"{program} did not succeed: {said}")


def pack(target: Path, described: dict[str, Any], members: dict[str, Path]) -> None:
    """Write the archive, readable by its owner alone; `members` are names in it and where they lie now."""
    listed = {name: {"bytes": path.stat().st_size, "sha256": sha256(path)} for name, path in members.items()}
    words = json.dumps({"shape": SHAPE, **described, "files": listed}, indent=2).encode()
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as handle:
            with tarfile.open(fileobj=handle, mode="w:gz") as archive:
                _add_bytes(archive, LIST, words)
                for name, path in members.items():
                    archive.add(path, arcname=name, recursive=False)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _add_bytes(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    import io

    member = tarfile.TarInfo(name)
    member.size = len(content)
    archive.addfile(member, io.BytesIO(content))


def unpack(source: Path, target: Path) -> dict[str, Any]:
    """Take an archive apart into an empty folder and check every file against the list. Returns the list."""
    try:
        with tarfile.open(source, "r:gz") as archive:
            archive.extractall(target, filter="data")
        described: dict[str, Any] = json.loads((target / LIST).read_text(encoding="utf-8"))
    except (tarfile.TarError, EOFError, OSError, ValueError) as fault:
        raise OperationError(f"{source} is not a whole Youth Alliance backup ({fault}); nothing was restored.") from fault
    if described.get("shape") != SHAPE:
        raise OperationError(f"{source} was made by a newer version of Youth Alliance; update this one, then restore.")
    for name, wanted in _listed(described):
        path = target / name
        if not path.is_file() or path.stat().st_size != wanted["bytes"] or sha256(path) != wanted["sha256"]:
            raise OperationError(f"{name} in {source} is damaged or missing; nothing was restored. Try an older backup.")
    return described


def _listed(described: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from described["files"].items()
