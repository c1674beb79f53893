"""Journeys taken as far as a desk's test needs them, by the people whose turn it is."""

from datetime import timedelta

from tests.cast import Cast, offered
from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.moving_on import actions as moving_on
from youthalliance.journey.review import actions as review
from youthalliance.journey.support import actions as support


def supported(cast: Cast, kind: str = "person") -> str:
    """Offered, accepted, given to Wanda, with a plan, a goal, two sessions and two notes."""
    reference, offer = offered(cast, kind)
    allocation.accept(cast.marcus, offer)
    support.assign(cast.marcus, reference, worker=cast.wanda.doer)
    plan = support.plan(cast.wanda, reference, offer=offer, summary="Meets every week at the boxing club.").pk
    support.set_goal(cast.wanda, reference, plan=plan, words="I want to be in school without fights.")
    held = support.plan_session(cast.wanda, reference, plan=plan, begins_at=cast.wanda.at - timedelta(hours=2), where="Boxing club")
    support.record_session(cast.wanda, reference, session=held.pk, happened="held", minutes=55, notes="Talked about the trial.")
    support.plan_session(cast.wanda, reference, plan=plan, begins_at=cast.wanda.at + timedelta(minutes=5), where="Boxing club")
    support.add_note(cast.wanda, reference, text="School says attendance is better.", shared=True)
    support.add_note(cast.ben, reference, text="Only for the office.", shared=False)
    return reference


def ended(cast: Cast) -> str:
    """As ``supported``, then stepped down, moved on and ended well."""
    reference = supported(cast)
    review.decide(cast.ben, reference, outcome="step_down", level="universal", reasons="Sleeping better, back in lessons.")
    review.decide(cast.ben, reference, outcome="move_on", level="universal", reasons="Goes to boxing by himself.")
    moving_on.end(cast.wanda, reference, reason="goals_met", moves_to="Boxing on Fridays, for everybody")
    return reference
