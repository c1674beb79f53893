"""The world's journeys about people and families, one in every state of the story."""

from datetime import timedelta

from tests.house_rules.world import (
    BRIDGE,
    LEAD_PEOPLE,
    NORTHSIDE,
    Maker,
    Secret,
    World,
    keep,
    refer,
    somebody,
)
from youthalliance.foundation.acts import clock, public
from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.moving_on import actions as moving_on
from youthalliance.journey.review import actions as review
from youthalliance.journey.support import actions as support
from youthalliance.journey.triage import actions as triage
from youthalliance.journey.triage.actions_shape import Part, merge, reclassify, split
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.people import actions as people

MENTORING = "early-intervention-mentoring"
#: Tessa wrote the request herself, so what stands in it is no secret from her.
ASKED_BY_TESSA = LEAD_PEOPLE | {"tessa"}


def begun(world: World, given: str, family: str, *, weeks: float, **known: object) -> str:
    """Tessa has asked for help about somebody."""
    act = world.at(weeks=weeks).tessa
    return refer(act, subject=somebody(act, given, family, **known), says=f"{given} has stopped coming to lessons.")


def decided(world: World, reference: str, *, weeks: float, helps: str = MENTORING, level: str = "primary") -> None:
    """Ben has decided what would help."""
    triage.decide(
        world.at(weeks=weeks, days=-1).ben, reference, level=level, risk="low", urgency="week", interventions=[helps],
        reasons="Early help could turn this round.",
    )  # fmt: skip


def taken_on(world: World, reference: str, *, weeks: float, helps: str = MENTORING, plan: bool = True) -> dict[str, int]:
    """As ``decided``; Northside has said yes, Wanda is named and, where asked, has made the plan."""
    decided(world, reference, weeks=weeks, helps=helps)
    cast = world.at(weeks=weeks, days=-2)
    [offer] = allocation.offer(cast.ben, reference, intervention=helps, partners=[cast.marcus.house])
    allocation.accept(cast.marcus, offer.pk)
    support.assign(cast.marcus, reference, worker=cast.wanda.doer)
    made = {"offer": offer.pk}
    if plan:
        goals = ["Get back to school every day"]
        made["plan"] = support.plan(world.at(weeks=weeks, days=-5).wanda, reference, offer=offer.pk, goals=goals).pk
    return made


def ending(world: World, reference: str, *, weeks: float) -> None:
    """The review decided to move on, and Wanda wrote the ending."""
    cast = world.at(weeks=weeks)
    review.decide(cast.ben, reference, outcome="move_on", reasons="Only the club is needed now.")
    moving_on.end(cast.wanda, reference, reason="goals_met", moves_to="Boxing club, Tuesdays")


def new(world: World) -> None:
    """Nobody has looked at it yet; a phone number says when it is safe to call."""
    reference = begun(
        world, "Quenby", "Thistlewood", weeks=0.2,
        contact_ways={"mobile": {"value": "07700 900731", "safe": "yes", "rules": "After four, not at home"}},
    )  # fmt: skip
    keep(world, "new", reference, words=("Quenby", "Thistlewood", "07700 900731"), known_to=ASKED_BY_TESSA)


def by_themselves(world: World) -> None:
    """A young person asked for help without an account."""
    act = public(at=world.at(hours=3).asha.at)
    about = somebody(act, "Zillah", "Fennimore")
    reference = refer(
        act, subject=about, says="I do not want to go home after school.", door="young_person", agency="self", referrer_name="",
        referrer_email="zillah@example.org", consent="young_person", told="yes", told_words="",
    )  # fmt: skip
    words = ("Zillah", "Fennimore", "zillah@example.org", "want to go home after school")
    keep(world, "asked by themselves", reference, words=words, known_to=LEAD_PEOPLE)


def asked(world: World) -> None:
    """Ben has asked Tessa a question that she has not answered, and another that she did."""
    reference = begun(world, "Ottoline", "Brackenbury", weeks=1)
    question = triage.ask(world.at(days=3).ben, reference, text="Is there a semaphore at home that she can trust?")
    keep(world, "asked", reference, words=("Ottoline", "Brackenbury"), known_to=ASKED_BY_TESSA, question=question.pk)
    world.secrets.append(Secret("semaphore", "a lead's question", ASKED_BY_TESSA))


def redirected(world: World) -> None:
    """Passed on outside the alliance; somebody will ask what became of it."""
    reference = begun(world, "Isambard", "Quorndon", weeks=4)
    triage.redirect(world.at(weeks=3).ben, reference, to="Young carers’ service", why="They do exactly this.")
    keep(world, "redirected", reference, words=("Isambard", "Quorndon"), known_to=ASKED_BY_TESSA)


