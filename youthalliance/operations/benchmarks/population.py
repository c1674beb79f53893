"""A city of any size, made in bulk through the door: every journey has its history, every status row is derived.

Three journeys in ten are open, spread over triage, allocation and support; each has a referral, three notes and
the lines of history that the verbs would have left. Names repeat as they do in a city.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import batched, count
from typing import Any

from youthalliance.foundation.accounts import actions as accounts
from youthalliance.foundation.accounts import queries as accounts_queries
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused, action, clock, tell
from youthalliance.foundation.acts.models import History
from youthalliance.journey import status
from youthalliance.journey.allocation.models import Offer, Reply
from youthalliance.journey.intake.models import Referral
from youthalliance.journey.moving_on.models import Ending, Reason
from youthalliance.journey.record import status_row
from youthalliance.journey.record.kinds import Relation
from youthalliance.journey.record.models import Journey, Relationship
from youthalliance.journey.support.models import Note, Plan
from youthalliance.journey.triage.models import Triage
from youthalliance.network.partners.models import Intervention, Partner
from youthalliance.subjects.people.models import Name, NameKind, NameWord, Person

GIVEN = (
    "Aaliyah Adam Aisha Alfie Amara Amelia Arjun Ava Ayesha Benjamin Blessing Caleb Chloe Daniel Daria Ella Emeka Ethan Fatima "
    "Finley Freya George Grace Hamza Hannah Harley Harry Ibrahim Idris Imogen Isla Jack Jakub Jasmine Jayden Joseph Kacper Kai "
    "Keira Kian Layla Leo Lewis Liam Lily Logan Lucas Maisie Malik Maryam Mason Maya Mia Mohammed Nadia Nathan Niamh Noah Oliwia "
    "Olivia Omar Oscar Poppy Priya Rayan Reece Riley Ruby Ryan Safa Samuel Sana Scarlett Sienna Skye Sofia Summer Tariq Tegan "
    "Theo Toby Tyler Umar William Yusuf Zac Zainab Zara Zofia"
).split()
FAMILY = (
    "Abbott Adeyemi Ahmed Akhtar Ali Allen Bailey Baker Begum Bell Bennett Brooks Brown Butler Campbell Carter Chapman Clarke "
    "Collins Cooper Cox Davies Dixon Edwards Ellis Evans Fletcher Foster Fox Gibson Graham Green Griffiths Hall Harris Harrison "
    "Hill Holmes Howard Hughes Hunt Hussain Iqbal Jackson James Johnson Jones Kaur Kelly Khan King Knight Kowalski Lee Lewis "
    "Lloyd Mahmood Marshall Martin Mason Matthews Mills Mitchell Moore Morgan Morris Murphy Murray Nowak Okafor Owen Palmer "
    "Parker Patel Pearson Phillips Powell Price Rahman Reid Reynolds Richards Roberts Robinson Rogers Russell Scott Shah Shaw "
    "Simpson Singh Smith Stevens Taylor Thomas Thompson Turner Walker Ward Watson Webb White Wilson Wood Wright Young"
).split()
PASSWORD = "only for the benchmark"
BATCH = 1000


@dataclass(frozen=True)
class Staff:
    """Who signs in while it is measured."""

    lead: Act
    manager: Act
    worker: Act


def may_populate(act: Act, target: Any) -> None:
    """Only a benchmark or a test makes people up by the thousand."""
    if act.role is not Role.CLOCK:
        raise Refused("Only the benchmark itself may make up a population. Use the referral form for real people.")


def settle(at: datetime) -> Staff:
    """The organisations and accounts that the measuring needs, through the ordinary actions."""
    setup = clock(at)
    office = accounts.add_organisation(setup, name="The Alliance Office").pk
    partner = accounts.add_organisation(setup, name="Northside Youth").pk
    acts = {}
    for key, organisation, role, kinds in (
        ("lead", office, Role.LEAD, "person family place group"),
        ("manager", partner, Role.MANAGER, ""),
        ("worker", partner, Role.WORKER, ""),
    ):
        made = accounts.add_person(
            setup, name=key.title(), email=f"{key}@bench.example", organisation=organisation, role=role, categories=kinds,
            password=PASSWORD,
        )  # fmt: skip
        acts[key] = Act.of(accounts_queries.membership(made.pk), at=at)
    return Staff(**acts)


def populate(journeys: int, staff: Staff) -> None:
    """Make so many journeys, a batch for each passage through the door."""
    act = clock(staff.lead.at)
    partner, intervention = _partner(act, staff)
    for numbers in batched(range(journeys), BATCH):
        _batch(act, list(numbers), staff, partner, intervention)


@action("bench.partner", may=may_populate, says="Made a partner for measuring", moves=False)
def _partner(act: Act, staff: Staff) -> tuple[int, int]:
    intervention, _ = Intervention.objects.get_or_create(
        slug="bench-mentoring", defaults={"name": "Mentoring", "kinds": ["person"], "levels": ["secondary"], "review_days": 42}
    )
    partner, _ = Partner.objects.get_or_create(organisation_id=staff.manager.house, defaults={"tier": "strategic-partner"})
    tell()
    return partner.pk, intervention.pk


@action("bench.populate", may=may_populate, says="Made a batch of journeys for measuring", moves=False)
def _batch(act: Act, numbers: list[int], staff: Staff, partner: int, intervention: int) -> None:
    """One batch: subjects, journeys, the stages' records, history, and the status rows that follow from them."""
    people = _people(act, numbers)
    journeys = Journey.objects.bulk_create([
        Journey(
            reference=f"YA-{number:010d}"[:14], kind="person", first_kind="person", person=person,
            received_at=act.at - timedelta(hours=number % 8000), triage_due_on=(act.at - timedelta(hours=number % 8000)).date(),
        )
        for number, person in zip(numbers, people, strict=True)
    ])  # fmt: skip
    pairs = list(zip(numbers, journeys, strict=True))
    _referrals(act, pairs)
    _records(act, pairs, staff, partner, intervention)
    _history(pairs, staff)
    rows = status.derived([journey.pk for journey in journeys])
    status_row.store(rows, {}, at=act.at)
    tell(journeys=len(journeys))


