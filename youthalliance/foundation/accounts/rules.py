"""Who may change accounts."""

from typing import Any

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused


def may_administer(act: Act, target: Any) -> None:
    """Coordinators keep accounts and organisations; the alliance's own set-up does so by the clock."""
    if act.role not in (Role.COORDINATOR, Role.CLOCK):
        raise Refused("Only a coordinator can change who may sign in. Ask your alliance's coordinator.")


def may_sign_in(act: Act, target: Any) -> None:
    """Anybody may try; the password decides."""