def not_for_us(world: World) -> None:
    """Closed at triage with a reason that Tessa reads."""
    reference = begun(world, "Araminta", "Ollerenshaw", weeks=20)
    triage.not_for_us(world.at(weeks=19).ben, reference, why="She lives outside the city; her own council can help.")
    keep(world, "not for us", reference, words=("Araminta", "Ollerenshaw"), known_to=ASKED_BY_TESSA)


def triaged(world: World) -> None:
    """Decided, not yet offered to anybody; split off from it is a family."""
    reference = begun(world, "Peregrine", "Wolstencroft", weeks=1)
    [other] = split(
        world.at(days=5).ben, reference, why="His cousins need something of their own.",
        into=[Part("family", "His cousins are left alone in the evenings.", new={"called": "The Hetherbrook family"})],
    )  # fmt: skip
    decided(world, reference, weeks=0.6)
    keep(world, "triaged", reference, words=("Peregrine", "Wolstencroft"), known_to=ASKED_BY_TESSA)
    keep(world, "split off", other, words=("Hetherbrook", "left alone in the evenings"), known_to=ASKED_BY_TESSA)


def merged(world: World) -> None:
    """Two requests about the same person go on as one."""
    first = begun(world, "Lysander", "Copplestone", weeks=2)
    again = begun(world, "Lysandre", "Copplestone", weeks=1)
    merge(world.at(days=4).ben, first, other=again, why="The same birthday and the same school.")
    keep(world, "merged into", first, words=("Lysander", "Copplestone"), known_to=ASKED_BY_TESSA)
    keep(world, "merged", again, words=("Lysandre",), known_to=ASKED_BY_TESSA)


def offered(world: World) -> None:
    """Two partners hold an offer; they do not know whom it is about."""
    reference = begun(world, "Euphemia", "Mapplebeck", weeks=1, address="12 Lapwing Rise", postcode="DE22 1GZ")
    decided(world, reference, weeks=0.6)
    cast = world.at(days=1)
    [offer] = allocation.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.marcus.house], why="You are near.")
    allocation.offer(cast.ben, reference, intervention="group-mentoring", partners=[cast.olu.house])
    words = ("Euphemia", "Mapplebeck", "Lapwing Rise", "DE22 1GZ")
    keep(world, "offered", reference, words=words, known_to=ASKED_BY_TESSA, offer=offer.pk)


def waiting(world: World) -> None:
    """On Northside's waiting list; Bridge Arts said no."""
    reference = begun(world, "Thaddeus", "Bickerstaff", weeks=5)
    decided(world, reference, weeks=4.8)
    cast = world.at(weeks=4)
    [offer] = allocation.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.marcus.house])
    [other] = allocation.offer(cast.ben, reference, intervention="group-mentoring", partners=[cast.olu.house])
    allocation.wait(cast.marcus, offer.pk)
    allocation.decline(cast.olu, other.pk, reason="not_our_age")
    keep(world, "waiting", reference, words=("Thaddeus", "Bickerstaff"), known_to=ASKED_BY_TESSA, offer=offer.pk)


def accepted(world: World) -> None:
    """A worker is named and has still to make the plan."""
    reference = begun(world, "Cressida", "Entwistle", weeks=2)
    made = taken_on(world, reference, weeks=1.5, plan=False)
    keep(world, "accepted", reference, words=("Cressida", "Entwistle"), known_to=ASKED_BY_TESSA | NORTHSIDE, **made)


