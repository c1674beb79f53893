"""Who may change the register of partners."""

from typing import Any

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused


def may_administer(act: Act, target: Any) -> None:
    """Coordinators keep the register; the alliance's set-up does so by the clock."""
    if act.role not in (Role.COORDINATOR, Role.CLOCK):
        raise Refused("Only a coordinator can change the register of partners. Ask your alliance's coordinator.")


def may_set_capacity(act: Act, partner: int) -> None:
    """A partner's own manager says how many places it has; a coordinator may do so for them."""
    if act.role in (Role.COORDINATOR, Role.CLOCK):
        return
    if act.role is not Role.MANAGER or act.organisation != partner:
        raise Refused("Only the partner's own manager can change its places. Ask them, or your alliance's coordinator.")
