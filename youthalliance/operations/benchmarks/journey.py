"""One database at one size: build it, serve it, measure the operations beside the bare page. Prints JSON.

Run as a module by ``./alliance bench journey``, with the database in the environment.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from typing import TYPE_CHECKING

from youthalliance.operations.benchmarks import load, machine
from youthalliance.operations.benchmarks.load import Request

if TYPE_CHECKING:
    from django.test import Client

BARE = "youthalliance.operations.benchmarks.bare.wsgi:application"
PRODUCT = "youthalliance.wsgi:application"


@dataclass
class Row:
    """One line of the figures."""

    operation: str
    database: str
    scale: int
    clients: int
    p50_ms: float
    p95_ms: float
    per_second: float
    cpu_ms: float
    kilobytes: float
    ratio_to_bare_page: float = 0.0
    ratio_to_raw_sql: float | None = None
    errors: int = 0


def _measure(name: str, port: int, pids: list[int], requests: Iterator[Request], options: argparse.Namespace, clients: int) -> Row:
    load.run(port, requests, count=options.warm, clients=clients)
    before = machine.processor_ms(pids)
    seen = load.run(port, requests, count=options.count, clients=clients)
    cpu = (machine.processor_ms(pids) - before) / max(1, len(seen.times))
    for fault in seen.errors[:3]:
        print(f"{name}: {fault}", file=sys.stderr)
    return Row(
        name, options.database, options.scale, clients, round(seen.percentile(0.5), 2), round(seen.percentile(0.95), 2),
        round(seen.per_second, 1), round(cpu, 3), round(seen.bytes / 1024 / max(1, len(seen.times)), 1), errors=len(seen.errors),
    )  # fmt: skip


def _build(scale: int) -> object:
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from youthalliance.operations.benchmarks import population

    call_command("migrate", verbosity=0)
    staff = population.settle(timezone.now())
    population.populate(scale, staff)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")
    return staff


def measure(options: argparse.Namespace) -> dict[str, object]:
    """Build, serve and measure. The bare page is measured before and after, and the mean of both counts."""
    import django

    django.setup()
    from django.test import Client

    from youthalliance.operations.benchmarks import operations, raw, server

    staff = _build(options.scale)
    database = [int(pid) for pid in options.database_pid]
    rows: list[Row] = []
    bare_environment = {"DATABASE_URL": options.bare_url, "ALLIANCE_DATA": os.environ["ALLIANCE_DATA"]}
    page = load.cycle(lambda _: Request("GET", "/", marker="YA-"))
    with server.running(BARE, bare_environment) as bare, server.running(PRODUCT, {}) as product:
        lead, worker, manager = (server.sign_in(product.port, f"{key}@bench.example") for key in ("lead", "worker", "manager"))
        scene = operations.scene(staff, lead, worker, manager)  # type: ignore[arg-type]
        for operation in operations.OPERATIONS:
            bares: dict[int, list[Row]] = {}
            found: list[Row] = []
            for clients in options.clients:
                bares[clients] = [_measure("bare page", bare.port, [bare.pid, *database], page, options, clients)]
                requests = operation.requests(scene, options.count + options.warm)
                found.append(_measure(operation.name, product.port, [product.pid, *database], requests, options, clients))
                bares[clients].append(_measure("bare page", bare.port, [bare.pid, *database], page, options, clients))
            heard = raw.record(_insider(Client, operation.name), next(islice(operation.requests(scene, 1), 1)))
            alone = raw.replay(heard, 200, database)
            for row in found:
                beside = bares[row.clients]
                row.ratio_to_bare_page = round(row.cpu_ms / (sum(other.cpu_ms for other in beside) / len(beside)), 3)
                row.ratio_to_raw_sql = round(row.cpu_ms / alone.cpu_ms, 1) if alone.cpu_ms else None
                rows += [*beside, row]
        memory = {"product_mb": round(machine.memory_mb(product.pid), 1), "bare_mb": round(machine.memory_mb(bare.pid), 1)}
    return {"rows": [asdict(row) for row in rows], "memory": {"database": options.database, "scale": options.scale, **memory}}


def _insider(client: "type[Client]", operation: str) -> "Client":
    """A test client in this process, signed in as the operation's own user, to listen to its SQL."""
    from youthalliance.operations.benchmarks.population import PASSWORD

    who = {"submit a referral": "manager", "add a session note": "worker"}.get(operation, "lead")
    made = client(SERVER_NAME="127.0.0.1")
    made.post("/sign-in", {"email": f"{who}@bench.example", "password": PASSWORD})
    return made


def main() -> None:
    """Read the options, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--database", required=True)
    parser.add_argument("--scale", type=int, required=True)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--warm", type=int, default=40)
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 8])
    parser.add_argument("--bare-url", required=True)
    parser.add_argument("--database-pid", nargs="*", default=[])
    print(json.dumps(measure(parser.parse_args())))


if __name__ == "__main__":
    main()