def supported(world: World) -> None:
    """Everything that supporting leaves: sessions, notes shared and private, a concern, two partners side by side."""
    reference = begun(world, "Barnabus", "Featherstonehaugh", weeks=12, address="3 Kittiwake Close", sen_provision="K")
    made = taken_on(world, reference, weeks=11.5)
    plan = made["plan"]
    cast = world.at(weeks=6)
    made["goal"] = support.set_goal(cast.wanda, reference, plan=plan, words="Ride a unicycle to the park on my own").pk
    done = support.set_goal(cast.wanda, reference, plan=plan, words="Make one call a week").pk
    held = support.plan_session(cast.wanda, reference, plan=plan, begins_at=cast.wanda.at + timedelta(days=2), where="Library").pk
    after = world.at(weeks=5).wanda
    support.record_session(
        after, reference, session=held, happened="held", minutes=75, present="The two of us",
        notes="We made a tambourine.", next_step="Bring it to the club",
    )  # fmt: skip
    missed = support.plan_session(after, reference, plan=plan, begins_at=after.at + timedelta(days=3)).pk
    support.record_session(world.at(weeks=4).wanda, reference, session=missed, happened="missed", why="He was at the dentist.")
    support.close_goal(world.at(weeks=4).wanda, reference, goal=done, reached="partly")
    past = world.at(days=4).wanda
    made["session"] = support.plan_session(past, reference, plan=plan, begins_at=past.at + timedelta(days=2), where="Café").pk
    support.plan_session(past, reference, plan=plan, begins_at=past.at + timedelta(days=4, hours=5), where="Library")
    review.decide(world.at(weeks=3).ben, reference, outcome="steady", reasons="It is going well.", young_person_says="Keep going")
    _also_bridge(world, reference)
    made |= _notes_and_concern(world, reference)
    keep(
        world, "supported", reference, known_to=ASKED_BY_TESSA | NORTHSIDE | BRIDGE,
        words=("Barnabus", "Featherstonehaugh", "Kittiwake Close"), **made,
    )  # fmt: skip
    world.secrets += [
        Secret("tambourine", "a session's notes", LEAD_PEOPLE | NORTHSIDE | BRIDGE),
        Secret("unicycle", "a goal", LEAD_PEOPLE | NORTHSIDE | BRIDGE),
    ]


def _also_bridge(world: World, reference: str) -> None:
    cast = world.at(weeks=2)
    [offer] = allocation.offer(cast.ben, reference, intervention="group-mentoring", partners=[cast.olu.house])
    allocation.accept(cast.olu, offer.pk)
    support.assign(cast.olu, reference, worker=cast.rafi.doer)
    support.plan(cast.rafi, reference, offer=offer.pk, goals=["Finish one song"])


def _notes_and_concern(world: World, reference: str) -> dict[str, int]:
    cast = world.at(days=2)
    shared = support.add_note(cast.wanda, reference, text="He told everybody about his bassoon.", shared=True)
    own = support.add_note(cast.wanda, reference, text="Ask the landlord about the marmalade.", shared=False)
    support.add_note(cast.rafi, reference, text="The studio key is under the gramophone.", shared=False)
    support.add_note(cast.ben, reference, text="Ask finance about the trombone.", shared=False)
    concern = support_concern(world, reference)
    world.secrets += [
        Secret("bassoon", "a shared note", LEAD_PEOPLE | NORTHSIDE | BRIDGE),
        Secret("marmalade", "a note private to Northside", NORTHSIDE),
        Secret("gramophone", "a note private to Bridge Arts", BRIDGE),
        Secret("trombone", "a note private to the alliance's office", LEAD_PEOPLE),
        Secret("pomegranate", "a safeguarding concern", frozenset({"wanda", "sam"})),
        Secret("rhubarb", "what was done about a safeguarding concern", frozenset({"wanda", "sam"})),
    ]
    return {"note": own.pk, "shared_note": shared.pk, "concern": concern}


def support_concern(world: World, reference: str) -> int:
    """Wanda has raised two concerns; the first has been closed. Returns the open one."""
    from youthalliance.journey.support import actions_concerns as concerns

    before, now = world.at(weeks=3), world.at(hours=4)
    first = concerns.raise_concern(before.wanda, reference, what="He said the pomegranate was not his.", danger_now=False)
    concerns.see_concern(world.at(weeks=3, hours=-1).sam, first.pk)
    concerns.close_concern(world.at(weeks=2).sam, first.pk, outcome="Spoke with the rhubarb team.")
    opened = concerns.raise_concern(now.wanda, reference, what="He came with a pomegranate bruise on his arm.", danger_now=True)
    world.given["support-one-concern"] = [{"number": opened.pk}, {"number": first.pk}]
    return opened.pk


def to_end(world: World) -> None:
    """A review has decided to move on."""
    reference = begun(world, "Philomena", "Ramsbottom", weeks=16)
    made = taken_on(world, reference, weeks=15.5)
    review.decide(world.at(days=6).ben, reference, outcome="move_on", reasons="Only the club is needed now.")
    keep(world, "to end", reference, words=("Philomena", "Ramsbottom"), known_to=ASKED_BY_TESSA | NORTHSIDE, **made)


def moved_on(world: World) -> None:
    """Ended well; the first check-back is due."""
    from youthalliance.journey.moving_on.models import CheckBack

    reference = begun(world, "Octavian", "Postlethwaite", weeks=24)
    made = taken_on(world, reference, weeks=23.5)
    ending(world, reference, weeks=4)
    made["check_back"] = CheckBack.objects.get(ending__journey__reference=reference, weeks=4).pk
    keep(world, "moved on", reference, words=("Octavian", "Postlethwaite"), known_to=ASKED_BY_TESSA | NORTHSIDE, **made)


