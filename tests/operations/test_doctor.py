"""The doctor finds what is wrong and says what to do."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from tests.operations.commands import alliance
from youthalliance.operations import doctor, examinations
from youthalliance.operations.doctor import Finding


@pytest.mark.parametrize(
    ("version", "faulty"),
    [
        ((3, 6, 23), False), ((3, 7, 0), True), ((3, 40, 1), True), ((3, 44, 5), True), ((3, 44, 6), False), ((3, 45, 0), True),
        ((3, 50, 6), True), ((3, 50, 7), False), ((3, 51, 2), True), ((3, 51, 3), False), ((3, 53, 0), False),
    ],
)  # fmt: skip
def test_the_wal_fault_is_named_for_the_versions_that_have_it(version: tuple[int, int, int], faulty: bool) -> None:
    assert examinations.has_wal_fault(version) is faulty


def found(about: str) -> list[Finding]:
    return [finding for finding in doctor.examine() if finding.about == about]


@pytest.mark.django_db
def test_a_sound_database_is_well() -> None:
    assert found("database")[0].state == "well"
    assert found("status") == [Finding("status", "well", "every journey's stored status is what its records amount to.")]


@pytest.mark.django_db
def test_nobody_to_administer_is_wrong() -> None:
    assert [(finding.state, "./alliance setup" in finding.sentence) for finding in found("coordinators")] == [("wrong", True)]


def test_a_coordinator_is_well(cast: object) -> None:
    assert found("coordinators") == [Finding("coordinators", "well", "1 can sign in.")]


@pytest.mark.django_db
def test_a_task_that_nobody_takes_is_wrong() -> None:
    from django_tasks_db.models import DBTaskResult

    from youthalliance.foundation.acts import guard

    with guard.lifted("a task as the queue would hold it"):
        DBTaskResult.objects.create(
            args_kwargs={"args": [], "kwargs": {}}, task_path="youthalliance.nothing", priority=0, queue_name="default",
            backend_name="default", exception_class_path="", traceback="",
        )  # fmt: skip
        DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(hours=1))
    assert [(finding.state, "./alliance worker" in finding.sentence) for finding in found("background work")] == [("wrong", True)]


@pytest.mark.django_db
def test_a_status_that_differs_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    from youthalliance.journey import status

    monkeypatch.setattr(status, "differences", lambda: ["Journey 1 is stored as new and amounts to ended."])
    assert [finding.state for finding in found("status")] == ["wrong", "wrong"]


def test_an_empty_folder_is_wrong_and_the_machine_reads_why(tmp_path: Path) -> None:
    done = alliance("doctor", "--format", "json", "--data", str(tmp_path))
    said = json.loads(done.stdout)
    assert done.returncode == 1
    assert said["wrong"] == 1
    assert [finding["about"] for finding in said["findings"] if finding["state"] == "wrong"] == ["database"]


@pytest.mark.django_db
def test_the_database_that_tests_run_on_is_named() -> None:
    assert {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor] in found("database")[0].sentence
