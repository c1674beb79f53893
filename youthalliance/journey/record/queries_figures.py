"""What evidence may count of journeys: plain values and no names, for totals only."""

from dataclasses import dataclass
from datetime import datetime

from youthalliance.journey.record.models import Journey


@dataclass(frozen=True, slots=True)
class Received:
    """One journey as far as it counts."""

    id: int
    kind: str
    first_kind: str
    person: int | None
    family: int | None
    received_at: datetime
    split: bool
    """Begun by a lead out of another referral, not by somebody who asked."""
    merged: bool
    """Carried on by another journey about the same."""


def received(begins_at: datetime, ends_at: datetime) -> list[Received]:
    """The journeys received from one moment up to another, in the order they came; a split one when the first was."""
    rows = Journey.objects.filter(received_at__gte=begins_at, received_at__lt=ends_at).order_by("received_at", "pk")
    return [
        Received(number, kind, first_kind, person, family, at, split is not None, merged is not None)
        for number, kind, first_kind, person, family, at, split, merged in rows.values_list(
            "pk", "kind", "first_kind", "person_id", "family_id", "received_at", "split_from_id", "merged_into_id"
        )
    ]


def first_received_at() -> datetime | None:
    """When the alliance's first referral came, or None where none has."""
    return Journey.objects.order_by("received_at").values_list("received_at", flat=True).first()
