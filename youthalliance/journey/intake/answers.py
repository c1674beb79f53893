"""What has been answered so far, and which questions that leaves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from youthalliance.journey.intake.choices import GUARDED, Door
from youthalliance.journey.intake.says import Voice

_UNNAMED = {"person": "the young person", "family": "the family", "place": "the place", "group": "the group"}


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one draft, by question and field, as they are kept.

    ``signed_in`` is True where the person who asks has an account, so that who they are need not be asked.
    """

    door: str
    kept: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    signed_in: bool = False

    def get(self, slug: str, name: str, default: Any = "") -> Any:
        """One answer, or ``default`` where it has not been given."""
        found = self.kept.get(slug, {}).get(name)
        return default if found in (None, "") else found

    def day(self, slug: str, name: str) -> date | None:
        """One answer that is a date."""
        found = self.get(slug, name)
        return date.fromisoformat(found) if found else None

    @property
    def kind(self) -> str:
        """What it is about: said, or following from the door. A group is asked about only where somebody chose it."""
        fixed = {Door.YOUNG_PERSON: "person", Door.RESIDENT: "place"}.get(Door(self.door))
        return fixed or str(self.get("about", "kind", "person"))

    @property
    def called(self) -> str:
        """What the pages call whom or what it is about."""
        own = self.get("name", "known_as") or self.get("name", "given") if self.kind == "person" else ""
        return str(own or _UNNAMED[self.kind])

    @property
    def voice(self) -> Voice:
        """How the pages speak."""
        return Voice(self.door, self.kind, self.called)

    @property
    def guarded(self) -> bool:
        """Whether a child or parent at risk may be reading, so that every page can be left at once."""
        return self.door in GUARDED
