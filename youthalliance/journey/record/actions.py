"""What every stage needs done to the journey itself; called inside the stages' own verbs."""

import secrets
from datetime import date, datetime, timedelta

from youthalliance.foundation.acts import Act, Refused
from youthalliance.foundation.acts.door import current
from youthalliance.foundation.acts.rows import insert
from youthalliance.journey.record import queries, status_row
from youthalliance.journey.record.kinds import Relation
from youthalliance.journey.record.models import Journey, Relationship

#: Letters and figures that nobody mistakes for others when read aloud.
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_reference() -> str:
    """A reference to read over the phone: YA-7K3M-2PQ9. It says nothing about the subject and cannot be counted up."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(8))
    return f"YA-{letters[:4]}-{letters[4:]}"


def begin(
    act: Act,
    *,
    kind: str,
    triage_due_on: date,
    person: int | None = None,
    family: int | None = None,
    place: int | None = None,
    group: int | None = None,
    split_from: int | None = None,
    received_at: datetime | None = None,
) -> Journey:
    """Begin a journey. Only inside a verb. ``received_at`` is earlier than now where it was split from another."""
    current()
    made = Journey(
        reference=new_reference(), kind=kind, first_kind=kind, person_id=person, family_id=family, place_id=place,
        group_id=group, received_at=received_at or act.at, triage_due_on=triage_due_on, split_from_id=split_from,
    )  # fmt: skip
    insert([made])
    status_row.note_beginning(made.pk, status_row.Begun(kind, made.round, triage_due_on))
    return made


def change_kind(journey: int, *, kind: str, subject: int) -> None:
    """Make a journey about another kind of subject; the link to what it was about before stays."""
    current()
    status_row.forget_beginning(journey)
    Journey.objects.filter(pk=journey).update(**{"kind": kind, f"{kind}_id": subject})


def merge_into(journey: int, *, other: int) -> None:
    """Mark a journey as carried on by another."""
    current()
    if journey == other:
        raise Refused("A referral cannot be merged into itself. Choose the other one.")
    Journey.objects.filter(pk=journey).update(merged_into=other)


def next_round(journey: int, *, triage_due_on: date) -> None:
    """Open a closed journey again: its earlier records stay and no longer decide its status."""
    current()
    status_row.forget_beginning(journey)
    row = Journey.objects.get(pk=journey)
    Journey.objects.filter(pk=journey).update(round=row.round + 1, triage_due_on=triage_due_on)


def relate(act: Act, journey: int, *, organisation: int, relation: Relation, user: int | None = None) -> None:
    """Somebody is related to the journey from now on; a relation that stands already is left as it is."""
    current()
    if not queries.stands(journey, organisation, user, relation.value):
        insert([
            Relationship(journey_id=journey, organisation_id=organisation, user_id=user, relation=relation.value, began_at=act.at)
        ])  # fmt: skip


def unrelate(
    act: Act,
    journey: int,
    *,
    relation: Relation,
    organisation: int | None = None,
    user: int | None = None,
    grace: timedelta = timedelta(0),
) -> None:
    """A relation ends now: for one organisation or person where given, otherwise for all.

    During ``grace`` they may still look at the journey, and do nothing to it.
    """
    current()
    rows = Relationship.objects.filter(journey=journey, relation=relation, ended_at=None)
    if organisation is not None:
        rows = rows.filter(organisation=organisation)
    if user is not None:
        rows = rows.filter(user=user)
    rows.update(ended_at=act.at + grace)


def carry_referrers(act: Act, *, journey: int, to: int) -> None:
    """Whoever asked for a journey also asked for the one that came out of it. Only inside a verb."""
    current()
    rows = Relationship.objects.filter(journey=journey, relation=Relation.REFERRER, ended_at=None)
    for organisation, user in list(rows.values_list("organisation", "user")):
        relate(act, to, organisation=organisation, user=user, relation=Relation.REFERRER)
