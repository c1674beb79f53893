"""Who may change what is known of a group."""

from typing import Any

from youthalliance.foundation.acts import Act
from youthalliance.subjects.rules import must_be_able_to_refer, must_keep_records


def may_add(act: Act, target: Any) -> None:
    """Anybody who may ask for help may say what it is about."""
    must_be_able_to_refer(act, "group")


def may_correct(act: Act, target: Any) -> None:
    """Those who work with the group."""
    must_keep_records(act, "group")
