"""`./alliance doctor`: looks at an installation from the outside in, and says what to do about what it finds."""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass

from youthalliance.operations.cli import set_up_django

MARKS = {"well": "well   ", "note": "NOTE   ", "wrong": "WRONG  "}


@dataclass(frozen=True)
class Finding:
    """One sentence. `state` is well, note (think about it) or wrong (do something)."""

    about: str
    state: str
    sentence: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json is for a machine to read")


def run(options: argparse.Namespace) -> int:
    """0 when nothing is wrong; notes do not count."""
    set_up_django()
    findings = list(examine())
    wrong = sum(finding.state == "wrong" for finding in findings)
    if options.format == "json":
        print(json.dumps({"wrong": wrong, "findings": [asdict(finding) for finding in findings]}, indent=2))
    else:
        for finding in findings:
            print(f"{MARKS[finding.state]}{finding.about}: {finding.sentence}")
        print(f"\nLooked at {len(findings)} things: {f'{wrong} need something done' if wrong else 'nothing is wrong'}.")
    return 1 if wrong else 0


def examine() -> Iterator[Finding]:
    """Every finding, in the order in which one thing rests on another. Stops where the database does not answer."""
    from youthalliance.operations import examinations

    for about, look in (("settings", examinations.settings), ("data folder", examinations.data_folder)):
        yield from _looked(about, look)
    answered = list(_looked("database", examinations.database))
    yield from answered
    if any(finding.state == "wrong" for finding in answered):
        return
    for about, look in (
        ("status", examinations.status),
        ("coordinators", examinations.coordinators),
        ("letters", examinations.letters),
        ("background work", examinations.background_work),
    ):
        yield from _looked(about, look)


def _looked(about: str, look: Callable[[], Iterator[tuple[str, str]]]) -> Iterator[Finding]:
    for state, sentence in look():
        yield Finding(about, state, sentence)
