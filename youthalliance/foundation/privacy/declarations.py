"""Every stored field says how sensitive it is, on what basis it is held and how long.

A house rule fails for a field that nobody has declared, so holding personal data is always a decision.
Sources: UK GDPR Articles 5(1)(c), 5(1)(e), 6 and 9; Data Protection Act 2018 Schedule 1 paragraph 18.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Basis(StrEnum):
    """The lawful basis on which a record is held."""

    SAFEGUARDING = "recognised legitimate interest: safeguarding, Article 6(1)(ea)"
    PUBLIC_TASK = "public task, Article 6(1)(e)"
    CONTRACT = "contract with a partner or its staff, Article 6(1)(b)"
    RECORD = "legal obligation to account for what was done, Article 6(1)(c)"
    NONE = "holds nothing about a living person"


class Keep(StrEnum):
    """How long a record is kept, and from when. The schedule itself is data of each alliance."""

    CASE = "until the young person's 25th birthday, or six years after the last journey ended"
    DRAFT = "seven days after it was last changed"
    LETTER = "thirty days after it was sent"
    ACCOUNT = "six years after the person left"
    HISTORY = "the fact for as long as the alliance exists, the personal detail as long as its case"
    ALLIANCE = "as long as the alliance exists"


@dataclass(frozen=True, slots=True)
class Held:
    """What a model holds. Each of its fields stands in exactly one of the three groups."""

    basis: Basis
    keep: Keep
    plain: tuple[str, ...] = field(default=())
    identifying: tuple[str, ...] = field(default=())
    special: tuple[str, ...] = field(default=())

    def declared(self) -> list[str]:
        """Every field name that the declaration mentions, in order, doubles included."""
        return [*self.plain, *self.identifying, *self.special]
