"""The people and agencies that every test knows, built through the actions.

Asha coordinates. Ben leads on people and families, Parveen on places. Tessa teaches at a school that refers.
Marcus manages Northside Youth, which mentors and supports families, and Wanda works there; Olu manages Bridge
Arts, which does group mentoring, diversionary activities and detached work, and Rafi works there. Sam is the
safeguarding lead, Bola sits on the board. Eve manages Outside CIC, which has nothing to do with anything: she
is the wrong person in every refusal.
"""

from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from youthalliance.foundation.accounts import actions as accounts
from youthalliance.foundation.accounts import queries
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, clock
from youthalliance.foundation.words import actions as words
from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake.actions import Asked
from youthalliance.journey.triage import actions as triage
from youthalliance.network.partners import actions as partners
from youthalliance.operations.packs import load
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.places import actions as places

if TYPE_CHECKING:
    from youthalliance.journey.record.models import Journey

#: A Monday morning.
MONDAY = datetime(2026, 9, 7, 9, 0, tzinfo=UTC)
PASSWORD = "a long enough secret"


@dataclass
class Cast:
    """Acts by name, all at ``now``; ``later`` moves the clock for everybody."""

    asha: Act
    ben: Act
    parveen: Act
    tessa: Act
    marcus: Act
    wanda: Act
    olu: Act
    rafi: Act
    sam: Act
    bola: Act
    eve: Act
    organisations: dict[str, int] = field(default_factory=dict)

    def later(self, **by: int) -> None:
        """Let time pass for everybody: ``cast.later(days=3)``."""
        for item in fields(self):
            act = getattr(self, item.name)
            if isinstance(act, Act):
                setattr(self, item.name, act.when(act.at + timedelta(**by)))

    def everybody(self) -> dict[str, Act]:
        """All acts by name."""
        return {item.name: getattr(self, item.name) for item in fields(self) if isinstance(getattr(self, item.name), Act)}


_PEOPLE = {
    "asha": ("Asha Verma", "The Alliance Office", Role.COORDINATOR, ""),
    "ben": ("Ben Oakley", "The Alliance Office", Role.LEAD, "person family group"),
    "parveen": ("Parveen Akhtar", "The Alliance Office", Role.LEAD, "place"),
    "tessa": ("Tessa Lowe", "Hillside School", Role.REFERRER, ""),
    "marcus": ("Marcus Hall", "Northside Youth", Role.MANAGER, ""),
    "wanda": ("Wanda Kowalska", "Northside Youth", Role.WORKER, ""),
    "olu": ("Olu Adeyemi", "Bridge Arts", Role.MANAGER, ""),
    "rafi": ("Rafi Hussain", "Bridge Arts", Role.WORKER, ""),
    "sam": ("Sam Reid", "The Alliance Office", Role.SAFEGUARDING, ""),
    "bola": ("Bola Ade", "The Alliance Office", Role.BOARD, ""),
    "eve": ("Eve Stone", "Outside CIC", Role.MANAGER, ""),
}

#: What each partner does, with how many places free of how many.
_PLACES = {
    "Northside Youth": {"early-intervention-mentoring": (3, 8), "intensive-mentoring": (1, 4), "family-support": (2, 4)},
    "Bridge Arts": {"group-mentoring": (5, 12), "diversionary-activity": (10, 20), "detached-work": (2, 3)},
}


def _adopt(setup: Act) -> None:
    pack = load("derby")
    words.adopt(setup, pack=pack)
    partners.describe_interventions(setup, interventions=pack.interventions)


def assemble(at: datetime = MONDAY) -> Cast:
    """Build the cast as the alliance's set-up would, and return their acts at ``at``."""
    setup = clock(at - timedelta(days=30))
    organisations: dict[str, int] = {}
    acts: dict[str, Act] = {}
    for key, (name, organisation, role, categories) in _PEOPLE.items():
        if organisation not in organisations:
            organisations[organisation] = accounts.add_organisation(setup, name=organisation).pk
        made = accounts.add_person(
            setup, name=name, email=f"{key}@example.org", organisation=organisations[organisation], role=role,
            categories=categories, password=PASSWORD,
        )  # fmt: skip
        acts[key] = Act.of(queries.membership(made.pk), at=at)
    _adopt(setup)
    for name, services in _PLACES.items():
        partners.register(
            setup, organisation=organisations[name], tier="approved-provider", accredited_until=setup.today + timedelta(days=365)
        )
        for slug, (available, maximum) in services.items():
            partners.set_capacity(setup, organisations[name], intervention=slug, available=available, maximum=maximum)
    return Cast(**acts, organisations=organisations)


def asked_for(cast: Cast, kind: str = "person", *, by: Act | None = None, called: str = "Jordan") -> "Journey":
    """A referral as Tessa, or somebody else, would make it, about a new subject of that kind."""
    act = by or cast.tessa
    if kind == "person":
        subject = people.add(act, given=called, family="Rivers", born_on=date(2012, 3, 14)).pk
    else:
        subject = {"family": families.add, "place": places.add, "group": groups.add}[kind](act, called=called).pk
    asked = Asked(f"{called} needs help.", consent="not_needed" if kind == "place" else "young_person")
    return intake.refer(act, kind=kind, subject=subject, asked=asked)


def lead_of(cast: Cast, kind: str) -> Act:
    """The lead who triages that kind."""
    return cast.parveen if kind == "place" else cast.ben


def triaged(cast: Cast, kind: str = "person", *, level: str = "primary") -> str:
    """As ``asked_for``, and its lead has decided what would help. Returns the reference."""
    journey = asked_for(cast, kind)
    helps = {"person": "early-intervention-mentoring", "family": "family-support"}.get(kind, "detached-work")
    lead = lead_of(cast, kind)
    triage.decide(lead, journey.reference, level=level, risk="low", urgency="week", interventions=[helps], reasons="Early help.")
    return journey.reference


def offered(cast: Cast, kind: str = "person") -> tuple[str, int]:
    """As ``triaged``, and one partner has been offered it. Returns the reference and the offer."""
    reference = triaged(cast, kind)
    helps = {"person": "early-intervention-mentoring", "family": "family-support"}.get(kind, "detached-work")
    partner = cast.olu if helps == "detached-work" else cast.marcus
    [made] = allocation.offer(lead_of(cast, kind), reference, intervention=helps, partners=[partner.house])
    return reference, made.pk
