"""`./alliance backup`: everything an installation owns, in one file."""

import argparse
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from youthalliance import __version__
from youthalliance.operations import archive
from youthalliance.operations.cli import set_up_django
from youthalliance.operations.errors import OperationError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="where to write (default: a dated file in this folder)")


def run(options: argparse.Namespace) -> int:
    """Write the backup and say what is in it. An existing file is never overwritten."""
    set_up_django()
    from django.conf import settings
    from django.db import connection

    now = datetime.now(UTC)
    target = Path(options.file or f"youth-alliance-{now:%Y-%m-%d-%H%M%S}.tar.gz").absolute()
    if target.exists():
        raise OperationError(f"{target} is already there; choose another name, so that no older backup is lost.")
    if not target.parent.is_dir():
        raise OperationError(f"The folder {target.parent} is not there; make it, or write the backup elsewhere.")
    data: Path = settings.DATA_DIR
    with tempfile.TemporaryDirectory(prefix="alliance-backup-") as scratch:
        # The database first: a file that is saved meanwhile is then in the copy, its record perhaps not yet.
        if connection.vendor == "sqlite":
            source = Path(connection.settings_dict["NAME"])
            if not source.is_file():
                raise OperationError(f"There is no installation in {data}; name its folder with --data.")
            name, copy = "database.sqlite3", Path(scratch) / "database.sqlite3"
            archive.copy_sqlite(source, copy)
        else:
            name, copy = "database.dump", Path(scratch) / "database.dump"
            archive.dump_postgres(connection.settings_dict, copy)
        files = [path for path in archive.owned_files(data) if path != target]
        members = {name: copy} | {f"data/{path.relative_to(data).as_posix()}": path for path in files}
        described = {"version": __version__, "made_at": now.isoformat(timespec="seconds"), "database": connection.vendor}
        archive.pack(target, described, members)
    print(f"Backed up the {connection.vendor} database and {len(files)} files to {target} ({_size(target)}).")
    print("It holds personal data and the secret key: keep it where only you can read it.")
    return 0


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 1_000_000:.1f} MB"
