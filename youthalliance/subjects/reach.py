"""Which subjects an act may see. Subjects lie below the journey, so those above say it when the application starts.

A *way* gives, for an act and the name of the column that holds a subject's id (as ``OuterRef``), rows of which there
are some exactly when the act may see that subject: visible journeys about it, families that it belongs to and that may
be seen, and so on. Any one way is enough. Whoever sees every journey sees every subject; without a registered way
nobody sees any.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import Q, QuerySet, Subquery, Value
from django.db.models.lookups import IsNull

from youthalliance.foundation.acts import Act, Refused

type Way = Callable[[Act, str], QuerySet[Any]]


@dataclass(frozen=True, slots=True)
class Link:
    """Something above that is about a subject, as the subject's page points to it."""

    says: str
    state: str
    address: str


type Pointer = Callable[[Act, str, int], list[Link]]

_ways: dict[str, dict[str, Way]] = {}
_everything: list[Callable[[Act], bool]] = []
_pointers: list[Pointer] = []


def open_way(kind: str, name: str, way: Way) -> None:
    """Register a way to subjects of a kind (person, family, place, group) under a name."""
    _ways.setdefault(kind, {})[name] = way


def open_everything(whether: Callable[[Act], bool]) -> None:
    """Register who sees every subject."""
    _everything.append(whether)


def sees_everything(act: Act) -> bool:
    """Whether the act may see every subject there is."""
    return any(whether(act) for whether in _everything)


def condition(act: Act, kind: str, column: str = "pk", *, by: tuple[str, ...] = ()) -> Q | None:
    """The condition under which the act may see the subject whose id is in ``column``; None where it sees all.

    ``by`` narrows it to the ways of those names, even for an act that sees everything else.
    """
    if not by and sees_everything(act):
        return None
    found = Q(pk__in=())
    for name, way in _ways.get(kind, {}).items():
        if not by or name in by:
            found |= some(way(act, column))
    return found


#: So late that every time of grace is over.
_LONG_AFTER = datetime(9000, 1, 1, tzinfo=UTC)


def must_still_work_with(act: Act, visible_to: Callable[[Act], QuerySet[Any]], subject: int) -> None:
    """During the time of grace after somebody's part has ended they may look at a record, and change nothing. Raises Refused."""
    if not sees_everything(act) and not visible_to(act.when(_LONG_AFTER)).filter(pk=subject).exists():
        raise Refused("Your part in this has ended, so you can read the record and no longer change it. Tell the category lead.")


def some(rows: QuerySet[Any]) -> Q:
    """Whether there are such rows, asked for one subject at a time.

    Not EXISTS: for a search PostgreSQL may answer that by first listing everything that the act may see.
    """
    return Q(IsNull(Subquery(rows.order_by().values_list(Value(1))[:1]), False))


def point_from(pointer: Pointer) -> None:
    """Register what a subject's page should point to, given an act, a kind and a subject's id."""
    _pointers.append(pointer)


def links(act: Act, kind: str, subject: int) -> list[Link]:
    """What above is about the subject and may be seen, newest first."""
    return [link for pointer in _pointers for link in pointer(act, kind, subject)]
