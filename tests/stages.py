"""Journeys brought to a stage by the people of the cast, for tests that begin in the middle."""

from tests.cast import Cast, asked_for
from youthalliance.foundation.acts import Act, guard
from youthalliance.journey import status
from youthalliance.journey.allocation.models import Offer, Reply
from youthalliance.journey.moving_on import actions as moving_on
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.models import Relation, Relationship
from youthalliance.journey.review import actions as review
from youthalliance.journey.support import actions as support
from youthalliance.journey.support.models import Plan
from youthalliance.journey.triage.models import Triage
from youthalliance.network.partners.models import Intervention, ServiceCapacity


def referred(cast: Cast, kind: str = "person") -> str:
    """A teacher asks for help about Jordan, or about a tunnel; returns the reference."""
    return asked_for(cast, kind, called="Jordan" if kind == "person" else "The tunnel").reference


def accepted(cast: Cast, kind: str = "person", *, by: Act | None = None, slug: str = "", reference: str = "") -> tuple[str, int]:
    """As ``referred``; a partner has said yes and a worker is named. Returns the reference and the offer."""
    by = by or (cast.marcus if kind == "person" else cast.olu)
    slug = slug or ("early-intervention-mentoring" if kind == "person" else "detached-work")
    reference = reference or referred(cast, kind)
    lead = cast.ben if kind == "person" else cast.parveen
    journey = record.get(lead, reference)
    intervention = Intervention.objects.get(slug=slug)
    with guard.lifted("the stages before are another room's tests"):
        Triage.objects.create(
            journey_id=journey.id,
            round=journey.round,
            decided_at=lead.at,
            decided_by_id=lead.who,
            organisation_id=lead.organisation,
            kind=kind,
            level="secondary",
            risk="low",
            urgency="routine",
            interventions=[slug],
            reasons="…",
        )
        offer = Offer.objects.create(
            journey_id=journey.id,
            round=journey.round,
            partner_id=by.organisation,
            intervention=intervention,
            offered_at=by.at,
            offered_by_id=lead.who,
            reply_by=by.today,
            reply=Reply.ACCEPTED,
            replied_at=by.at,
            replied_by_id=by.who,
            plan_by=by.today,
        )
        row = ServiceCapacity.objects.get(partner=by.organisation, intervention=intervention)
        row.available -= 1
        row.save()
        Relationship.objects.create(
            journey_id=journey.id, organisation_id=by.organisation, relation=Relation.PARTNER, began_at=by.at
        )
        for number, now in status.derived([journey.id]).items():
            from dataclasses import asdict

            from youthalliance.journey.record.models import JourneyStatus

            JourneyStatus.objects.filter(pk=number).update(**asdict(now))
    worker = cast.wanda if by == cast.marcus else cast.rafi
    support.assign(by, reference, worker=worker.who)
    return reference, offer.pk


def supported(cast: Cast, kind: str = "person", *, goals: tuple[str, ...] = ()) -> tuple[str, Plan]:
    """As ``accepted``; the worker has made a plan. Returns the reference and the plan."""
    reference, offer = accepted(cast, kind)
    worker = cast.wanda if kind == "person" else cast.rafi
    return reference, support.plan(worker, reference, offer=offer, goals=goals)


def to_end(cast: Cast, kind: str = "person") -> str:
    """As ``supported``; a review has decided to move on. Returns the reference."""
    reference, _ = supported(cast, kind)
    review.decide(
        cast.ben if kind == "person" else cast.parveen, reference, outcome="move_on", reasons="Only the club is needed now"
    )
    return reference


def moved_on(cast: Cast, kind: str = "person") -> str:
    """As ``to_end``; the worker has written the ending. Returns the reference."""
    reference = to_end(cast, kind)
    worker, reason = (cast.wanda, "goals_met") if kind == "person" else (cast.rafi, "place_settled")
    moving_on.end(worker, reference, reason=reason, moves_to="Boxing club, Tuesdays")
    return reference
