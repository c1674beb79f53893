"""Journeys brought to a later stage by the people of the cast, for tests that begin in the middle."""

from tests.cast import Cast, asked_for, lead_of, triaged
from youthalliance.foundation.acts import Act
from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.moving_on import actions as moving_on
from youthalliance.journey.record import queries as record
from youthalliance.journey.review import actions as review
from youthalliance.journey.support import actions as support
from youthalliance.journey.support.models import Plan
from youthalliance.journey.triage.actions import decide
from youthalliance.network.partners import queries as partners


def referred(cast: Cast, kind: str = "person") -> str:
    """A teacher asks for help. Returns the reference."""
    return asked_for(cast, kind).reference


def worker_of(cast: Cast, kind: str) -> Act:
    """The worker who supports that kind."""
    return cast.wanda if kind in ("person", "family") else cast.rafi


def accepted(cast: Cast, kind: str = "person", *, by: Act | None = None, slug: str = "", reference: str = "") -> tuple[str, int]:
    """A partner has said yes and named a worker. Returns the reference and the offer.

    ``reference`` is a journey that waits for triage or has another partner already; without it there is a new one.
    """
    by = by or (cast.marcus if kind in ("person", "family") else cast.olu)
    slug = slug or {"person": "early-intervention-mentoring", "family": "family-support"}.get(kind, "detached-work")
    lead = lead_of(cast, kind)
    reference = reference or triaged(cast, kind, level="secondary")
    if record.get(lead, reference).state == "new":
        triage = {"level": "secondary", "risk": "low", "urgency": "week", "interventions": [slug]}
        decide(lead, reference, reasons="More is needed.", **triage)
    [made] = allocation.offer(lead, reference, intervention=slug, partners=[by.house])
    allocation.accept(by, made.pk)
    support.assign(by, reference, worker=(cast.wanda if by == cast.marcus else cast.rafi).doer)
    return reference, made.pk


def supported(cast: Cast, kind: str = "person", *, goals: tuple[str, ...] = ()) -> tuple[str, Plan]:
    """As ``accepted``; the worker has made a plan. Returns the reference and the plan."""
    reference, offer = accepted(cast, kind)
    return reference, support.plan(worker_of(cast, kind), reference, offer=offer, goals=goals)


def to_end(cast: Cast, kind: str = "person") -> str:
    """As ``supported``; a review has decided to move on. Returns the reference."""
    reference, _ = supported(cast, kind)
    review.decide(lead_of(cast, kind), reference, outcome="move_on", reasons="Only the club is needed now")
    return reference


def moved_on(cast: Cast, kind: str = "person") -> str:
    """As ``to_end``; the worker has written the ending. Returns the reference."""
    reference = to_end(cast, kind)
    reason = "place_settled" if kind == "place" else "goals_met"
    moving_on.end(worker_of(cast, kind), reference, reason=reason, moves_to="Boxing club, Tuesdays")
    return reference


def places_free() -> dict[tuple[int, int], tuple[int, int]]:
    """What is free and the maximum, for every partner and intervention."""
    return {
        (entry.id, intervention): (places.available, places.maximum)
        for entry in partners.register()
        for intervention, places in entry.places.items()
    }
