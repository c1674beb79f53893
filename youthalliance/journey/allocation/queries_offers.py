"""Reading offers: for those who answer them, for the lead who made them, and before an answer changes one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.foundation.prepared import prepared
from youthalliance.foundation.words import queries as words
from youthalliance.journey.allocation.models import Decline, Offer, Reply
from youthalliance.journey.allocation.rules import Offered
from youthalliance.journey.intake import queries_referrer as intake
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.triage import queries as triage
from youthalliance.subjects.families import queries_fit as families
from youthalliance.subjects.fit import Fit
from youthalliance.subjects.groups import queries_fit as groups
from youthalliance.subjects.people import queries_fit as people
from youthalliance.subjects.places import queries_fit as places

#: Reasons to say no, for a page that asks.
DECLINES: list[tuple[str, str]] = [(reason.value, str(reason.label)) for reason in Decline]


def for_answer(act: Act, offer: int | Offered) -> Offered:
    """How a journey stands for one of its offers, read and held still inside an action.

    A partner's manager finds the offers made to their organisation, everybody else those of journeys that they may
    see; Http404 for the wrong eyes.
    """
    return _offered(act, offer.offer if isinstance(offer, Offered) else offer, otherwise=record.for_change)


def get(act: Act, offer: int) -> Offered:
    """As ``for_answer``, for a page."""
    return _offered(act, offer, otherwise=record.get)


def _offered(act: Act, offer: int, *, otherwise: Callable[[Act, int], Standing]) -> Offered:
    found = Offer.objects.filter(pk=offer).values_list("journey", "partner").first()
    if found is None:
        raise Http404("No such offer.")
    journey, partner = found
    mine = act.role is Role.MANAGER and act.organisation == partner
    standing = record.for_offered(act, journey) if mine else otherwise(act, journey)
    row = Offer.objects.filter(pk=offer).values(
        "partner", "intervention", "reply", "reply_by", "offered_by",
        offer=F("pk"), partner_name=F("partner__organisation__name"), intervention_name=F("intervention__name"),
    ).get()  # fmt: skip
    return Offered(**{field.name: getattr(standing, field.name) for field in fields(Standing)}, **row)


@dataclass(frozen=True, slots=True)
class Line:
    """An offer as the lists show it. ``position`` is its place on the partner's waiting list, from 1."""

    id: int
    journey: int
    reference: str
    kind: str
    partner: int
    partner_name: str
    intervention: str
    urgency: str
    reply: str
    offered_at: datetime
    reply_by: date
    replied_at: datetime | None
    reason: str
    words: str
    why: str
    waiting_since: date | None
    place_expected_on: date | None
    plan_by: date | None
    position: int = 0

    @property
    def reply_words(self) -> str:
        """How it stands, for people."""
        return Reply(self.reply).label

    @property
    def reason_words(self) -> str:
        """Why the partner said no, for the lead."""
        return Decline(self.reason).label if self.reason else ""


#: Where each column of a ``Line`` comes from.
_FROM = {
    "reference": "journey__reference", "kind": "journey__kind", "partner_name": "partner__organisation__name",
    "intervention": "intervention__name", "urgency": "journey__status__urgency",
}  # fmt: skip
_NAMES = [field.name for field in fields(Line) if field.name != "position"]


_COLUMNS = tuple(_FROM.get(name, name) for name in _NAMES)


def _lines(rows: QuerySet[Offer]) -> list[Line]:
    return [Line(*row) for row in rows.values_list(*_COLUMNS)]


@prepared
def _of_journey(journey: int) -> QuerySet[Offer, Any]:
    return Offer.objects.filter(journey=journey).order_by("-pk").values_list(*_COLUMNS)


def of_journey(act: Act, standing: Standing) -> list[Line]:
    """A journey's offers, the newest first. Why a partner said no is for the lead and the coordinator alone."""
    rows = [Line(*row) for row in _of_journey(standing.id)]
    waiting = {row.partner for row in rows if row.reply == Reply.WAITING}
    positions = _positions(waiting) if waiting else {}
    told = act.role in (Role.LEAD, Role.COORDINATOR)
    placed = [replace(row, position=positions.get(row.id, 0)) for row in rows]
    return placed if told else [replace(row, reason="", words="") for row in placed]


