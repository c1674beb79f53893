"""`./alliance bench`: the performance figures, as a table and as JSON; ratios measured in one run, never timed tests."""

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from youthalliance.operations import cluster, programs
from youthalliance.operations.benchmarks import machine
from youthalliance.operations.errors import OperationError

#: Ratios of processor time to the bare page's that the product aims at, at every size.
AIMS = {
    "submit a referral": 0.4,
    "queue of 50": 0.25,
    "open one journey": 0.2,
    "find a person by name": 0.2,
    "add a session note": 0.25,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    parser.add_argument("name", choices=["journey"], help="what to measure")
    parser.add_argument("--scales", default="1000,100000", help="numbers of journeys (default: 1000,100000)")
    parser.add_argument("--databases", default="sqlite,postgresql", help="which databases (default: both)")
    parser.add_argument("--count", type=int, default=300, help="requests measured for each figure (default: 300)")
    parser.add_argument("--format", choices=["table", "json"], default="table", help="what to print (default: table)")
    parser.add_argument("--keep", type=Path, help="also write the JSON to this file")


def run(options: argparse.Namespace) -> int:
    """Measure every database at every size and print the figures."""
    if not sys.platform.startswith("linux"):
        raise OperationError("The benchmark reads processor time from the Linux kernel's counters. Run it on a Linux machine.")
    rows: list[dict[str, Any]] = []
    memory: list[dict[str, Any]] = []
    for database in options.databases.split(","):
        for scale in (int(scale) for scale in options.scales.split(",")):
            print(f"Building {scale:,} journeys on {database} and measuring …", file=sys.stderr)
            found = _one(database, scale, options.count)
            rows += found["rows"]
            memory.append(found["memory"])
    report = {
        "bench": options.name,
        "database": options.databases,
        "machine": machine.name(),
        "rows": rows,
        "memory": memory,
        "aims": AIMS,
    }
    text = json.dumps(report, indent=1)
    if options.keep:
        options.keep.write_text(text + "\n", encoding="utf-8")
    print(text if options.format == "json" else table(report))
    return 1 if any(row["errors"] for row in rows) else 0


def _one(database: str, scale: int, count: int) -> dict[str, Any]:
    with (
        tempfile.TemporaryDirectory(prefix="alliance-bench-") as folder,
        _databases(database, Path(folder)) as (url, bare_url, pids),
    ):
        environment = {
            **os.environ,
            "ALLIANCE_DATA": folder,
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "youthalliance.settings",
        }
        bare = {**environment, "DATABASE_URL": bare_url}
        subprocess.run([sys.executable, "-P", "-m", "youthalliance.operations.benchmarks.bare.fill"], env=bare, check=True)
        command = [
            sys.executable,
            "-P",
            "-m",
            "youthalliance.operations.benchmarks.journey",
            f"--database={database}",
            f"--scale={scale}",
        ]
        command += [f"--count={count}", f"--bare-url={bare_url}", "--database-pid", *map(str, pids)]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode:
            raise OperationError(f"Measuring {scale} journeys on {database} failed; the reason stands above.")
        found: dict[str, Any] = json.loads(done.stdout)
        return found


@contextlib.contextmanager
def _databases(database: str, folder: Path) -> Iterator[tuple[str, str, list[int]]]:
    if database == "sqlite":
        yield f"sqlite:///{folder}/alliance.sqlite3", f"sqlite:///{folder}/bare.sqlite3", []
        return
    found = programs.postgres_folder()
    if database != "postgresql" or found is None:
        raise OperationError(
            f"No {database} here. Choose --databases sqlite, or install it: {programs.how_to_install('postgresql')}"
        )
    durable = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on", "autovacuum": "on", "shared_buffers": "256MB"}
    with cluster.throw_away(found, durable) as url:
        import psycopg

        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("CREATE DATABASE bare")
        pids = [pid for pid in machine.tree(os.getpid()) if _name(pid) == "postgres"]
        yield url, url.rsplit("/", 1)[0] + "/bare", pids[:1]


def _name(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""


def table(report: dict[str, Any]) -> str:
    """The figures as people read them."""
    lines = [f"{report['bench']}, {report['machine']}", ""]
    head = f"{'database':<11}{'journeys':>9} {'operation':<24}{'clients':>7}{'p50 ms':>9}{'p95 ms':>9}{'a second':>10}{'CPU ms':>8}{'kB':>7}"
    lines += [head + f"{'of bare':>9}{'aim':>6}{'of SQL':>8}", "-" * (len(head) + 23)]
    for row in report["rows"]:
        bare = row["operation"] == "bare page"
        aim = AIMS.get(row["operation"])
        lines.append(
            f"{row['database']:<11}{row['scale']:>9,} {row['operation']:<24}{row['clients']:>7}{row['p50_ms']:>9.2f}{row['p95_ms']:>9.2f}"
            f"{row['per_second']:>10.1f}{row['cpu_ms']:>8.2f}{row['kilobytes']:>7.1f}"
            + ("" if bare else f"{row['ratio_to_bare_page']:>9.3f}{aim or 0:>6.2f}{row['ratio_to_raw_sql'] or 0:>8.1f}")
        )
    lines.append("")
    for row in report["memory"]:
        lines.append(
            f"memory (PSS) on {row['database']} at {row['scale']:,}: product {row['product_mb']} MB, bare page {row['bare_mb']} MB"
        )
    return "\n".join(lines)
