"""Reading the queue."""

from datetime import datetime

from django_tasks_db.models import DBTaskResult


def any_ready() -> bool:
    """Whether a task waits to be run."""
    return DBTaskResult.objects.ready().exists()


def failed_since(moment: datetime) -> int:
    """How many tasks came to grief since then."""
    return DBTaskResult.objects.failed().filter(finished_at__gte=moment).count()
