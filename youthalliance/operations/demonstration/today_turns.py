"""The turns that not every journey takes: a question, a split, a merge, a waiting list, a concern, a draft."""

from collections.abc import Generator, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake import actions_drafts as drafts
from youthalliance.journey.support import actions_concerns as concerns
from youthalliance.journey.triage import actions as triage
from youthalliance.journey.triage import actions_shape as shape
from youthalliance.network.partners import actions as partners
from youthalliance.operations.demonstration import words
from youthalliance.operations.demonstration.calendar import Life, moment, workday
from youthalliance.operations.demonstration.life import Case, case_of
from youthalliance.operations.demonstration.place import PlaceCourse, place_case
from youthalliance.operations.demonstration.town import Town
from youthalliance.operations.demonstration.young_people import postcodes, somebody
from youthalliance.subjects.groups import actions as groups


def turns(town: Town) -> Iterator[Life]:
    """All of them."""
    yield _asked(town, "police", answered=False)
    yield _asked(town, "hollybrook", answered=True)
    yield _begun(town)
    yield _redirected(town, days=6)
    yield _redirected(town, days=20)
    yield _waiting(town)
    yield _offered_to_two(town)
    yield _lapsed(town)
    yield _split(town)
    yield _merged(town)
    yield _with_concern(town, seen=True)
    yield _with_concern(town, seen=False)
    yield _session_at(town, days=0, hour=16)
    yield _session_at(town, days=0, hour=18)
    yield _session_at(town, days=1, hour=15)
    yield _unconfirmed(town)
    yield _a_group(town)


def _day(town: Town, ago: int) -> date:
    day = town.now.date() - timedelta(days=ago)
    return day - timedelta(days={5: 1, 6: 2}.get(day.weekday(), 0))


def _next(at: datetime, days: int, hour: int) -> datetime:
    """So many days on, or the Monday after that, at an hour."""
    return moment(workday(at.date() + timedelta(days=days)), hour)


def _case(town: Town, at: datetime, agency: str, **person: Any) -> Case:
    case = case_of(town, at, somebody(town.chance, agency=agency, **person), town.chance.choice(words.WORRIES))
    case.refer(at, by=agency)
    return case


def _asked(town: Town, agency: str, *, answered: bool) -> Life:
    """The lead asks the referrer something; one has answered, the other not yet."""
    at = moment(_day(town, 4), 9, 40)
    yield at
    case = _case(town, at, agency)
    at += timedelta(hours=5)
    yield at
    question = triage.ask(case.lead(at), case.journey, text=case.say([words.QUESTION]))
    if answered:
        at = _next(at, 1, 11)
        yield at
        referrer = town.act(town.referrer_of(agency), at)
        intake.answer(referrer, case.journey, question=question.pk, text=case.say([words.ANSWER]))


def _begun(town: Town) -> Life:
    """A teacher has begun to write and means to come back."""
    at = moment(_day(town, 1), 12, 50)
    yield at
    teacher = town.act("teacher", at)
    token = drafts.begin_draft(teacher, door="professional")
    person = somebody(town.chance, agency="hollybrook")
    drafts.keep_draft(teacher, token=token, slug="about", kept={"kind": "person"})
    drafts.keep_draft(teacher, token=token, slug="name", kept={"given": person.given, "family": person.family})


def _redirected(town: Town, *, days: int) -> Life:
    """Sent on to somebody outside; one is due to be asked about, the other not yet."""
    at = moment(_day(town, days), 9, 15)
    yield at
    case = _case(town, at, "brookside")
    at += timedelta(hours=6)
    yield at
    to, why = words.REDIRECTED
    triage.redirect(case.lead(at), case.journey, to=to, why=why)


def _triaged(
    town: Town, ago: int, agency: str, *, level: str, intervention: str, **person: Any
) -> Generator[datetime, None, tuple[Case, datetime]]:
    at = moment(_day(town, ago), 9, 30)
    yield at
    case = _case(town, at, agency, **person)
    at += timedelta(hours=4)
    yield at
    case.triage(at, level=level, intervention=intervention)
    return case, at


def _waiting(town: Town) -> Life:
    """Blue Corner is full; its manager puts a young person on the waiting list."""
    case, at = yield from _triaged(town, 9, "youthjustice", level="primary", intervention="diversionary-activity", age=14)
    at = _next(at, 1, 10)
    yield at
    manager = town.act(town.manager_of("bluecorner"), at)
    partners.set_capacity(
        manager, town.organisations["bluecorner"], intervention="diversionary-activity", available=0, maximum=16, wait_days=28
    )
    at += timedelta(hours=1)
    yield at
    case.offer_to(at, "bluecorner", "diversionary-activity")
    at = _next(at, 2, 15)
    yield at
    allocation.wait(case.by_manager(at), case.offer)


def _offered_to_two(town: Town) -> Life:
    """One young person, two partners side by side: one has said no, the other has until the day after tomorrow."""
    case, at = yield from _triaged(town, 5, "kestrel", level="primary", intervention="early-intervention-mentoring")
    at = _next(at, 1, 9)
    yield at
    made = allocation.offer(
        case.lead(at), case.journey, intervention="early-intervention-mentoring",
        partners=[town.organisations["copperkite"], town.organisations["lantern"]], why="Either could start this month.",
    )  # fmt: skip
    at += timedelta(hours=3)
    yield at
    manager = town.act(town.manager_of("copperkite"), at)
    case.offer = made[0].pk
    allocation.decline(manager, case.offer, reason="no_capacity", words="Full until the new year.")


