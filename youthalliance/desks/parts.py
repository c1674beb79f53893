"""What every desk is made of: a few figures, each with the list behind it, and lists that say what to do when empty."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from youthalliance.foundation.acts import Act


@dataclass(frozen=True, slots=True)
class Tag:
    """A word that stands out. ``look`` repeats in colour what the word says."""

    text: str
    look: str = ""


type Cell = str | Tag


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: where it leads, and its cells."""

    href: str
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Section:
    """A list with its heading. ``empty`` says what to do when nothing is in it; ``more`` leads to the whole of it."""

    name: str
    title: str
    head: Sequence[str]
    rows: Sequence[Row]
    empty: str
    more: tuple[str, str] | None = None
    told: bool = False
    """Whether the rows tell a story (what, reference, who, when), which is drawn as a timeline."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, what it counts, and the list behind it."""

    number: int | str
    words: str
    href: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    """Somebody's turn."""

    figures: Sequence[Figure]
    sections: Sequence[Section]
    title: str = "My turn"
    intro: str = ""
    main: tuple[str, str] | None = None
    notices: Sequence[tuple[str, str, str]] = field(default=())
    """Sentences that must not be missed, each with the words and address of a link."""

    @property
    def full(self) -> list[Section]:
        """The sections with something in them; where there are none, the first, which says what to do."""
        return [section for section in self.sections if section.rows] or list(self.sections[:1])

    @property
    def empty(self) -> list[Section]:
        """The others, which stay short."""
        full = self.full
        return [section for section in self.sections if section not in full]


#: A list of one role: made from the act and how many rows it may have.
type List = Callable[[Act, int], Section]

#: How many rows a list has on the desk, and on a page of its own.
ON_THE_DESK, ON_A_PAGE = 8, 50
