"""Who keeps the records of subjects. Whether somebody may see the subject at all has been asked before."""

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused

#: Roles that see where somebody is who must not be found; the worker named on the journey sees it too.
SEES_PROTECTED = (Role.COORDINATOR, Role.SAFEGUARDING, Role.LEAD, Role.CLOCK)
KEEPS_RECORDS = (*SEES_PROTECTED, Role.MANAGER, Role.WORKER)


def must_be_able_to_refer(act: Act, what: str) -> None:
    """Anybody who may ask for help may say what it is about; a board member never does. Raises Refused."""
    if act.role is Role.BOARD:
        raise Refused(f"Board members see figures only, so they cannot add a {what}. Ask a colleague who refers.")


def must_keep_records(act: Act, what: str) -> None:
    """Those who work with a record change it; everybody else asks them to. Raises Refused."""
    if act.role not in KEEPS_RECORDS:
        raise Refused(f"Only those who work with this {what} can change the record. Tell the alliance's office what is wrong.")
