"""`./alliance import referrals FILE`: an organisation's old or new list of referrals, as a spreadsheet.

``--map`` names a JSON file that says which of their headings is which of our columns, such as
``{"given": "Pupil Forename", "why": "Reason for referral"}``; what it leaves out is guessed.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.utils import timezone

from youthalliance.operations.errors import OperationError

#: Rows that one file may have at the command line; a page in the browser takes fewer.
MOST_ROWS = 100_000


def bring(path: Path, *, column_map: str, referrer: str, all_or_nothing: bool, check: bool) -> dict[str, object]:
    """Bring a list in, or with ``check`` only say what would happen. Rows that stand already are kept as they are."""
    from youthalliance.foundation.acts import Refused
    from youthalliance.journey.intake import actions_cohort, queries
    from youthalliance.journey.intake.cohort.columns import guess
    from youthalliance.journey.intake.cohort.reach import Unreadable
    from youthalliance.journey.intake.cohort.rows import understand
    from youthalliance.journey.intake.cohort.sheet import read

    act = _act(referrer)
    try:
        table = read(path.read_bytes(), most_rows=MOST_ROWS)
    except Unreadable as fault:
        raise OperationError(str(fault)) from fault
    columns = guess(table.headings) | _mapped(column_map, table.headings)
    rows = understand(table.rows, columns, today=act.today)
    rejects = [(row.number, " ".join(row.faults)) for row in rows if row.faults]
    good = [row.press(act.organisation) for row in rows if not row.faults]
    changed = len(set(good)) - len(queries.presses(good))
    if not check:
        try:
            changed = actions_cohort.import_rows(act, rows=rows, all_or_nothing=all_or_nothing).kept
        except Refused as refused:
            raise OperationError(refused.sentence) from refused
    return {
        "kind": "referrals", "file": path.name, "sha256": table.sha256, "in": len(rows), "kept": len(good), "changed": changed,
        "rejected": len(rejects), "rejects": [{"row": number, "reason": reason} for number, reason in rejects],
        "source": act.organisation_name or "not stated", "licence": "not open: this is about people", "vintage": None,
        "columns": {key: table.headings[place] for key, place in sorted(columns.items())},
    }  # fmt: skip


def _act(referrer: str) -> Any:
    from youthalliance.foundation.accounts import queries as accounts
    from youthalliance.foundation.acts import Act, clock
    from youthalliance.journey.intake.rules import MAY_SEND_SHEETS

    if not referrer:
        return clock()
    held = [row for row in accounts.memberships_by_email(referrer, timezone.localdate()) if row.role in MAY_SEND_SHEETS]
    if not held:
        raise OperationError(
            f"Nobody with the address {referrer} may send referrals: name a referrer, lead or coordinator with --as."
        )
    return Act.of(held[0])


def _mapped(column_map: str, headings: Sequence[str]) -> dict[str, int]:
    if not column_map:
        return {}
    from youthalliance.journey.intake.cohort.columns import COLUMNS

    try:
        said = json.loads(Path(column_map).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as fault:
        raise OperationError(
            f'The column map {column_map} cannot be read as JSON: write it like {{"given": "Pupil Forename"}}.'
        ) from fault
    ours = {name: column.key for column in COLUMNS for name in (column.key, column.heading)}
    found: dict[str, int] = {}
    for name, theirs in said.items() if isinstance(said, dict) else []:
        if name not in ours:
            raise OperationError(
                f"The column map names “{name}”, which is none of our columns: use one of {', '.join(column.key for column in COLUMNS)}."
            )
        if theirs not in headings:
            raise OperationError(
                f"The column map names “{theirs}”, but the file has no such heading: it has {', '.join(headings)}."
            )
        found[ours[name]] = list(headings).index(theirs)
    return found
