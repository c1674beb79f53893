"""Who may change the alliance's own words."""

from typing import Any

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused


def may_adopt(act: Act, target: Any) -> None:
    """The set-up does, and later a coordinator."""
    if act.role not in (Role.COORDINATOR, Role.CLOCK):
        raise Refused("Only a coordinator can change the alliance's own words. Ask your alliance's coordinator.")