def held(world: World) -> None:
    """Checked back twice: it held. Those who worked on it no longer see it."""
    reference = begun(world, "Seraphina", "Hardcastle", weeks=40)
    taken_on(world, reference, weeks=39.5)
    ending(world, reference, weeks=30)
    moving_on.check_back(world.at(weeks=26).wanda, reference, weeks=4, it_held="yes")
    moving_on.check_back(world.at(weeks=18).wanda, reference, weeks=12, it_held="yes", words="Goes every week.")
    keep(world, "held", reference, words=("Seraphina", "Hardcastle"), known_to=ASKED_BY_TESSA)


def reopened(world: World) -> None:
    """Contact was lost; now more is needed after all."""
    reference = begun(world, "Ignatius", "Satterthwaite", weeks=38)
    taken_on(world, reference, weeks=37.5)
    moving_on.stop(world.at(weeks=20).wanda, reference, reason="disengaged")
    moving_on.reopen(world.at(days=1).ben, reference, why="He came back and asked.")
    keep(world, "reopened", reference, words=("Ignatius", "Satterthwaite"), known_to=ASKED_BY_TESSA)


def changed(world: World) -> None:
    """A place that turned out to be a person; its first subject stays a place."""
    from youthalliance.subjects.places import actions as places

    act = world.at(weeks=2).tessa
    where = places.add(act, called="The Sandpiper steps").pk
    reference = refer(act, kind="place", subject=where, says="One boy is always there alone.", consent="not_asked")
    reclassify(
        world.at(weeks=1).parveen, reference, kind="person", why="It is about one boy.",
        new={"given": "Valentine", "family": "Micklethwait", "estimated_birth_year": 2011},
    )  # fmt: skip
    keep(world, "changed", reference, words=("Valentine", "Micklethwait"), known_to=ASKED_BY_TESSA)


def family(world: World) -> None:
    """A family with three members, one of them with an address that nobody may find."""
    act = world.at(weeks=10).tessa
    mother = somebody(act, "Dorothea", "Winterbottom", born_on=None, school_name="", address="7 Cormorant Yard", postcode="DE1 2QY")
    son = somebody(act, "Crispin", "Winterbottom", gender="male")
    away = somebody(act, "Leopold", "Winterbottom", gender="male", born_on=None, estimated_birth_year=2006)
    made = families.add(
        act, called="The Winterbottom family", notes="The grandmother lives with them.",
        members=[(mother, "parent", True), (son, "young_person", True), (away, "adult_child", False)],
    )  # fmt: skip
    reference = refer(act, kind="family", subject=made.pk, says="Dorothea is at the end of her tether.")
    arguments = taken_on(world, reference, weeks=9.5, helps="family-support")
    review.decide(world.at(weeks=5).ben, reference, outcome="steady", reasons="The evenings are calmer.")
    people.protect_address(world.at(weeks=9).sam, mother, why="A court order.")
    keep(
        world, "family", reference, words=("Winterbottom", "Dorothea", "Crispin", "Leopold"), known_to=ASKED_BY_TESSA | NORTHSIDE,
        person=mother, **arguments,
    )  # fmt: skip
    protected = LEAD_PEOPLE | {"wanda", "tessa"}
    world.secrets += [
        Secret("Cormorant Yard", "a protected address", protected),
        Secret("DE1 2QY", "a protected postcode", protected),
    ]


def lapsed(world: World) -> None:
    """An offer that nobody answered in time: the clock let it lapse and the lead offers again."""
    reference = begun(world, "Wilhelmina", "Birtwhistle", weeks=6)
    decided(world, reference, weeks=5.8)
    cast = world.at(weeks=5.5)
    [offer] = allocation.offer(cast.ben, reference, intervention=MENTORING, partners=[cast.marcus.house])
    allocation.lapse(clock(world.at(weeks=4).asha.at), offer.pk)
    keep(world, "lapsed", reference, words=("Wilhelmina", "Birtwhistle"), known_to=ASKED_BY_TESSA, offer=offer.pk)


SCENES: tuple[Maker, ...] = (
    held, moved_on, reopened, to_end, supported, family, accepted, waiting, lapsed, offered, triaged, merged, redirected, not_for_us,
    changed, asked, new, by_themselves,
)  # fmt: skip
