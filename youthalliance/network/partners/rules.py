"""Who may change what the alliance offers."""

from typing import Any

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused


def may_describe_interventions(act: Act, target: Any) -> None:
    """The set-up does, and later a coordinator."""
    if act.role not in (Role.COORDINATOR, Role.CLOCK):
        raise Refused("Only a coordinator can change what the alliance offers. Ask your alliance's coordinator.")
