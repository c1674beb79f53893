"""How a journey stands, as the rules are told it: plain values, read once, frozen."""

from dataclasses import dataclass
from datetime import date, datetime

from youthalliance.journey import story


@dataclass(frozen=True, slots=True)
class Standing:
    """A journey seen by one act.

    ``relations`` are those of the act's own organisation and person that are in force; ``referred_by`` is the
    organisation that asked, where one is known.
    """

    id: int
    reference: str
    kind: str
    first_kind: str
    round: int
    received_at: datetime
    triage_due_on: date
    person: int | None
    family: int | None
    place: int | None
    group: int | None
    state: str
    due_on: date | None
    closed_as: str
    level: str
    urgency: str
    risk: str
    referred_by: int | None
    relations: frozenset[str]

    @property
    def here(self) -> story.State:
        """The row of the story that the journey is at."""
        return story.STATES[self.state]

    @property
    def is_open(self) -> bool:
        """Whether somebody still has something to do."""
        return self.here.is_open

    @property
    def subject(self) -> tuple[str, int | None]:
        """Kind and id of what the journey is about now."""
        return self.kind, {"person": self.person, "family": self.family, "place": self.place, "group": self.group}[self.kind]
