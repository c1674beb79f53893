"""What the doctor looks at. Each yields a state (well, note, wrong) and a sentence that says what to do."""

import shutil
import sqlite3
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.conf import settings as django_settings
from django.core import checks
from django.db import DatabaseError, connection
from django.utils import timezone

from youthalliance.operations.database import unapplied

type Found = Iterator[tuple[str, str]]

LEAST_FREE = 1_000_000_000  # bytes
PATIENCE = timedelta(minutes=10)
NAMED = 5
# Fixed in 3.51.3 and carried back to two older lines. https://sqlite.org/changes.html
WAL_FAULT_FROM, WAL_FAULT_TO = (3, 7, 0), (3, 51, 2)
WAL_MENDED = {(3, 44): 6, (3, 50): 7}


def settings() -> Found:
    """Django's own checks; for a site on https those for a deployment too."""
    live = django_settings.SITE_URL.startswith("https://")
    faults = [fault for fault in checks.run_checks(include_deployment_checks=live) if not fault.is_silenced()]
    for fault in faults:
        yield "wrong" if fault.is_serious() else "note", " ".join(f"{fault.msg} {fault.hint or ''}".split())
    if not live and django_settings.MODE == "live":
        yield "note", f"Pages are served as {django_settings.SITE_URL}; for people elsewhere set ALLIANCE_URL to an https address."
    elif not faults:
        yield "well", "they fit together."


def data_folder() -> Found:
    """Is it ours, is it private, is there room?"""
    data: Path = django_settings.DATA_DIR
    if not data.is_dir():
        yield "wrong", f"{data} is not there; run ./alliance setup, or name the right folder with --data."
        return
    seen_by_others = stat.S_IMODE(data.stat().st_mode) & 0o077
    if seen_by_others:
        yield "note", f"others on this machine may look into {data}; chmod 700 makes it private."
    free = shutil.disk_usage(data).free
    if free < LEAST_FREE:
        yield "wrong", f"only {free / 1e6:.0f} MB are free on the disk of {data}; make room before letters and records are lost."
    elif not seen_by_others:
        yield "well", f"{data}, private, {free / 1e9:.0f} GB free."


def database() -> Found:
    """Does it answer, is it sound, has it every change of this version?"""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        waiting = unapplied()
    except DatabaseError as fault:
        yield "wrong", f"it does not answer ({' '.join(str(fault).split())}); check DATABASE_URL and that the database runs."
        return
    if waiting:
        yield "wrong", f"it lacks {len(waiting)} changes of this version; run ./alliance setup."
        return
    if connection.vendor == "sqlite":
        yield from _sqlite()
        return
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        yield "well", f"PostgreSQL {cursor.fetchone()[0]}, up to date."


def _sqlite() -> Found:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check")
        said = cursor.fetchone()[0]
    if said != "ok":
        yield "wrong", f"the file is damaged ({said}); stop the server and restore the last backup into a new folder."
        return
    yield "well", f"SQLite {sqlite3.sqlite_version}, sound and up to date."
    if has_wal_fault(sqlite3.sqlite_version_info):
        yield (
            "note",
            f"SQLite {sqlite3.sqlite_version} has the rare WAL-reset fault of versions 3.7.0 to 3.51.2, which can damage a file"
            " that several processes write to. It does for a trial; for a live alliance set DATABASE_URL to PostgreSQL.",
        )


def has_wal_fault(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite can damage a write-ahead log that two connections reset at once."""
    mended = WAL_MENDED.get(version[:2])
    return WAL_FAULT_FROM <= version <= WAL_FAULT_TO and (mended is None or version[2] < mended)


def status() -> Found:
    """Does every stored status equal what its records amount to?"""
    from youthalliance.journey import status as journeys

    differences = journeys.differences()
    for sentence in differences[:NAMED]:
        yield "wrong", sentence
    if differences:
        yield "wrong", f"{len(differences)} stored statuses differ from their records; please report it, and restore nothing yet."
    else:
        yield "well", "every journey's stored status is what its records amount to."


def coordinators() -> Found:
    """Can anybody administer the alliance?"""
    from youthalliance.foundation.acts import clock
    from youthalliance.operations.founding import coordinators as held

    there = held(clock())
    if there:
        yield "well", f"{len(there)} can sign in."
    else:
        yield "wrong", "nobody can sign in as coordinator; run ./alliance setup."


def letters() -> Found:
    """Do letters leave?"""
    from youthalliance.foundation.mail import queries

    trouble = queries.trouble(timezone.now())
    if trouble.untried:
        yield "wrong", f"{trouble.untried} letters wait and nobody has tried to send them; start ./alliance worker."
    if trouble.failing:
        yield "wrong", f"{trouble.failing} letters could not be sent yet and are tried again; check EMAIL_URL and the mail server."
    if trouble.given_up:
        yield "wrong", f"{trouble.given_up} letters were given up; mend EMAIL_URL, then have them tried again."
    if not trouble.any:
        yield "well", "none is stuck."


def background_work() -> Found:
    """Is somebody working through the queue?"""
    from django_tasks_db.models import DBTaskResult

    stuck = DBTaskResult.objects.ready().filter(enqueued_at__lt=timezone.now() - PATIENCE).count()
    failed = DBTaskResult.objects.failed().filter(finished_at__gt=timezone.now() - timedelta(days=1)).count()
    if stuck:
        yield "wrong", f"{stuck} tasks wait for more than ten minutes; start ./alliance worker."
    if failed:
        yield "note", f"{failed} tasks failed in the last day; the worker's log says why."
    if not stuck and not failed:
        yield "well", "nothing waits."
