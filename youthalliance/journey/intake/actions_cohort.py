"""Many referrals at once."""

import secrets
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import asdict, dataclass

from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.acts import Act, Refused, action
from youthalliance.foundation.mail.outbox import silent
from youthalliance.journey.intake import queries, rules
from youthalliance.journey.intake.actions import refer
from youthalliance.journey.intake.cohort import sending
from youthalliance.journey.intake.cohort.columns import BY_KEY
from youthalliance.journey.intake.cohort.rows import Row, understand
from youthalliance.journey.intake.cohort.sheet import Table
from youthalliance.journey.intake.models import Sheet

_QUIET = "a spreadsheet is nobody's record until its rows are sent; it is gone after seven days"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the rows: kept as referrals, known from an earlier time, left out with their faults."""

    kept: int
    known: int
    rejects: list[tuple[int, str]]


@action("intake.keep_sheet", may=rules.may_send_sheets, says="Brought a spreadsheet", moves=False, quiet=_QUIET)
def keep_sheet(act: Act, *, name: str, table: Table, columns: Mapping[str, int]) -> str:
    """Keep a spreadsheet while its columns are matched and its faults are looked at. Returns its secret."""
    token = secrets.token_urlsafe(24)
    Sheet.objects.create(
        token=token, user_id=act.doer, organisation_id=act.house, file_name=name[:160], sha256=table.sha256, headings=table.headings,
        rows=table.rows, columns=dict(columns), made_at=act.at, changed_at=act.at,
    )  # fmt: skip
    return token


@action("intake.match_columns", may=rules.may_send_sheets, says="Matched the columns of a spreadsheet", moves=False, quiet=_QUIET)
def match_columns(act: Act, *, token: str, columns: Mapping[str, int]) -> None:
    """Say which of their columns is which of ours. Refused where one of theirs is used twice."""
    row = _own(act, token)
    if len(set(columns.values())) < len(columns):
        raise Refused("One of your columns is chosen twice. Choose each of your columns once, or leave one of ours empty.")
    known = {key: place for key, place in columns.items() if key in BY_KEY and 0 <= place < len(row.headings)}
    Sheet.objects.filter(pk=row.pk).update(columns=known, changed_at=act.at)


@action(
    "intake.send_sheet",
    may=rules.may_send_sheets,
    says="Sent a spreadsheet of referrals",
    quiet="each row's referral leaves its own line",
)
def send_sheet(act: Act, *, token: str, all_or_nothing: bool) -> Outcome:
    """Make a referral of each row that is right; with ``all_or_nothing`` of none unless all are. Twice is the same as once."""
    sheet = _own(act, token)
    if sheet.sent_at:
        return Outcome(**sheet.outcome)
    outcome = import_rows(act, rows=understand(sheet.rows, sheet.columns, today=act.today), all_or_nothing=all_or_nothing)
    Sheet.objects.filter(pk=sheet.pk).update(sent_at=act.at, changed_at=act.at, outcome=asdict(outcome), rows=[])
    return outcome


@action(
    "intake.import_rows", may=rules.may_send_sheets, says="Brought in referrals", quiet="each row's referral leaves its own line"
)
def import_rows(act: Act, *, rows: Sequence[Row], all_or_nothing: bool = False, agency: str = "") -> Outcome:
    """Make a referral of each row that is right, on the day that it names; rows that were sent before are left as they are.

    One letter goes to the leads and one to the referrer for all together, and none for referrals of an earlier day.
    """
    rejects = [(row.number, " ".join(row.faults)) for row in rows if row.faults]
    if rejects and all_or_nothing:
        raise Refused(f"Nothing was sent, because {len(rejects)} of the rows have faults. Mend them, and choose the file again.")
    good = {row.press(act.organisation): row for row in rows if not row.faults}
    known = queries.presses(list(good))
    own_email = accounts.email_of(act.who) if act.who else ""
    own_agency = agency or queries.last_agency(act)
    told = False
    for press, row in good.items():
        if press in known:
            continue
        then = sending.act_of(act, row)
        quietly = told or then is not act
        with silent("one letter is enough for a spreadsheet, and none is due for the past") if quietly else nullcontext():
            _import_row(then, row, press, own_email=own_email, own_agency=own_agency)
        told = told or not quietly
    return Outcome(len(good) - len(known), len(known), rejects)


def _import_row(act: Act, row: Row, press: str, *, own_email: str, own_agency: str) -> None:
    try:
        subject = sending.add_subject(act, row)
        refer(
            act,
            kind=row.kind,
            subject=subject,
            asked=sending.asked(act, row, own_email=own_email, own_agency=own_agency),
            press=press,
        )
    except Refused as refused:
        raise Refused(
            f"{refused.sentence} That is row {row.number}, and nothing was sent. Mend it, and choose the file again."
        ) from refused


def _own(act: Act, token: str) -> Sheet:
    row = queries.sheet(act, token)
    if row is None:
        raise Refused("This spreadsheet is no longer here: after seven days it is removed. Choose the file again.")
    return row
