"""Running the queue and the sweeps: until told to stop, or as a thread of the demonstration."""

import logging
import signal
import threading
from datetime import datetime, timedelta
from types import FrameType

from django.db import close_old_connections, connection
from django.db.utils import OperationalError
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from youthalliance.foundation.tasks import actions, queries
from youthalliance.foundation.tasks.sweeps import every, run_due

log = logging.getLogger(__name__)

#: Seconds between two looks at the queue.
PAUSE = 1.0


def run_queue() -> None:
    """Run every task that is ready, then return. Looks first: claiming takes the database's write lock."""
    if queries.any_ready():
        Worker(
            queue_names=["*"], interval=0, batch=True, backend_name="default", startup_delay=False, max_tasks=None,
            worker_id=get_random_string(32), excluded_queue_names=[],
        ).run()  # fmt: skip


def work_until(stop: threading.Event, *, pause: float = PAUSE) -> None:
    """Run tasks and sweeps until the event is set. A database that is away for a while is waited for."""
    while not stop.is_set():
        try:
            close_old_connections()
            run_queue()
            run_due(timezone.now())
        except OperationalError:
            log.exception("The database did not answer; trying again in a moment")
            stop.wait(5 * pause)
        stop.wait(pause)
    connection.close()


def work_forever() -> None:
    """Run tasks and sweeps in this process until it is asked to stop; what has begun is finished first."""
    stop = threading.Event()

    def leave(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, leave)
    work_until(stop)


def start_in_process() -> threading.Event:
    """Run tasks and sweeps in a thread beside the pages, as the demonstration does. Set the event to stop it."""
    stop = threading.Event()
    threading.Thread(target=work_until, args=(stop,), name="background work", daemon=True).start()
    return stop


@every(minutes=60)
def prune_queue(now: datetime) -> int:
    """Forget tasks that were done more than a day ago; those that failed stay for a month."""
    return actions.prune(done_before=now - timedelta(days=1), failed_before=now - timedelta(days=30))
