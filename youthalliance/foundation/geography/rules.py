"""Who may bring open data into the alliance."""

from typing import Any

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused


def may_import(act: Act, target: Any) -> None:
    """The set-up and the command line do, and a coordinator."""
    if act.role not in (Role.COORDINATOR, Role.CLOCK):
        raise Refused("Only a coordinator can import boundaries and postcodes. Ask your alliance's coordinator.")
