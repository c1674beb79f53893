"""What is known of every action, and the line it leaves: plain data that the door and history share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from youthalliance.foundation.acts.act import Act

type Rule = Callable[[Act, Any], None]
type Loader = Callable[[Act, Any], Any]


@dataclass(frozen=True, slots=True)
class Verb:
    """What the door knows of an action: its rule, the words it leaves in history, and where it lives."""

    name: str
    may: Rule
    says: str
    about: Loader | None
    moves: bool
    quiet: str
    module: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line on its way into history."""

    act: Act
    verb: str
    journey: int | None
    subject: tuple[str, int] | None
    words: dict[str, Any]
    detail: dict[str, Any] | None


#: Every action of the product by its name, filled as the rooms' actions are imported.
verbs: dict[str, Verb] = {}
