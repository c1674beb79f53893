"""Ending what partners were offered or had taken on, when a later stage ends it. Called inside its verbs."""

from youthalliance.foundation.acts import Act
from youthalliance.foundation.acts.door import current
from youthalliance.journey.allocation.models import Offer, Reply
from youthalliance.journey.record import actions as record
from youthalliance.journey.record.kinds import Relation
from youthalliance.network.partners import actions as partners


def close_all(act: Act, journey: int) -> None:
    """Withdraw offers that wait for an answer or a place, and give the place of every acceptance back."""
    current()
    rows = Offer.objects.filter(journey=journey, closed_at=None)
    waiting = rows.filter(reply__in=[Reply.OPEN, Reply.WAITING])
    waiting.update(reply=Reply.WITHDRAWN, replied_at=act.at, waiting_since=None, closed_at=act.at)
    record.unrelate(act, journey, relation=Relation.OFFERED)
    accepted = rows.filter(reply=Reply.ACCEPTED)
    for partner, intervention in list(accepted.values_list("partner", "intervention")):
        partners.give_back_place(act, partner=partner, intervention=intervention)
    accepted.update(closed_at=act.at)