def _lapsed(town: Town) -> Life:
    """Nobody answered in time: the offer lapsed by the clock, and it is the lead's turn again."""
    case, at = yield from _triaged(town, 12, "greenfield", level="primary", intervention="early-intervention-mentoring")
    at = _next(at, 1, 9)
    yield at
    offer = case.offer_to(at, "manyrivers", "early-intervention-mentoring")
    at = moment(_day(town, 3), 2)
    yield at
    allocation.lapse(case.lead(at).automatic(), offer)


def _split(town: Town) -> Life:
    """A place that names two young people becomes three journeys with one clock."""
    at = moment(_day(town, 3), 12, 10)
    yield at
    postcode, ward = town.chance.choice(postcodes()["DE24"])
    known = {"postcode": postcode, "ward": ward, "when_it_happens": "Straight after school"}
    course = PlaceCourse(
        "Bus shelter at the top of Elder Road", known, words.PLACE_WORRIES[1], at.date(), "neighbourhoods", "detached-work", []
    )
    case = place_case(town, at, course)
    at += timedelta(hours=4)
    yield at
    parts = []
    for about in ("Smashes the glass when dared to.", "Brings the drink; an older cousin buys it."):
        person = somebody(town.chance, district="DE24", age=14)
        parts.append(shape.Part("person", about, new=person.about(town.chance, at.date())))
    why = "Two of the young people are named and need more than somebody who comes by."
    shape.split(case.lead(at), case.journey, into=parts, why=why)


def _merged(town: Town) -> Life:
    """School and police ask about the same young person within a day; the lead carries both on as one."""
    at = moment(_day(town, 5), 9, 20)
    yield at
    person = somebody(town.chance, agency="hollybrook", age=15)
    first = case_of(town, at, person, words.WORRIES[0])
    first.refer(at, by="hollybrook")
    at += timedelta(hours=7)
    yield at
    person.agency = "police"
    second = case_of(town, at, person, words.WORRIES[3])
    second.refer(at, by="police")
    at = _next(at, 1, 10)
    yield at
    shape.merge(
        first.lead(at), first.journey, other=second.journey, why="The same young person: same name, date of birth and school."
    )


def _under_way(
    town: Town, ago: int, agency: str, begins_at: datetime | None = None
) -> Generator[datetime, None, tuple[Case, datetime]]:
    """Wanda's: offered, accepted, planned, three sessions held, and one planned where asked."""
    case, at = yield from _triaged(town, ago, agency, level="secondary", intervention="intensive-mentoring")
    at = _next(at, 1, 11)
    yield at
    case.offer_to(at, "lantern", "intensive-mentoring")
    at = _next(at, 1, 14)
    yield at
    case.accept(at, "worker")
    at = _next(at, 2, 10)
    yield at
    case.make_plan(at)
    for week in range(1, 4):
        begins = moment(_day(town, ago - 4 - 7 * week), 15)
        case.plan_session(at, begins)
        at = begins + timedelta(minutes=110)
        yield at
        case.record_session(at, happened="held")
    if begins_at:
        case.plan_session(at, begins_at)
    return case, at


def _session_at(town: Town, *, days: int, hour: int) -> Life:
    """A session today, or one that was and has not been written up."""
    day = town.now.date() if not days else _day(town, days)
    yield from _under_way(town, 34, "hollybrook", moment(day, hour))


def _with_concern(town: Town, *, seen: bool) -> Life:
    """A worker raises a safeguarding concern: an older one that was taken on, and one of this morning."""
    case, _ = yield from _under_way(town, 38, "socialcare")
    at = moment(_day(town, 3), 8, 40) if seen else town.now - timedelta(hours=3)
    yield at
    raised = concerns.raise_concern(
        case.by_worker(at),
        case.journey,
        danger_now=False,
        what=_CONCERNS[seen].format(name=case.name),
        done_already="Told our manager.",
    )
    if seen:
        at += timedelta(minutes=35)
        yield at
        number: Any = raised.pk
        concerns.see_concern(town.act("safeguarding", at), number)


_CONCERNS = (
    "{name} said in the car: “He says if I tell, he will send it to everybody.” Would not say who. Asked whether I have to tell.",
    "Marks on both wrists. {name} said it was the dog; they have none.",
)


def _unconfirmed(town: Town) -> Life:
    """A professional without an account has still to follow the link in their letter."""
    at = moment(_day(town, 1), 16, 30)
    yield at
    person = somebody(town.chance, agency="parent")
    case = case_of(town, at, person, words.WORRIES[4])
    case.refer(
        at, by="kestrel", confirmed=False, organisation_name="Larkfield Dental Surgery", agency="health",
        referrer_name="Jan Whitlock", referrer_email="jan.whitlock@dental.example", relationship="Dentist",
    )  # fmt: skip


def _a_group(town: Town) -> Life:
    """A peer group, two of them named."""
    at = moment(_day(town, 2), 13)
    yield at
    act = town.act(town.referrer_of("kestrel"), at)
    group = groups.add(
        act, called="The Thursday lot at the bus station", description="Eight to ten, most of them year 9.", unnamed=8
    )
    case = Case(town, "group", "the group", words.WORRIES[0], subject=group.pk)
    case.refer(at, by="kestrel")
