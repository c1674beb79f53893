"""Who may ask for help, and what they may do about it afterwards."""

from typing import Any

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused
from youthalliance.journey.record.standing import Standing

#: Who may send many referrals at once.
MAY_SEND_SHEETS = (Role.REFERRER, Role.LEAD, Role.COORDINATOR)


def may_refer(act: Act, target: Any) -> None:
    """Anybody may ask for help, with or without an account; a board member sees figures only."""
    if act.role is Role.BOARD:
        raise Refused("Board members see figures only. To ask for help for somebody, sign out and use the public form.")


def may_write(act: Act, target: Any) -> None:
    """Anybody may write a draft; it is found again by a secret that only they hold."""


def may_clear(act: Act, target: Any) -> None:
    """What nobody sent is removed by the clock."""
    if act.role is not Role.CLOCK:
        raise Refused("What was not sent is removed by the alliance itself after seven days. There is nothing to do.")


def may_confirm(act: Act, target: Standing) -> None:
    """Whoever holds the link from the letter may confirm."""


def may_answer(act: Act, target: Standing) -> None:
    """Whoever holds the link from the letter may answer."""


def may_add_words(act: Act, target: Standing) -> None:
    """Whoever holds the secret of the status page may add to what they wrote."""


def may_send_sheets(act: Act, target: Any) -> None:
    """Referrers, leads and coordinators may send many at once; set-up brings in old ones by the clock."""
    if act.role not in (*MAY_SEND_SHEETS, Role.CLOCK):
        raise Refused(
            "Only referrers, category leads and coordinators can send a spreadsheet. Ask for help for one person with the form."
        )
