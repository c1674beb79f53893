"""Offering work to partners, and their answers."""

from collections.abc import Iterable
from datetime import date, timedelta

from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.words import queries as words
from youthalliance.journey.allocation import letters, rules
from youthalliance.journey.allocation.models import Decline, Offer, Reply
from youthalliance.journey.allocation.queries_offers import for_answer
from youthalliance.journey.allocation.rules import Offered
from youthalliance.journey.record import actions as record
from youthalliance.journey.record.kinds import Relation
from youthalliance.journey.record.queries import for_change
from youthalliance.journey.record.standing import Standing
from youthalliance.network.partners import actions as places
from youthalliance.network.partners import queries as network
from youthalliance.network.partners.queries import Entry, Known

#: How far ahead somebody looks at a waiting list again, in days, where the partner has not said how long the wait is.
USUAL_WAIT = 28
_LIVE = (Reply.OPEN, Reply.WAITING)


@action("allocation.offer", may=rules.may_offer, about=for_change, says="Offered {intervention} to {partners}")
def offer(
    act: Act, journey: Standing, *, intervention: str, partners: Iterable[int], why: str = "", reply_by: date | None = None
) -> list[Offer]:
    """Offer one piece of work (its slug) to one or several partners at once; each has its own offer and answers for itself.

    ``why`` is read by the partners before they answer, so it must not say who it is about. ``reply_by`` is the promised day.
    """
    chosen = list(dict.fromkeys(partners))
    if not chosen:
        raise Refused("Choose at least one partner to offer it to.")
    reply_by = reply_by or words.working_days_after(act.today, words.own().promise("offer_reply"))
    if reply_by < act.today:
        raise Refused("The day to answer by is over already. Choose today or a later day.")
    about = network.known(intervention)
    entries = [network.entry(partner) for partner in chosen]
    made = [_offered(act, journey, entry, about, why.strip(), reply_by) for entry in entries]
    names = " and ".join(entry.name for entry in entries)
    tell(journey=journey.id, intervention=about.name.lower(), partners=names, detail={"why": why.strip()} if why.strip() else None)
    return made


def _offered(act: Act, journey: Standing, entry: Entry, about: Known, why: str, reply_by: date) -> Offer:
    if not entry.may_be_offered_work(act.today):
        raise Refused(f"{entry.name} cannot be offered work: {_standing_words(entry, act.today)}. Choose another partner.")
    live = Offer.objects.filter(journey=journey.id, partner=entry.id, intervention=about.id, reply__in=_LIVE)
    if live.exists():
        raise Refused(f"{entry.name} has been offered this already and has not answered yet. Choose another partner, or wait.")
    made = Offer.objects.create(
        journey_id=journey.id, round=journey.round, partner_id=entry.id, intervention_id=about.id, offered_at=act.at,
        offered_by_id=act.doer, reply_by=reply_by, why=why,
    )  # fmt: skip
    record.relate(act, journey.id, organisation=entry.id, relation=Relation.OFFERED)
    letters.to_partner(act, "offer_made", partner=entry.id, offer=made.pk, reference=journey.reference, day=reply_by)
    return made


def _standing_words(entry: Entry, day: date) -> str:
    if not entry.receives_work:
        return "it is in the alliance for something else"
    if entry.accredited_until is None:
        return "it is not accredited"
    return f"its accreditation ended on {entry.accredited_until.day} {entry.accredited_until:%B %Y}"


@action("allocation.accept", may=rules.may_answer, about=for_answer, says="Taken on by {partner}: {intervention}")
def accept(act: Act, offered: Offered) -> None:
    """Say yes: takes one place, the last one only once, and promises a first session."""
    if not places.take_place(act, partner=offered.partner, intervention=offered.intervention):
        if network.has_places_recorded(offered.partner, offered.intervention):
            raise Refused("You have no free place for this. Put it on your waiting list, or change how many places you have.")
        raise Refused("You have not said yet how many places you have for this. Say so on your places page, then accept.")
    plan_by = words.working_days_after(act.today, words.own().promise("first_session"))
    _answered(act, offered, Reply.ACCEPTED, plan_by=plan_by, waiting_since=None, place_expected_on=None)
    record.relate(act, offered.id, organisation=offered.partner, relation=Relation.PARTNER)
    letters.to_lead(act, "offer_accepted", offered)
    letters.news_for_referrer(offered)


@action("allocation.decline", may=rules.may_answer, about=for_answer, says="Declined by {partner}: {intervention}")
def decline(act: Act, offered: Offered, *, reason: str, words: str = "") -> None:
    """Say no, with a reason from the list; the lead reads it, and nobody else."""
    if reason not in Decline.values:
        raise Refused("Choose from the list why you say no, so that the alliance learns what is missing.")
    if reason == Decline.OTHER and not words.strip():
        raise Refused("Say in a few words why you say no.")
    _answered(act, offered, Reply.DECLINED, reason=reason, words=words.strip(), detail={"reason": reason, "words": words})
    letters.to_lead(act, "offer_declined", offered)


@action("allocation.wait", may=rules.may_wait, about=for_answer, says="On the waiting list of {partner}: {intervention}")
def wait(act: Act, offered: Offered, *, expected_on: date | None = None) -> None:
    """Say yes as soon as a place is free: it stands on the partner's waiting list from today, until about ``expected_on``."""
    places_now = network.entry(offered.partner).places.get(offered.intervention)
    days = places_now.wait_days if places_now and places_now.wait_days else USUAL_WAIT
    expected_on = expected_on or act.today + timedelta(days=days)
    if expected_on < act.today:
        raise Refused("The day on which a place comes free cannot be over already. Choose a later day.")
    _answered(act, offered, Reply.WAITING, waiting_since=act.today, place_expected_on=expected_on)
    letters.news_for_referrer(offered)


@action("allocation.lapse", may=rules.may_lapse, about=for_answer, says="Not answered in time by {partner}: {intervention}")
def lapse(act: Act, offered: Offered) -> None:
    """The promised day is over and nobody has answered."""
    _answered(act, offered, Reply.LAPSED)
    letters.to_lead(act, "offer_lapsed", offered)


@action("allocation.withdraw", may=rules.may_withdraw, about=for_answer, says="Withdrew the offer of {intervention} to {partner}")
def withdraw(act: Act, offered: Offered, *, why: str = "") -> None:
    """Take an offer back that has not been accepted."""
    _answered(act, offered, Reply.WITHDRAWN, words=why.strip(), detail={"why": why} if why.strip() else None)
    letters.to_partner(act, "offer_withdrawn", partner=offered.partner, offer=offered.offer, reference=offered.reference)


def _answered(act: Act, offered: Offered, reply: Reply, *, detail: dict[str, str] | None = None, **columns: object) -> None:
    Offer.objects.filter(pk=offered.offer).update(reply=reply, replied_at=act.at, replied_by=act.who, **columns)
    if reply is not Reply.WAITING and not _still_offered(offered):
        record.unrelate(act, offered.id, organisation=offered.partner, relation=Relation.OFFERED)
    tell(journey=offered.id, partner=offered.partner_name, intervention=offered.intervention_name.lower(), detail=detail)


def _still_offered(offered: Offered) -> bool:
    return Offer.objects.filter(journey=offered.id, partner=offered.partner, reply__in=_LIVE).exists()
