"""`./alliance worker`: background work, until it is stopped."""

import argparse

from youthalliance.operations.cli import set_up_django


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--once", action="store_true", help="do what is due now, then stop")


def run(options: argparse.Namespace) -> int:
    """Run what is queued and what has fallen due. Refuses to start on a database that is not up to date."""
    set_up_django()
    from django.utils import timezone

    from youthalliance.foundation.tasks import run_due, worker
    from youthalliance.operations.database import must_be_current

    must_be_current()
    if not options.once:
        print("Working in the background; Ctrl-C stops it when what has begun is finished.", flush=True)
        worker.work_forever()
        return 0
    worker.run_queue()
    faults = [ran for ran in run_due(timezone.now(), whether_due_or_not=True) if ran.fault]
    worker.run_queue()
    print("Did what was due." if not faults else f"Did what was due, but for {', '.join(ran.name for ran in faults)}: see the log.")
    return 1 if faults else 0