def _people(act: Act, numbers: list[int]) -> list[Person]:
    names = [(GIVEN[number * 7 % len(GIVEN)], FAMILY[number * 13 // 11 % len(FAMILY)]) for number in numbers]
    people = Person.objects.bulk_create([Person(called=f"{given} {family}", made_at=act.at) for given, family in names])
    Name.objects.bulk_create([
        Name(person=person, kind=NameKind.LEGAL, given=given, family=family)
        for person, (given, family) in zip(people, names, strict=True)
    ])  # fmt: skip
    NameWord.objects.bulk_create([
        NameWord(person=person, word=word)
        for person, pair in zip(people, names, strict=True)
        for word in sorted({part.casefold() for part in pair})
    ])  # fmt: skip
    return people


def _referrals(act: Act, pairs: list[tuple[int, Journey]]) -> None:
    Referral.objects.bulk_create([
        Referral(
            journey=journey, made_at=journey.received_at, door="professional", organisation_name="Hillside School", agency="school",
            referrer_name="Tessa Lowe", themes=["education-and-employment"], consent="parent", told="yes", status_code=f"bench{number}",
            what_is_going_on="Has stopped coming to lessons and is seen in town with older young people most afternoons.",
            press=f"bench{number}", confirmed_at=journey.received_at,
        )
        for number, journey in pairs
    ])  # fmt: skip


def _stage(number: int) -> str:
    return ("new", "triaged", "supported")[number // 10 % 3] if number % 10 < 3 else "ended"


def _records(act: Act, pairs: list[tuple[int, Journey]], staff: Staff, partner: int, intervention: int) -> None:
    beyond = [(number, journey) for number, journey in pairs if _stage(number) != "new"]
    taken = [(number, journey) for number, journey in beyond if _stage(number) in ("supported", "ended")]
    Triage.objects.bulk_create([
        Triage(
            journey=journey, round=1, decided_at=journey.received_at, decided_by_id=staff.lead.doer, organisation_id=staff.lead.house,
            kind="person", level=("primary", "secondary", "tertiary")[number % 3], risk=("low", "medium", "high")[number % 3],
            urgency="routine", reasons="Needs somebody of their own to talk to.",
        )
        for number, journey in beyond
    ])  # fmt: skip
    offers = Offer.objects.bulk_create([
        Offer(
            journey=journey, round=1, partner_id=partner, intervention_id=intervention, offered_at=journey.received_at,
            offered_by_id=staff.lead.doer, reply_by=journey.triage_due_on, reply=Reply.ACCEPTED, replied_at=journey.received_at,
            closed_at=act.at if _stage(number) == "ended" else None,
        )
        for number, journey in taken
    ])  # fmt: skip
    Plan.objects.bulk_create([
        Plan(
            journey=journey, round=1, offer=offer, partner_id=partner, intervention_id=intervention, worker_id=staff.worker.doer,
            made_at=journey.received_at, made_by_id=staff.worker.doer, begins_on=journey.triage_due_on,
            review_on=journey.triage_due_on + timedelta(days=42), closed_at=act.at if _stage(number) == "ended" else None,
        )
        for (number, journey), offer in zip(taken, offers, strict=True)
    ])  # fmt: skip
    Relationship.objects.bulk_create([
        Relationship(
            journey=journey, organisation_id=staff.worker.house, user_id=user, relation=relation, began_at=journey.received_at,
            ended_at=act.at if _stage(number) == "ended" else None,
        )
        for number, journey in taken
        for relation, user in ((Relation.PARTNER, None), (Relation.WORKER, staff.worker.who))
    ])  # fmt: skip
    Note.objects.bulk_create([
        Note(
            journey=journey, organisation_id=staff.worker.house, shared=True, written_at=journey.received_at,
            written_by_id=staff.worker.doer, text=f"Met as agreed, for the {turn} time. Talked about football and about school.",
        )
        for _, journey in taken
        for turn in ("first", "second", "third")
    ])  # fmt: skip
    Ending.objects.bulk_create([
        Ending(journey=journey, round=1, ended_at=act.at, ended_by_id=staff.worker.doer, reason=Reason.GOALS_MET, moves_to="Boxing on Fridays")
        for number, journey in taken
        if _stage(number) == "ended"
    ])  # fmt: skip


_VERBS = {
    "new": ("intake.refer",),
    "triaged": ("intake.refer", "triage.decide"),
    "supported": (
        "intake.refer",
        "triage.decide",
        "allocation.offer",
        "allocation.accept",
        "support.plan",
        *("support.add_note",) * 3,
    ),
}
_VERBS["ended"] = (*_VERBS["supported"], "review.decide", "moving_on.end")


def _history(pairs: list[tuple[int, Journey]], staff: Staff) -> None:
    minutes = count()
    History.objects.bulk_create([
        History(
            at=journey.received_at + timedelta(seconds=next(minutes) % 60), verb=verb, by=staff.lead.who, by_name=staff.lead.name,
            organisation=staff.lead.organisation, organisation_name=staff.lead.organisation_name, role=staff.lead.role.value,
            journey=journey.pk, subject_kind="person", subject=journey.person_id, words=_WORDS.get(verb, {}),
        )
        for number, journey in pairs
        for verb in _VERBS[_stage(number)]
    ])  # fmt: skip


#: The words that the verbs' sentences need.
_WORDS: dict[str, dict[str, str]] = {"intake.refer": {"kind": "person"}}
