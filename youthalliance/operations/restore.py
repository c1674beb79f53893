"""`./alliance restore FILE`: a backup, back into an empty installation."""

import argparse
import os
import shutil
import tempfile
from pathlib import Path

from youthalliance.operations import archive
from youthalliance.operations.cli import set_up_django
from youthalliance.operations.errors import OperationError
from youthalliance.operations.prepare import HOME


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    parser.add_argument("file", metavar="FILE", help="a file that ./alliance backup wrote")


def run(options: argparse.Namespace) -> int:
    """Restore and say what came back. Never writes over anything."""
    source = Path(options.file).absolute()
    if not source.is_file():
        raise OperationError(f"There is no file {source}.")
    # Asked before the settings load, because they make a secret key in an empty folder.
    data = Path(os.environ.get("ALLIANCE_DATA") or HOME / "data").resolve()
    if data.exists() and any(data.iterdir()):
        raise OperationError(f"{data} is not empty; name a new folder with --data, so that nothing is overwritten.")
    data.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".restoring-", dir=data.parent) as scratch:
        described = archive.unpack(source, Path(scratch))
        wanted = "postgresql" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "sqlite"
        if described["database"] != wanted:
            raise OperationError(f"This backup is of a {described['database']} database: {_advice(described['database'])}.")
        files = Path(scratch) / "data"
        files.mkdir(exist_ok=True)
        if wanted == "postgresql":
            _into_postgres(Path(scratch) / "database.dump")
        if data.exists():
            data.rmdir()
        shutil.move(files, data)
        data.chmod(0o700)
        set_up_django()
        if wanted == "sqlite":
            _into_sqlite(Path(scratch) / "database.sqlite3")
    from youthalliance.operations.database import unapplied

    print(f"Restored the backup of {described['made_at']} (version {described['version']}) to {data}.")
    if unapplied():
        print("It was made by an older version: run ./alliance setup next, which brings the database up to date.")
    return 0


def _advice(kind: str) -> str:
    if kind == "sqlite":
        return "unset DATABASE_URL to restore it"
    return "set DATABASE_URL to an empty PostgreSQL database to restore it"


def _into_sqlite(copy: Path) -> None:
    from django.db import connection

    target = Path(connection.settings_dict["NAME"])
    if target.exists():
        raise OperationError(f"{target} is already there; the database was not restored.")
    shutil.move(copy, target)
    target.chmod(0o600)


def _into_postgres(dump: Path) -> None:
    """Only into an empty database. The settings are read without their data folder, which is not there yet."""
    import psycopg

    from youthalliance.foundation import environment

    settings = environment.database(Path())
    words = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD", "dbname": "NAME"}
    with psycopg.connect(**{word: settings[key] for word, key in words.items() if settings[key]}) as connection:
        held = connection.execute("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'").fetchone()
    if held and held[0]:
        raise OperationError("The database of DATABASE_URL is not empty; make a new one, so that nothing is overwritten.")
    archive.load_postgres(settings, dump)
