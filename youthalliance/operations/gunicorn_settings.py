"""How gunicorn runs the product: threads, the application loaded once and shared by its workers."""

from typing import Any

worker_class = "gthread"
preload_app = True
timeout = 60  # seconds; a page takes milliseconds, an upload of a spreadsheet over a slow line takes longer
graceful_timeout = 20
max_requests = 20_000  # a worker starts afresh now and then, so that memory cannot creep up for months
max_requests_jitter = 2_000
errorlog = "-"
loglevel = "warning"


def post_fork(server: Any, worker: Any) -> None:
    """A connection made before the fork would be shared by two processes, which corrupts what travels on it."""
    from django.db import connections

    for connection in connections.all(initialized_only=True):
        connection.close()
        close_pool = getattr(connection, "close_pool", None)
        if close_pool:
            close_pool()


def post_worker_init(_worker: Any) -> None:
    """The demonstration needs nothing beside it: its one process does the background work as well."""
    from django.conf import settings

    if getattr(settings, "MODE", "") == "demo":  # the bench's bare page has no mode
        from youthalliance.foundation.tasks import worker

        worker.start_in_process()