def to_answer(act: Act) -> list[Line]:
    """Offers that wait for the act's own partner, the soonest promise first."""
    return _lines(_mine(act).filter(reply=Reply.OPEN).order_by("reply_by", "pk"))


def waiting_list(act: Act) -> list[Line]:
    """The act's own partner's waiting lists, each in its order, with the position on it."""
    rows = _lines(_mine(act).filter(reply=Reply.WAITING).order_by("intervention__position", "waiting_since", "pk"))
    positions = _positions({act.organisation or 0})
    return [replace(row, position=positions[row.id]) for row in rows]


def accepted(act: Act) -> list[Line]:
    """What the act's own partner has taken on and holds places for, the newest first; at most a hundred."""
    return _lines(_mine(act).filter(reply=Reply.ACCEPTED, closed_at=None).order_by("-replied_at", "-pk")[:100])


def _mine(act: Act) -> QuerySet[Offer]:
    if act.role is not Role.MANAGER or act.organisation is None:
        return Offer.objects.none()
    return Offer.objects.filter(partner=act.organisation)


def _positions(partners: Iterable[int]) -> dict[int, int]:
    """Positions on waiting lists: whoever has waited longest is first, each partner's intervention on its own."""
    rows = Offer.objects.filter(partner__in=list(partners), reply=Reply.WAITING).order_by("waiting_since", "pk")
    found: dict[int, int] = {}
    lengths: dict[tuple[int, int], int] = {}
    for number, partner, intervention in rows.values_list("pk", "partner", "intervention"):
        found[number] = lengths[partner, intervention] = lengths.get((partner, intervention), 0) + 1
    return found


def line(offer: int) -> Line:
    """One offer as the lists show it, for whoever has asked whether it may be seen."""
    return _lines(Offer.objects.filter(pk=offer))[0]


def overdue(day: date) -> list[int]:
    """Offers whose day to answer is over, for the clock."""
    return list(Offer.objects.filter(reply=Reply.OPEN, reply_by__lt=day).order_by("reply_by").values_list("pk", flat=True)[:500])


def first_waiting(partner: int, intervention: int) -> tuple[int, str] | None:
    """Who is first on a waiting list: the offer and the journey's reference; None where nobody waits."""
    rows = Offer.objects.filter(partner=partner, intervention=intervention, reply=Reply.WAITING).order_by("waiting_since", "pk")
    return rows.values_list("pk", "journey__reference").first()


def fit_of(standing: Standing, day: date) -> Fit:
    """What finding a partner needs to know of a journey's subject, whatever its kind."""
    kind, subject = standing.subject
    if subject is None:
        return Fit()
    if kind == "person":
        return people.fits([subject], day)[subject]
    if kind == "place":
        return places.fit(subject)
    return families.fit(subject, day) if kind == "family" else groups.fit(subject, day)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a partner reads before it answers: enough to know whether it can help, not who it is or where they live."""

    headline: str
    ward: str
    languages: str
    interpreter: str
    themes: tuple[str, ...]
    level: str
    risk: str
    urgency: str
    intervention: str
    why: str
    reply_by: date
    received_at: datetime


def offer_summary(act: Act, offer: int) -> Summary:
    """The summary of an offer that the act may answer or has made. Raises Http404 for the wrong eyes."""
    offered = get(act, offer)
    fit = fit_of(offered, act.today)
    mine = words.own()
    why = Offer.objects.filter(pk=offer).values_list("why", flat=True).get()
    return Summary(
        headline=_headline(offered, fit), ward=fit.ward, languages=fit.languages, interpreter=fit.interpreter,
        themes=tuple(mine.themes.get(slug, slug) for slug in intake.themes(offered.id)),
        level=mine.levels.get(offered.level, offered.level), risk=triage.risk_words(offered.risk),
        urgency=triage.urgency_words(offered.urgency), intervention=offered.intervention_name, why=why, reply_by=offered.reply_by,
        received_at=offered.received_at,
    )  # fmt: skip


def _headline(offered: Offered, fit: Fit) -> str:
    if offered.kind == "place":
        return places.called(offered.place) if offered.place else "A place"
    if offered.kind == "person":
        return f"A young person, {fit.age_words}" if fit.ages else "A young person whose age is not known"
    people_in_it = f"{fit.size} {'person' if fit.size == 1 else 'people'}"
    ages = f"; young people {fit.age_words}" if fit.ages else ""
    return f"A {offered.kind} of {people_in_it}{ages}"
