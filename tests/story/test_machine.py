"""Whatever people do, in whatever order: the journey is where an independent model says, and refuses exactly what it should.

The model below is written from the story's own words, not from its code. After every step the stored status, the
status derived from the records and the model must agree, no referral may be doubled, and every place is either free
or held.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import transaction
from django.http import Http404
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from tests.cast import Cast
from youthalliance.foundation.acts import Act, Refused, clock
from youthalliance.journey import status
from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake.actions import Asked
from youthalliance.journey.moving_on import actions as moving_on
from youthalliance.journey.record import status_row
from youthalliance.journey.review import actions as review
from youthalliance.journey.support import actions as support
from youthalliance.journey.triage import actions as triage
from youthalliance.journey.triage import actions_shape as shape
from youthalliance.network.partners import actions as places
from youthalliance.network.partners import queries as partners
from youthalliance.subjects.people import actions as people

LADDER = ("universal", "primary", "secondary", "tertiary")
#: The work that is offered: who manages it, who does it, what it is, and how many places there are.
WORK = (("marcus", "wanda", "early-intervention-mentoring", 1), ("olu", "rafi", "group-mentoring", 2))
CHECKS = {4: 28, 12: 84}


@dataclass
class Offered:
    """One offer as the model knows it: open, waiting, accepted, planned or gone."""

    number: int
    work: int
    answer_by: date
    now: str = "open"
    plan: int = 0


@dataclass
class Journey:
    """One journey as the model knows it."""

    number: int
    reference: str
    kind: str
    level: str = ""
    triaged: bool = False
    questions: list[int] = field(default_factory=list)
    redirected: bool = False
    moving: bool = False
    offers: list[Offered] = field(default_factory=list)
    ended_on: date | None = None
    checks: dict[int, str] = field(default_factory=dict)
    closed: str = ""

    def has(self, now: str) -> bool:
        """Whether one of its offers stands so."""
        return any(offer.now == now for offer in self.offers)

    @property
    def state(self) -> str:
        """Where it is."""
        if self.closed:
            return "closed"
        if self.ended_on:
            return "moved_on"
        if self.moving:
            return "to_end"
        for now, state in (("planned", "supported"), ("accepted", "accepted"), ("open", "offered"), ("waiting", "waiting")):
            if self.has(now):
                return state
        if self.redirected:
            return "redirected"
        if self.triaged:
            return "triaged"
        return "asked" if self.questions else "new"

    def at(self, *states: str) -> bool:
        """Whether it is in one of these states."""
        return self.state in states

    def let_go(self) -> None:
        """Nothing that was offered or taken on stands any longer."""
        for offer in self.offers:
            offer.now = "gone"

    def begin_again(self) -> None:
        """A new round: only who it is about stays."""
        self.let_go()
        self.level, self.triaged, self.questions, self.redirected, self.moving = "", False, [], False, False
        self.ended_on, self.checks, self.closed = None, {}, ""


OFFERING = ("triaged", "offered", "waiting", "accepted", "supported")


class Alliance(RuleBasedStateMachine):
    """People doing things to at most three journeys, in any order."""

    cast: Cast

    def __init__(self) -> None:
        super().__init__()
        self.world = transaction.atomic()
        self.world.__enter__()
        self.at = self.cast.ben.at
        self.journeys: list[Journey] = []
        for manager, _, slug, maximum in WORK:
            act = self.act(manager)
            places.set_capacity(act, act.house, intervention=slug, available=maximum, maximum=maximum)

    def teardown(self) -> None:
        """Forget everything that this run has done."""
        transaction.set_rollback(True)
        self.world.__exit__(None, None, None)

    def act(self, name: str) -> Act:
        """Somebody, a minute after the last thing that happened."""
        self.at += timedelta(minutes=1)
        return getattr(self.cast, name).when(self.at)

    def lead(self, journey: Journey) -> Act:
        """The lead of the journey's present kind."""
        return self.act("parveen" if journey.kind == "place" else "ben")

    def today(self) -> date:
        """The day on which the next thing happens."""
        return self.act("ben").today

    def pick(self, which: int) -> Journey:
        """One of the journeys that there are."""
        return self.journeys[which % len(self.journeys)]

    def offer_of(self, journey: Journey, which: int) -> Offered | None:
        """One of a journey's offers, gone ones included."""
        return journey.offers[which % len(journey.offers)] if journey.offers else None

    def held(self, work: int) -> int:
        """How many places of a piece of work are taken."""
        return sum(offer.work == work and offer.now in ("accepted", "planned") for one in self.journeys for offer in one.offers)

    def tried(self, allowed: bool, do: Callable[[], object]) -> bool:
        """Do it; it must be refused exactly where the model says so. Whether it was done."""
        try:
            do()
        except (Refused, Http404) as refusal:
            if allowed:
                raise AssertionError("Refused, though the model allows it.") from refusal
            return False
        assert allowed, "Done, though the model forbids it."
        return True

    @precondition(lambda self: len(self.journeys) < 3)
    @rule(twice=st.booleans())
    def refer(self, twice: bool) -> None:
        """A teacher asks for help; pressing submit twice changes nothing."""
        act = self.act("tessa")
        jordan = people.add(act, given=f"Jordan{len(self.journeys)}", family="Rivers").pk
        press = f"press {self.at}"
        asked = Asked("It has been going on for weeks.", consent="young_person")
        made = [intake.refer(act, kind="person", subject=jordan, asked=asked, press=press).pk for _ in range(2 if twice else 1)]
        assert len(set(made)) == 1
        row = intake.refer(act, kind="person", subject=jordan, asked=asked, press=press)
        self.journeys.append(Journey(row.pk, row.reference, "person"))

    @precondition(lambda self: self.journeys)
    @rule(days=st.sampled_from([1, 5, 25, 60]))
    def wait_some_days(self, days: int) -> None:
        """Time passes."""
        self.at += timedelta(days=days)

    @precondition(lambda self: self.journeys)
    @rule(which=st.integers(0, 2))
    def ask(self, which: int) -> None:
        """The lead asks the referrer."""
        journey, asked = self.pick(which), []
        ask = lambda: asked.append(triage.ask(self.lead(journey), journey.reference, text="Which school?").pk)  # noqa: E731
        if self.tried(journey.at("new", "asked"), ask):
            journey.questions += asked

    @precondition(lambda self: any(one.questions for one in self.journeys))
    @rule(which=st.integers(0, 2))
    def answer(self, which: int) -> None:
        """The referrer answers the latest question."""
        journey = self.pick(which)
        act, latest = self.act("tessa"), journey.questions[-1] if journey.questions else 0
        if self.tried(journey.at("asked"), lambda: intake.answer(act, journey.number, question=latest, text="Hillside")):
            journey.questions.pop()

    @precondition(lambda self: self.journeys)
    @rule(which=st.integers(0, 2), level=st.sampled_from(LADDER))
    def decide(self, which: int, level: str) -> None:
        """The lead decides what this is."""
        journey = self.pick(which)
        given = {"level": level, "risk": "low", "urgency": "week", "reasons": "Early help."}
        allowed = journey.at("new", "asked", "redirected", "triaged")
        if self.tried(allowed, lambda: triage.decide(self.lead(journey), journey.reference, **given)):
            journey.triaged, journey.redirected, journey.level = True, False, level

    @precondition(lambda self: self.journeys)
    @rule(which=st.integers(0, 2))
    def reclassify(self, which: int) -> None:
        """It turns out to be a place, or a person after all."""
        journey = self.pick(which)
        kind = "place" if journey.kind == "person" else "person"
        new = {"called": "The tunnel"} if kind == "place" else {"given": "Sam"}
        allowed = journey.at("new", "asked", *OFFERING)
        act = self.lead(journey)
        if self.tried(allowed, lambda: shape.reclassify(act, journey.reference, kind=kind, why="It is.", new=new)):
            journey.kind = kind

    @precondition(lambda self: self.journeys)
    @rule(which=st.integers(0, 2))
    def redirect(self, which: int) -> None:
        """The lead passes it on outside the alliance."""
        journey = self.pick(which)
        allowed = journey.at("new", "asked", "triaged")
        if self.tried(allowed, lambda: triage.redirect(self.lead(journey), journey.reference, to="The NHS", why="Theirs")):
            journey.redirected = True

    @precondition(lambda self: any(one.redirected for one in self.journeys))
    @rule(which=st.integers(0, 2))
    def record_outcome(self, which: int) -> None:
        """What became of it elsewhere is known."""
        journey = self.pick(which)
        if self.tried(
            journey.at("redirected"), lambda: triage.record_outcome(self.lead(journey), journey.reference, outcome="Seen")
        ):
            journey.closed = "redirected"

    @precondition(lambda self: self.journeys)
    @rule(which=st.integers(0, 2), work=st.integers(0, 1))
    def offer(self, which: int, work: int) -> None:
        """The lead offers it; the same work once at a time to the same partner."""
        journey, made = self.pick(which), []
        manager, _, slug, _ = WORK[work]
        live = any(offer.work == work and offer.now in ("open", "waiting") for offer in journey.offers)
        answer_by = self.today() + timedelta(days=3)
        given = {"intervention": slug, "partners": [getattr(self.cast, manager).house], "reply_by": answer_by}
        do = lambda: made.extend(allocation.offer(self.lead(journey), journey.reference, **given))  # noqa: E731
        if self.tried(journey.at(*OFFERING) and not live, do):
            journey.offers.append(Offered(made[0].pk, work, answer_by))

    @precondition(lambda self: any(one.offers for one in self.journeys))
    @rule(which=st.integers(0, 2), offer=st.integers(0, 5))
    def accept(self, which: int, offer: int) -> None:
        """The partner says yes, where a place is free, and names a worker."""
        journey = self.pick(which)
        found = self.offer_of(journey, offer)
        if found is None:
            return
        manager, worker, _, maximum = WORK[found.work]
        allowed = journey.at(*OFFERING) and found.now in ("open", "waiting") and self.held(found.work) < maximum
        if self.tried(allowed, lambda: allocation.accept(self.act(manager), found.number)):
            found.now = "accepted"
            support.assign(self.act(manager), journey.reference, worker=getattr(self.cast, worker).who)

    @precondition(lambda self: any(one.offers for one in self.journeys))
    @rule(which=st.integers(0, 2), offer=st.integers(0, 5), how=st.sampled_from(["decline", "wait", "lapse", "withdraw"]))
    def answer_otherwise(self, which: int, offer: int, how: str) -> None:
        """The partner says no or puts it on a list, the day passes, or the lead takes it back."""
        journey = self.pick(which)
        found = self.offer_of(journey, offer)
        if found is None:
            return
        manager = self.act(WORK[found.work][0])
        allowed = journey.at(*OFFERING) and found.now in (("open",) if how in ("wait", "lapse") else ("open", "waiting"))
        do: dict[str, Callable[[], object]] = {
            "decline": lambda: allocation.decline(manager, found.number, reason="no_capacity"),
            "wait": lambda: allocation.wait(manager, found.number),
            "lapse": lambda: allocation.lapse(clock(self.at), found.number),
            "withdraw": lambda: allocation.withdraw(self.lead(journey), found.number),
        }
        allowed = allowed and (how != "lapse" or self.today() > found.answer_by)
        if self.tried(allowed, do[how]):
            found.now = "waiting" if how == "wait" else "gone"

    @precondition(lambda self: any(one.offers for one in self.journeys))
    @rule(which=st.integers(0, 2), offer=st.integers(0, 5))
    def plan(self, which: int, offer: int) -> None:
        """The worker makes the plan that an acceptance asks for."""
        journey = self.pick(which)
        found = self.offer_of(journey, offer)
        if found is None:
            return
        allowed = journey.at("accepted", "supported") and found.now == "accepted"
        worker = self.act(WORK[found.work][1])
        if self.tried(allowed, lambda: support.plan(worker, journey.reference, offer=found.number)):
            found.now = "planned"

    @precondition(lambda self: any(one.at("supported", "to_end") for one in self.journeys))
    @rule(which=st.integers(0, 2), outcome=st.sampled_from(["step_up", "steady", "step_down", "change", "move_on"]))
    def review(self, which: int, outcome: str) -> None:
        """The lead reviews it."""
        journey = self.pick(which)
        here = LADDER.index(journey.level) if journey.level else 3
        there = {"step_up": here + 1, "step_down": here - 1, "move_on": 0}.get(outcome, here)
        allowed = journey.at("supported", "to_end") and 0 <= there < len(LADDER)
        if self.tried(allowed, lambda: review.decide(self.lead(journey), journey.reference, outcome=outcome, reasons="So it is.")):
            journey.level, journey.moving = LADDER[there], outcome == "move_on"
            if outcome == "change":
                journey.let_go()

    @precondition(lambda self: any(one.at("to_end") for one in self.journeys))
    @rule(which=st.integers(0, 2), named=st.booleans())
    def end(self, which: int, named: bool) -> None:
        """The ending is written; a good one names where next."""
        journey = self.pick(which)
        act = self.lead(journey)
        do = lambda: moving_on.end(act, journey.reference, reason="goals_met", moves_to="Boxing" if named else "")  # noqa: E731
        if self.tried(journey.at("to_end") and named, do):
            journey.ended_on, journey.checks = act.today, dict.fromkeys(CHECKS, "")
            journey.let_go()

    @precondition(lambda self: any(one.at("moved_on") for one in self.journeys))
    @rule(
        which=st.integers(0, 2), weeks=st.sampled_from([4, 12]), answer=st.sampled_from(["yes", "yes", "partly", "no", "unknown"])
    )
    def check_back(self, which: int, weeks: int, answer: str) -> None:
        """Somebody looks whether it held, not more than a week early."""
        journey = self.pick(which)
        act = self.lead(journey)
        allowed = journey.at("moved_on") and journey.checks[weeks] == ""
        if allowed:
            allowed = act.today >= journey.ended_on + timedelta(days=CHECKS[weeks] - 7)
        if self.tried(allowed, lambda: moving_on.check_back(act, journey.reference, weeks=weeks, it_held=answer)):
            journey.checks[weeks] = answer
            if all(journey.checks.values()):
                journey.closed = "held" if set(journey.checks.values()) == {"yes"} else "ended"

    @precondition(lambda self: any(one.at("moved_on", "closed") for one in self.journeys))
    @rule(which=st.integers(0, 2))
    def reopen(self, which: int) -> None:
        """More is needed after all."""
        journey = self.pick(which)
        if self.tried(
            journey.at("moved_on", "closed"), lambda: moving_on.reopen(self.lead(journey), journey.reference, why="Again")
        ):
            journey.begin_again()

    @precondition(lambda self: self.journeys)
    @rule(which=st.integers(0, 2), really=st.integers(0, 3))
    def stop(self, which: int, really: int) -> None:
        """They do not want it; rarely, so that other things happen too."""
        journey = self.pick(which)
        if really and not journey.closed:
            return
        if self.tried(not journey.closed, lambda: moving_on.stop(self.lead(journey), journey.reference, reason="declined")):
            journey.closed = "ended" if journey.ended_on else "stopped"
            journey.let_go()

    @precondition(lambda self: self.journeys)
    @rule(which=st.integers(0, 2), steps=st.integers(1, 7), outcome=st.sampled_from(["move_on", "change"]))
    def go_on(self, which: int, steps: int, outcome: str) -> None:
        """Everybody does what is usual, so that the later stages are reached often."""
        for _ in range(steps):
            self.usual_step(which, self.pick(which), outcome)

    def usual_step(self, which: int, journey: Journey, outcome: str) -> None:
        """What usually happens next to a journey; after a change the lead first decides anew."""
        last = max(len(journey.offers) - 1, 0)
        anew = journey.offers and journey.level != "primary"
        usual: dict[str, Callable[[], None]] = {
            "triaged": lambda: (
                self.decide(which=which, level="primary") if anew else self.offer(which=which, work=journey.number % 2)
            ),
            "offered": lambda: self.accept(which=which, offer=last),
            "accepted": lambda: self.plan(which=which, offer=last),
            "supported": lambda: self.review(which=which, outcome=outcome),
            "to_end": lambda: self.end(which=which, named=True),
            "moved_on": lambda: self.look_back(which),
        }
        usual.get(journey.state, lambda: self.decide(which=which, level="secondary"))()

    def look_back(self, which: int) -> None:
        """The next check-back, on a day when it may be made."""
        journey = self.pick(which)
        weeks = min(week for week, answer in journey.checks.items() if not answer)
        self.at += timedelta(days=28)
        self.check_back(which=which, weeks=weeks, answer="partly" if self.at.minute % 3 == 0 else "yes")

    @invariant()
    def model_stored_and_derived_agree(self) -> None:
        """Every journey is where the model says, in the stored row and in the records."""
        stored = status_row.stored([one.number for one in self.journeys])
        for one in self.journeys:
            row = stored[one.number]
            assert (row.state, row.kind, row.level, row.closed_as) == (one.state, one.kind, one.level, one.closed)
            assert row.is_open is (one.state != "closed")
        assert status.differences() == []

    @invariant()
    def no_referral_is_doubled(self) -> None:
        """There are as many journeys as were asked for."""
        assert sum(len(batch) for batch in status_row.batches(100)) == len(self.journeys)

    @invariant()
    def every_place_is_free_or_held(self) -> None:
        """Nothing is lost and nothing sold twice."""
        for work, (manager, _, slug, maximum) in enumerate(WORK):
            now = partners.entry(getattr(self.cast, manager).house).places[partners.known(slug).id]
            assert (now.available + self.held(work), now.maximum) == (maximum, maximum)


def test_whatever_people_do_in_whatever_order(cast: Cast) -> None:
    Alliance.cast = cast
    often = settings(
        max_examples=25, stateful_step_count=40, deadline=None, database=None, derandomize=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
    )  # fmt: skip
    run_state_machine_as_test(Alliance, settings=often)
