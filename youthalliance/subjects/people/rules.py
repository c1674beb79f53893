"""Who may change what is known of a person."""

from typing import Any

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused
from youthalliance.subjects.rules import SEES_PROTECTED, must_be_able_to_refer, must_keep_records


def may_add(act: Act, target: Any) -> None:
    """Anybody who may ask for help may say who it is about."""
    must_be_able_to_refer(act, "person")


def may_describe(act: Act, target: Any) -> None:
    """Whoever may ask for help may say more about the person; the verb that calls this knows that it was they who asked."""
    must_be_able_to_refer(act, "person")


def may_correct(act: Act, target: Any) -> None:
    """Those who work with the person."""
    must_keep_records(act, "person")


def may_protect(act: Act, target: Any) -> None:
    """Anybody who works with the person may protect their address at once; lifting that is asked again in the verb."""
    must_keep_records(act, "person")


def may_lift_protection(act: Act, target: Any) -> None:
    """Lifting the protection of an address can put somebody in danger, so few may."""
    if act.role not in SEES_PROTECTED:
        raise Refused("Only a lead, the coordinator or the safeguarding lead can lift this protection. Ask one of them.")


def may_be_named(act: Act) -> bool:
    """Whether somebody in this role can be the worker named on a journey."""
    return act.role is Role.WORKER
