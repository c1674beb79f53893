"""Ending what partners were offered or had taken on, when a later stage ends it. Called inside its verbs."""

from youthalliance.foundation.acts import Act
from youthalliance.foundation.acts.door import current
from youthalliance.foundation.words import queries as words
from youthalliance.journey.allocation import letters
from youthalliance.journey.allocation.models import Offer, Reply
from youthalliance.journey.record import actions as record
from youthalliance.journey.record.kinds import Relation
from youthalliance.journey.record.standing import Standing
from youthalliance.network.partners import actions as places


def close_all(act: Act, journey: Standing) -> None:
    """Withdraw offers that wait for an answer or a place, and give the place of every acceptance back.

    Partners whose offer is withdrawn are told, and so is a partner that has others waiting for a place now free.
    """
    current()
    live = Offer.objects.filter(journey=journey.id, closed_at=None)
    asked = live.filter(reply__in=[Reply.OPEN, Reply.WAITING])
    for offer, partner in list(asked.values_list("pk", "partner")):
        letters.to_partner(act, "offer_withdrawn", partner=partner, offer=offer, reference=journey.reference)
    asked.update(reply=Reply.WITHDRAWN, replied_at=act.at)
    record.unrelate(act, journey.id, relation=Relation.OFFERED)
    accepted = live.filter(reply=Reply.ACCEPTED)
    held = list(accepted.values_list("partner", "intervention"))
    accepted.update(closed_at=act.at)
    for partner, intervention in held:
        if places.give_back_place(act, partner=partner, intervention=intervention):
            _tell_next(act, partner, intervention)


def _tell_next(act: Act, partner: int, intervention: int) -> None:
    waiting = Offer.objects.filter(partner=partner, intervention=intervention, reply=Reply.WAITING)
    first = waiting.order_by("waiting_since", "pk").values_list("pk", "journey__reference").first()
    if first:
        by = words.working_days_after(act.today, words.own().promise("offer_reply"))
        letters.to_partner(act, "place_free", partner=partner, offer=first[0], reference=first[1], day=by)
