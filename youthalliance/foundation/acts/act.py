"""Who does something, for which organisation, in what role, when, and on what basis."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from youthalliance.foundation.accounts.roles import Role

if TYPE_CHECKING:
    from youthalliance.foundation.accounts.models import Membership


@dataclass(frozen=True, slots=True)
class Act:
    """The answer to "who says so?" that every change and every look must bring.

    ``who`` and ``organisation`` are ids, or None where nobody is signed in. ``at`` is the moment of the
    act and the only clock that a verb may read.
    """

    at: datetime
    role: Role
    who: int | None = None
    name: str = ""
    organisation: int | None = None
    organisation_name: str = ""
    membership: int | None = None
    categories: frozenset[str] = field(default_factory=frozenset)
    basis: str = ""

    @classmethod
    def of(cls, membership: "Membership", *, at: datetime | None = None, basis: str = "") -> "Act":
        """An act in the name of one membership, now unless another moment is given."""
        return cls(
            at=at or timezone.now(),
            role=Role(membership.role),
            who=membership.user_id,
            name=membership.user.name,
            organisation=membership.organisation_id,
            organisation_name=membership.organisation.name,
            membership=membership.pk,
            categories=frozenset(membership.categories.split()),
            basis=basis,
        )

    @property
    def today(self) -> date:
        """The day of the act as people in Britain would date it."""
        return timezone.localdate(self.at)

    @property
    def signed_in(self) -> bool:
        """Whether a known person stands behind the act."""
        return self.who is not None

    @property
    def doer(self) -> int:
        """Who does it, for a record that must name a person. Raises RuntimeError where nobody is signed in."""
        if self.who is None:
            raise RuntimeError("This needs a person who is signed in. Its rule should have refused everybody else.")
        return self.who

    @property
    def house(self) -> int:
        """The organisation that it is done for, where a record must name one. Raises RuntimeError where there is none."""
        if self.organisation is None:
            raise RuntimeError("This needs somebody who acts for an organisation. Its rule should have refused everybody else.")
        return self.organisation

    def when(self, at: datetime) -> "Act":
        """The same actor at another moment."""
        return replace(self, at=at)

    def automatic(self) -> "Act":
        """What follows by the alliance's own rules from this act: same moment, done by the clock."""
        return Act(at=self.at, role=Role.CLOCK, name="The alliance", basis=self.basis)


def public(*, at: datetime | None = None, name: str = "") -> Act:
    """An act by somebody without an account."""
    return Act(at=at or timezone.now(), role=Role.PUBLIC, name=name)


def clock(at: datetime | None = None) -> Act:
    """An act by nobody: something fell due."""
    return Act(at=at or timezone.now(), role=Role.CLOCK, name="The alliance")
