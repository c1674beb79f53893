"""Open plans as lists of work show them, and the reviews that somebody is to be reminded of."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Case, F, Value, When
from django.db.models.functions import Coalesce

from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.journey.support.models import Plan


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """An open plan as a list of work shows it."""

    id: int
    reference: str
    about: str
    intervention: str
    worker_name: str | None
    review_on: date


def open_plans(act: Act, *, at_most: int = 100) -> list[OpenPlan]:
    """A worker's own open plans, or all of a manager's organisation, the earliest review first."""
    rows = Plan.objects.filter(partner=act.organisation, closed_at=None)
    if act.role is Role.WORKER:
        rows = rows.filter(worker=act.who)
    about = called_of("journey")
    columns = ("pk", "journey__reference", about, "intervention__name", "worker__name", "review_on")
    return [OpenPlan(*row) for row in rows.order_by("review_on", "pk").values_list(*columns)[:at_most]]


def called_of(path: str) -> Coalesce:
    """What the subject of a journey is called, as a column of whatever reaches the journey by ``path``."""
    kinds = ("person", "family", "place", "group")
    whens = [When(**{f"{path}__kind": kind}, then=F(f"{path}__{kind}__called")) for kind in kinds]
    return Coalesce(Case(*whens), Value(""))


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something that somebody is to be reminded of, and by which addresses."""

    id: int
    addresses: list[str]


#: So many days before it is due somebody is reminded.
REMIND_DAYS = 7


def reviews_to_remind_of(act: Act, *, at_most: int = 200) -> list[Reminder]:
    """Open plans whose review comes near and of whose date nobody has been reminded yet."""
    rows = Plan.objects.filter(closed_at=None, review_on__lte=act.today + timedelta(days=REMIND_DAYS))
    rows = rows.filter(journey__round=F("round")).exclude(reminded_on=F("review_on"))
    found = list(rows.order_by("review_on", "pk").values_list("pk", "journey__kind", "worker__email")[:at_most])
    leads = {kind: lead_addresses(act, kind) for kind in {kind for _, kind, _ in found}}
    return [Reminder(number, [address for address in (worker, *leads[kind]) if address]) for number, kind, worker in found]


def lead_addresses(act: Act, kind: str) -> list[str]:
    """The addresses of the leads of a category."""
    return [row.user.email for row in accounts.people_in_role(Role.LEAD, on=act.today, category=kind)]
