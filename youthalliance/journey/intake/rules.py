"""Who may ask for help."""

from typing import Any

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused
from youthalliance.journey.record.standing import Standing


def may_refer(act: Act, target: Any) -> None:
    """Anybody may ask for help, with or without an account; a board member sees figures only."""
    if act.role is Role.BOARD:
        raise Refused("Board members see figures only. To ask for help for somebody, sign out and use the public form.")


def may_write(act: Act, target: Any) -> None:
    """Anybody may write a draft; it is found again by a secret that only they hold."""


def may_confirm(act: Act, target: Standing) -> None:
    """Whoever holds the link from the letter may confirm."""


def may_answer(act: Act, target: Standing) -> None:
    """Whoever holds the link from the letter may answer."""
