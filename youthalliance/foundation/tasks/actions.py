"""Keeping the queue short. It is the framework's own table and holds nothing about anybody, so no verb is needed."""

from datetime import datetime

from django_tasks_db.models import DBTaskResult


def prune(*, done_before: datetime, failed_before: datetime) -> int:
    """Forget tasks that finished before then. Returns how many."""
    done, _ = DBTaskResult.objects.successful().filter(finished_at__lt=done_before).delete()
    failed, _ = DBTaskResult.objects.failed().filter(finished_at__lt=failed_before).delete()
    return done + failed
