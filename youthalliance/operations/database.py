"""Questions that several commands ask of the database before they begin."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from youthalliance.operations.errors import OperationError


def unapplied() -> list[str]:
    """Names of the migrations this version brings that the database does not have yet."""
    executor = MigrationExecutor(connection)
    return [f"{step.app_label}.{step.name}" for step, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]


def must_be_current() -> None:
    """Raises OperationError when the database is empty or older than this version."""
    waiting = unapplied()
    if waiting:
        raise OperationError(
            f"The database lacks {len(waiting)} changes of this version; run ./alliance setup first (it keeps what is there)."
        )


def kind() -> str:
    """`sqlite` or `postgresql`."""
    return str(connection.vendor)
