"""Reading safeguarding concerns: for the safeguarding leads and whoever raised one; for anybody else there are none."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, QuerySet
from django.http import Http404

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.foundation.acts.history import saw
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.support.models import Concern


@dataclass(frozen=True, slots=True)
class Raised:
    """A safeguarding concern as those few see it who may."""

    id: int
    journey: int
    reference: str
    organisation_name: str
    raised_at: datetime
    raised_by: str
    what: str
    danger_now: bool
    done_already: str
    seen_at: datetime | None
    seen_by: str | None
    outcome: str
    closed_at: datetime | None


_CONCERN = (
    "pk", "journey_id", "journey__reference", "organisation__name", "raised_at", "raised_by__name", "what", "danger_now",
    "done_already", "seen_at", "seen_by__name", "outcome", "closed_at",
)  # fmt: skip


def concerns_visible_to(act: Act) -> QuerySet[Concern]:
    """Safeguarding leads see every concern, whoever raised one sees that one; for anybody else there are none."""
    if act.role is Role.SAFEGUARDING:
        return Concern.objects.all()
    if act.who is None or act.organisation is None:
        return Concern.objects.none()
    return Concern.objects.filter(raised_by=act.who, organisation=act.organisation)


def concerns_of(act: Act, journey: Standing) -> list[Raised]:
    """The concerns about a journey that the act may know of, the newest first."""
    rows = concerns_visible_to(act).filter(journey=journey.id).order_by("-raised_at", "-pk")
    return [Raised(*row) for row in rows.values_list(*_CONCERN)]


def concerns(act: Act, *, at_most: int = 100) -> list[Raised]:
    """Concerns for the safeguarding lead's list: nobody's yet first, then open ones, then what was closed, oldest first."""
    rows = concerns_visible_to(act).order_by(
        F("closed_at").asc(nulls_first=True), F("seen_at").asc(nulls_first=True), "-danger_now", "raised_at"
    )
    return [Raised(*row) for row in rows.values_list(*_CONCERN)[:at_most]]


def concern_for_change(act: Act, ref: int | Raised) -> Raised:
    """One concern, by its number or read anew, for eyes that may see it. Otherwise Http404."""
    number = ref.id if isinstance(ref, Raised) else ref
    found = concerns_visible_to(act).filter(pk=number).values_list(*_CONCERN).first()
    if found is None:
        raise Http404("No such concern.")
    return Raised(*found)


def open_concern(act: Act, number: int) -> Raised:
    """As ``concern_for_change``, and leaves the line that looking leaves."""
    found = concern_for_change(act, number)
    saw(act, subject=("concern", number))
    return found
