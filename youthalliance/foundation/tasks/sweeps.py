"""Work by the clock: each sweep looks for what has fallen due and does it through the actions.

A sweep must be safe to run twice, and beside itself in another worker: it finds its work anew each time, and the door
asks the rule again for each piece.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

log = logging.getLogger(__name__)

type Work = Callable[[datetime], int]


@dataclass(frozen=True, slots=True)
class Sweep:
    """Something to look for every so often."""

    name: str
    every: timedelta
    work: Work


@dataclass(frozen=True, slots=True)
class Ran:
    """What one sweep did. ``fault`` is empty where all went well."""

    name: str
    done: int
    fault: str = ""


sweeps: dict[str, Sweep] = {}
_last: dict[str, datetime] = {}


def every(*, minutes: int) -> Callable[[Work], Work]:
    """Register a function of the present moment as clock work; it returns how many things it did."""

    def register(work: Work) -> Work:
        name = f"{work.__module__.removeprefix('youthalliance.').removesuffix('.tasks')}.{work.__name__}"
        if name in sweeps:
            raise ValueError(f"Two sweeps are called {name}.")
        sweeps[name] = Sweep(name, timedelta(minutes=minutes), work)
        return work

    return register


def run_due(now: datetime, *, whether_due_or_not: bool = False) -> list[Ran]:
    """Run the sweeps whose time has come in this process; one that fails is logged and does not stop the others."""
    ran = []
    for sweep in list(sweeps.values()):
        before = _last.get(sweep.name)
        if before is None or now - before >= sweep.every or whether_due_or_not:
            _last[sweep.name] = now
            ran.append(_run(sweep, now))
    return ran


def _run(sweep: Sweep, now: datetime) -> Ran:
    try:
        return Ran(sweep.name, sweep.work(now) or 0)
    except Exception as error:
        log.exception("%s failed; it will be tried again in %s", sweep.name, sweep.every)
        return Ran(sweep.name, 0, type(error).__name__)


def forget() -> None:
    """Take every sweep as due again, as after a start."""
    _last.clear()
