"""Who may send letters, and try again those that came to grief."""

from typing import Any

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused


def may_deliver(act: Act, target: Any) -> None:
    """Letters are sent by the clock."""
    if act.role is not Role.CLOCK:
        raise Refused("Letters are sent by the alliance itself, within a minute. There is nothing to do.")


def may_try_again(act: Act, target: Any) -> None:
    """A coordinator may, once the mail server is mended."""
    if act.role is not Role.COORDINATOR:
        raise Refused("Only a coordinator can have letters tried again. Ask your alliance's coordinator.")
