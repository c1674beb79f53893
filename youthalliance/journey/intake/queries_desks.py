"""Referrals as desks list them."""

from dataclasses import dataclass
from datetime import datetime

from youthalliance.foundation.acts import Act
from youthalliance.journey.intake.models import Referral
from youthalliance.journey.record.queries import asked_by, visible_to


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """What somebody asked for, as they themselves may follow it. ``words`` are their own."""

    reference: str
    kind: str
    state: str
    closed_as: str
    made_at: datetime
    words: str
    status_code: str
    confirmed_at: datetime | None


def own_requests(act: Act, *, open_only: bool = False, at_most: int = 50) -> list[OwnRequest]:
    """What this person asked for in the name of this organisation, the newest first."""
    rows = asked_by(act)
    if open_only:
        rows = rows.filter(is_open=True)
    columns = (
        "journey__reference", "journey__first_kind", "state", "closed_as", "journey__referral__made_at",
        "journey__referral__what_is_going_on", "journey__referral__status_code", "journey__referral__confirmed_at",
    )  # fmt: skip
    found = rows.filter(journey__referral__isnull=False).order_by("-journey_id").values_list(*columns)[:at_most]
    return [OwnRequest(*row) for row in found]


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """A referral whose writer has not followed the link in their letter."""

    reference: str
    made_at: datetime
    door: str
    organisation_name: str


def unconfirmed(act: Act, *, at_most: int = 50) -> list[Unconfirmed]:
    """Open visible journeys whose referral nobody has confirmed, the oldest first."""
    rows = Referral.objects.filter(confirmed_at=None, journey__in=visible_to(act).filter(is_open=True).values("journey_id"))
    columns = ("journey__reference", "made_at", "door", "organisation_name")
    return [Unconfirmed(*row) for row in rows.order_by("made_at").values_list(*columns)[:at_most]]
