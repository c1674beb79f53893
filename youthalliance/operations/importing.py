"""`./alliance import KIND FILE`: open data into the database, or with --check only what would happen.

Every kind reads its file, says of each row that it leaves out why, and writes through its room's action.
"""

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from youthalliance.operations.cli import set_up_django
from youthalliance.operations.errors import OperationError

SHOWN = 20
"""Rejects that the text form lists; the JSON form has them all."""


@dataclass(frozen=True)
class Told:
    """What the command line says about a file; it counts more than what the file says of itself."""

    source: str
    licence: str
    vintage: str
    column_map: str = ""
    referrer: str = ""
    all_or_nothing: bool = False


def _boundaries(path: Path, told: Told, check: bool) -> dict[str, object]:
    from youthalliance.foundation.acts import clock
    from youthalliance.foundation.geography import actions, files, queries
    from youthalliance.foundation.geography.summary import Summary

    read = files.read_boundaries(path, source=told.source, licence=told.licence, vintage=told.vintage)
    if check:
        changed = queries.changed_boundaries(read.rows, read.described.vintage)
        return Summary(read.described, len(read.rows), len(changed), read.rejects).as_json()
    return actions.import_boundaries(clock(), read=read).as_json()


def _postcodes(path: Path, told: Told, check: bool) -> dict[str, object]:
    from youthalliance.foundation.acts import clock
    from youthalliance.foundation.geography import actions, files, queries
    from youthalliance.foundation.geography.summary import Summary

    read = files.read_postcodes(path, source=told.source, licence=told.licence, vintage=told.vintage)
    if check:
        changed = queries.changed_postcodes(read.wards, read.described.vintage)
        return Summary(read.described, len(read.wards), len(changed), read.rejects).as_json()
    return actions.import_postcodes(clock(), read=read).as_json()


def _referrals(path: Path, told: Told, check: bool) -> dict[str, object]:
    from youthalliance.operations.importing_referrals import bring

    return bring(path, column_map=told.column_map, referrer=told.referrer, all_or_nothing=told.all_or_nothing, check=check)


KINDS: dict[str, Callable[[Path, Told, bool], dict[str, object]]] = {
    "boundaries": _boundaries,
    "postcodes": _postcodes,
    "referrals": _referrals,
}
"""What can be imported. A new kind is one function here and one action in its room."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options."""
    parser.add_argument("kind", choices=sorted(KINDS), metavar="KIND", help=f"what the file holds: {', '.join(sorted(KINDS))}")
    parser.add_argument(
        "file",
        metavar="FILE",
        help="boundaries: GeoJSON (WGS84); postcodes: CSV with postcode and ward_code; referrals: XLSX or CSV",
    )
    parser.add_argument("--check", action="store_true", help="say what would happen and change nothing")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to say what happened")
    parser.add_argument("--source", default="", help="where the file comes from, if it does not say so itself")
    parser.add_argument("--licence", default="", help="under which licence it may be used")
    parser.add_argument("--vintage", default="", metavar="YYYY-MM", help="of when it is")
    parser.add_argument(
        "--map", default="", metavar="JSON", help="referrals: a file that says which of their columns is which of ours"
    )
    parser.add_argument(
        "--as", dest="referrer", default="", metavar="EMAIL", help="referrals: who refers; else the alliance itself"
    )
    parser.add_argument("--all-or-nothing", action="store_true", help="referrals: bring none in while one row has a fault")


def run(options: argparse.Namespace) -> int:
    """Import, and say what came of every row. 0 where at least one row could be used."""
    set_up_django()
    from youthalliance.foundation.geography.files import FileError
    from youthalliance.operations import database

    database.must_be_current()
    path = Path(options.file)
    if not path.is_file():
        raise OperationError(f"There is no file {path}: check the path.")
    told = Told(options.source, options.licence, options.vintage, options.map, options.referrer, options.all_or_nothing)
    try:
        outcome = KINDS[options.kind](path, told, options.check)
    except FileError as fault:
        raise OperationError(str(fault)) from fault
    print(json.dumps(outcome, indent=2, ensure_ascii=False) if options.format == "json" else _in_words(outcome, options.check))
    return 0 if outcome["kept"] or not outcome["in"] else 1


def _in_words(outcome: dict[str, object], check: bool) -> str:
    done = "would be new or changed. Nothing was changed" if check else "were new or changed"
    rejects = cast("list[dict[str, object]]", outcome["rejects"])
    lines = [
        f"{outcome['file']}: {outcome['in']} rows, {outcome['kept']} kept, {outcome['rejected']} rejected.",
        f"{outcome['changed']} {done}.",
        f"Source: {outcome['source']}. Licence: {outcome['licence']}. Vintage: {outcome['vintage'] or 'not stated'}.",
        *(f"  row {reject['row']}: {reject['reason']}" for reject in rejects[:SHOWN]),
    ]
    if len(rejects) > SHOWN:
        lines.append(f"  … and {len(rejects) - SHOWN} more: use --format json for all of them.")
    return "\n".join(lines)
