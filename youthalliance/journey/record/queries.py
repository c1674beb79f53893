"""Reading journeys. Every read starts from ``visible_to``."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from youthalliance.foundation.access.prepared import Prepared
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.foundation.acts.history import saw
from youthalliance.foundation.prepared import prepared
from youthalliance.journey.record.kinds import Relation
from youthalliance.journey.record.models import Journey, JourneyStatus, Relationship
from youthalliance.journey.record.standing import Standing

#: What each relation lets a role see. A referrer has a page of their own that shows the status only.
_SEEN_BY_RELATION = {
    Role.MANAGER: (Relation.PARTNER,),
    Role.WORKER: (Relation.WORKER,),
}


def sees_all(act: Act) -> bool:
    """Whether the act may see every journey there is."""
    return act.role in (Role.COORDINATOR, Role.SAFEGUARDING, Role.CLOCK)


def visible_to(act: Act) -> QuerySet[JourneyStatus]:
    """The journeys whose record this act may see, as one queryset; the only start of a read.

    Coordinators and the safeguarding lead see all, a category lead those of their categories, a partner's
    manager those that the partner has taken on, a worker those they work on; both for a time of grace after their
    part has ended. Nobody else sees any: a partner that has an offer sees its summary until it has said yes.
    """
    rows = JourneyStatus.objects.all()
    if sees_all(act):
        return rows
    if act.role is Role.LEAD:
        return rows.filter(kind__in=act.categories)
    relations = _SEEN_BY_RELATION.get(act.role)
    if not relations or act.organisation is None:
        return rows.none()
    related = Relationship.objects.filter(
        Q(ended_at=None) | Q(ended_at__gt=act.at),
        journey=OuterRef("journey"),
        organisation=act.organisation,
        relation__in=relations,
    )
    if act.role is Role.WORKER:
        related = related.filter(user=act.who)
    return rows.filter(Exists(related))


def asked_by(act: Act) -> QuerySet[JourneyStatus]:
    """The journeys that this person asked for, in the name of this organisation: status only, never the record."""
    mine = Relationship.objects.filter(
        journey=OuterRef("journey"), organisation=act.organisation, user=act.who, relation=Relation.REFERRER, ended_at=None
    )
    return JourneyStatus.objects.filter(Exists(mine)) if act.organisation and act.who else JourneyStatus.objects.none()


_STANDING = (
    "journey_id", "journey__reference", "kind", "journey__first_kind", "journey__round", "journey__received_at",
    "journey__triage_due_on", "journey__person_id", "journey__family_id", "journey__place_id", "journey__group_id",
    "state", "due_on", "closed_as", "level", "urgency", "risk", "journey__referral__organisation_id",
)  # fmt: skip


def _visible(act: Act, ref: int | str) -> QuerySet[JourneyStatus, Any]:
    where = Q(journey=ref) if isinstance(ref, int) else Q(journey__reference=ref)
    return visible_to(act).filter(where).values_list(*_STANDING)


_STANDINGS = Prepared(_visible)


def get(act: Act, ref: int | str) -> Standing:
    """How a journey stands, for eyes that may see it; ``ref`` is its id or reference. Otherwise Http404."""
    rows = _STANDINGS.rows(act, ref)
    return _as_standing(act, rows[0] if rows else None)


def open_record(act: Act, ref: int | str) -> Standing:
    """As ``get``, and leaves the line that looking leaves."""
    standing = get(act, ref)
    kind, subject = standing.subject
    saw(act, journey=standing.id, subject=(kind, subject) if subject else None)
    return standing


def for_change(act: Act, ref: int | str | Standing) -> Standing:
    """How a journey stands, read and held still inside an action. Raises Http404 for the wrong eyes.

    On PostgreSQL the status row is locked, so that of two leads who press at once the second is asked the
    rule again; on SQLite writers queue anyway.
    """
    rows = visible_to(act)
    if connection.vendor == "postgresql":
        number = _number(ref)
        if number is not None:
            _hold(number)
            ref = number
    return _standing(act, rows, ref)


def for_referrer(act: Act, ref: int | str | Standing) -> Standing:
    """As ``for_change`` for verbs of the person who asked, who hold its secret link or wrote it themselves."""
    return _standing(act, JourneyStatus.objects.all(), ref)


def for_offered(act: Act, journey: int) -> Standing:
    """How a journey stands for a partner that holds an offer of it: the offer, which the caller has read, is the relation.

    Held still inside an action, as by ``for_change``.
    """
    _hold(journey)
    return _standing(act, JourneyStatus.objects.all(), journey)


def _hold(journey: int) -> None:
    if connection.vendor == "postgresql" and connection.in_atomic_block:
        JourneyStatus.objects.select_for_update().filter(journey=journey).values_list("pk").first()


def _number(ref: int | str | Standing) -> int | None:
    if isinstance(ref, int):
        return ref
    if isinstance(ref, Standing):
        return ref.id
    return Journey.objects.filter(reference=ref).values_list("pk", flat=True).first()


def _standing(act: Act, rows: QuerySet[JourneyStatus], ref: int | str | Standing) -> Standing:
    if isinstance(ref, Standing):
        ref = ref.id
    where = Q(journey=ref) if isinstance(ref, int) else Q(journey__reference=ref)
    return _as_standing(act, rows.filter(where).values_list(*_STANDING).first())


def _as_standing(act: Act, found: tuple[Any, ...] | None) -> Standing:
    if found is None:
        raise Http404("No such journey.")
    row: tuple[Any, ...] = (*found, _relations(act, found[0]))
    return Standing(*row)


@prepared
def _related(journey: int, organisation: int) -> QuerySet[Relationship, Any]:
    return Relationship.objects.filter(journey=journey, organisation=organisation, ended_at=None).values_list("relation", "user_id")


@prepared
def stands(journey: int, organisation: int, user: int | None, relation: str) -> QuerySet[Relationship, Any]:
    """One row where this relation of an organisation, or of one person in it, has not ended; otherwise none."""
    rows = Relationship.objects.filter(journey=journey, organisation=organisation, user=user, relation=relation, ended_at=None)
    return rows.values_list("pk")[:1]


def _relations(act: Act, journey: int) -> frozenset[str]:
    if act.organisation is None:
        return frozenset()
    return frozenset(relation for relation, user in _related(journey, act.organisation) if user in (None, act.who))


def number_of(reference: str) -> int | None:
    """The id for a reference, for rooms that have already decided who may ask."""
    return _number(reference)


def related_organisations(journey: int, *relations: Relation) -> list[int]:
    """The organisations that are related to a journey now in one of these ways."""
    rows = Relationship.objects.filter(journey=journey, relation__in=relations, ended_at=None)
    return sorted(set(rows.values_list("organisation", flat=True)))


def status_rows(journeys: Sequence[int], *fields: str) -> list[tuple[Any, ...]]:
    """Chosen columns of the status rows of journeys that the caller may already see."""
    return list(JourneyStatus.objects.filter(journey__in=journeys).values_list(*fields))


@dataclass(frozen=True, slots=True)
class Kin:
    """Another journey that this one came from or went into, in words for a page."""

    how: str
    reference: str
    id: int


def kin(journey: int) -> list[Kin]:
    """The journeys that this one was split from or into, or merged with."""
    own = Q(split_into=journey) | Q(merged_from=journey) | Q(split_from=journey) | Q(merged_into=journey)
    rows = Journey.objects.filter(own).order_by("pk").distinct()
    into = Journey.objects.filter(pk=journey).values_list("merged_into", flat=True).first()
    found = []
    for number, reference, split_from, merged_into in rows.values_list("pk", "reference", "split_from", "merged_into"):
        if split_from == journey:
            how = "Split off from this"
        elif merged_into == journey:
            how = "Merged into this"
        else:
            how = "Carries this on" if number == into else "This was split off from it"
        found.append(Kin(how, reference, number))
    return found


def addresses_of(journey: int, *relations: Relation) -> list[str]:
    """The e-mail addresses of the people who are related to a journey now in one of these ways."""
    rows = Relationship.objects.filter(journey=journey, relation__in=relations, ended_at=None, user__is_active=True)
    return sorted(set(rows.values_list("user__email", flat=True)))


def about(journey: Standing) -> str:
    """What the subject of a journey is called, for eyes that may see the journey."""
    kind, number = journey.subject
    name = Journey.objects.filter(pk=journey.id, **{f"{kind}_id": number}).values_list(f"{kind}__called", flat=True).first()
    return name or ""
