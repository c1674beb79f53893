"""The world's journeys about places and groups."""

from datetime import timedelta

from tests.house_rules.world import BRIDGE, LEAD_PEOPLE, LEAD_PLACES, Maker, Secret, World, keep, refer, somebody
from youthalliance.foundation.acts import public
from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.support import actions as support
from youthalliance.journey.triage import actions as triage
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.places import actions as places


def reported(world: World) -> None:
    """A resident has told of a place; their own name and number are theirs."""
    act = public(at=world.at(days=1).asha.at)
    where = places.add(
        act, called="Foxglove underpass", description="The lights are out.", when_it_happens="Friday evenings",
        latitude=52.9225, longitude=-1.4746,
    ).pk  # fmt: skip
    reference = refer(
        act, kind="place", subject=where, says="They race mopeds through it.", door="resident", agency="resident",
        referrer_name="Hepzibah Oddie", referrer_email="hepzibah@example.org", referrer_phone="07700 900246",
    )  # fmt: skip
    words = ("Hepzibah", "hepzibah@example.org", "07700 900246", "race mopeds", "Foxglove underpass")
    keep(world, "reported place", reference, words=words, known_to=LEAD_PLACES)


def visited(world: World) -> None:
    """Bridge Arts goes there every week."""
    act = world.at(weeks=9).tessa
    where = places.add(act, called="Greenshank arches", description="Steps behind the market", postcode="DE1 3AH").pk
    reference = refer(act, kind="place", subject=where, says="Younger pupils are afraid to pass.", consent="not_needed")
    cast = world.at(weeks=8.5)
    triage.decide(
        cast.parveen, reference, level="secondary", risk="medium", urgency="week", interventions=["detached-work"],
        reasons="A team that knows them should be there.",
    )  # fmt: skip
    [offer] = allocation.offer(cast.parveen, reference, intervention="detached-work", partners=[cast.olu.house])
    allocation.accept(cast.olu, offer.pk)
    support.assign(cast.olu, reference, worker=cast.rafi.doer)
    plan = support.plan(world.at(weeks=8).rafi, reference, offer=offer.pk, summary="Fridays, two of us.")
    visit = None
    for weeks in (7, 6, 2):
        rafi = world.at(weeks=weeks).rafi
        visit = support.log_visit(
            rafi, reference, plan=plan.pk, began_at=rafi.at - timedelta(hours=14), minutes=120, young_people=14,
            new_young_people=5, adults=3, seen="A harpsichord in the bushes.", said="They want lights and a court.",
        )  # fmt: skip
    known_to = LEAD_PLACES | BRIDGE | {"tessa"}
    keep(
        world, "visited place", reference, words=("Greenshank arches", "Younger pupils are afraid"), known_to=known_to,
        offer=offer.pk, plan=plan.pk, visit=visit.pk if visit else None,
    )  # fmt: skip
    world.secrets.append(Secret("harpsichord", "what was seen on a visit", LEAD_PLACES | BRIDGE))


def group(world: World) -> None:
    """A peer group of which one is named, with Bridge Arts."""
    act = world.at(weeks=7).tessa
    named = somebody(act, "Montgomery", "Arkwright", gender="male")
    made = groups.add(act, called="The Dunlin bench lads", description="They meet after school.", unnamed=6, members=[named])
    reference = refer(act, kind="group", subject=made.pk, says="They are drifting together.")
    cast = world.at(weeks=6)
    triage.decide(
        cast.ben, reference, level="tertiary", risk="medium", urgency="routine", interventions=["group-mentoring"],
        reasons="They trust each other.",
    )  # fmt: skip
    [offer] = allocation.offer(cast.ben, reference, intervention="group-mentoring", partners=[cast.olu.house])
    allocation.accept(cast.olu, offer.pk)
    support.assign(cast.olu, reference, worker=cast.rafi.doer)
    plan = support.plan(world.at(weeks=5).rafi, reference, offer=offer.pk, goals=["Play a real match"])
    keep(
        world, "group", reference, words=("Montgomery", "Arkwright", "Dunlin bench"), known_to=LEAD_PEOPLE | BRIDGE | {"tessa"},
        person=named, offer=offer.pk, plan=plan.pk,
    )  # fmt: skip


SCENES: tuple[Maker, ...] = (visited, group, reported)
