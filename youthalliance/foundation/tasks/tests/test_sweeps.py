"""Clock work runs when it is due, and one fault does not stop the rest."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.cast import MONDAY
from youthalliance.foundation.mail import tasks as mail
from youthalliance.foundation.tasks import every, run_due, sweeps, worker
from youthalliance.foundation.tasks.sweeps import forget


@pytest.fixture(autouse=True)
def own_sweeps(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = dict(sweeps)
    sweeps.clear()
    forget()
    yield
    sweeps.clear()
    sweeps.update(before)
    forget()


def test_a_sweep_runs_when_its_time_has_come() -> None:
    seen: list[datetime] = []

    @every(minutes=15)
    def look(now: datetime) -> int:
        seen.append(now)
        return 2

    assert [(ran.done, ran.fault) for ran in run_due(MONDAY)] == [(2, "")]
    assert run_due(MONDAY + timedelta(minutes=14)) == []
    assert len(run_due(MONDAY + timedelta(minutes=15))) == 1
    assert len(run_due(MONDAY + timedelta(minutes=16), whether_due_or_not=True)) == 1
    assert len(seen) == 3


def test_a_fault_is_kept_to_its_own_sweep() -> None:
    @every(minutes=1)
    def broken(now: datetime) -> int:
        raise ValueError("a fault of ours")

    @every(minutes=1)
    def well(now: datetime) -> int:
        return 1

    assert [(ran.done, ran.fault) for ran in run_due(MONDAY)] == [(0, "ValueError"), (1, "")]


def test_two_sweeps_cannot_share_a_name() -> None:
    def same(now: datetime) -> int:
        return 0

    every(minutes=1)(same)
    with pytest.raises(ValueError, match="Two sweeps"):
        every(minutes=1)(same)


@pytest.mark.django_db(transaction=True)
def test_the_queue_is_worked_off() -> None:
    mail.deliver.enqueue()
    worker.run_queue()
    assert [task.status for task in DBTaskResult.objects.all()] == ["SUCCESSFUL"]


@pytest.mark.django_db(transaction=True)
def test_old_tasks_are_forgotten() -> None:
    mail.deliver.enqueue()
    worker.run_queue()
    DBTaskResult.objects.update(finished_at=timezone.now() - timedelta(days=2))
    assert worker.prune_queue(timezone.now()) == 1
    assert connection.in_atomic_block is False
