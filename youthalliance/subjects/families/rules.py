"""Who may change what is known of a family."""

from typing import Any

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused


def may_add(act: Act, target: Any) -> None:
    """Anybody who may ask for help may say what it is about; a board member never does."""
    if act.role is Role.BOARD:
        raise Refused("Board members see figures only, so they cannot add a family. Ask a colleague who refers.")
