"""Reading the queue."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from youthalliance.foundation.prepared import prepared


def any_ready() -> bool:
    """Whether a task waits to be run."""
    return DBTaskResult.objects.ready().exists()


def waits(task: str) -> bool:
    """Whether this task (by its path) waits to be run. Only inside a transaction: until it ends no worker begins the task.

    So a task that works off whatever it finds need not be queued twice: it will find what this transaction writes.
    SQLite has one writer at a time; PostgreSQL holds the row, which workers pass over while it is held.
    """
    return bool(_hold_ready(task))


@prepared
def _hold_ready(task: str) -> QuerySet[Any, Any]:
    rows = DBTaskResult.objects.select_for_update(skip_locked=True).filter(status=TaskResultStatus.READY, task_path=task)
    return rows.order_by().values_list("priority")[:1]


def failed_since(moment: datetime) -> int:
    """How many tasks came to grief since then."""
    return DBTaskResult.objects.failed().filter(finished_at__gte=moment).count()
