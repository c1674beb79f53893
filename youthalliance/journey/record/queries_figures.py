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


def received(begins_at: datetime, ends_at: datetime) -> list[Received]:
    """The journeys received from one moment up to another, in the order they came.

    One that was merged is carried on by the other and left out; those that a split made count for themselves.
    """
    rows = Journey.objects.filter(received_at__gte=begins_at, received_at__lt=ends_at, merged_into=None)
    fields = ("pk", "kind", "first_kind", "person_id", "family_id", "received_at")
    return [Received(*row) for row in rows.order_by("received_at", "pk").values_list(*fields)]


def first_received_at() -> datetime | None:
    """When the alliance's first referral came, or None where none has."""
    return Journey.objects.order_by("received_at").values_list("received_at", flat=True).first()
