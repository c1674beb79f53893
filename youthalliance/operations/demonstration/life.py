"""A journey verb by verb: each line is what somebody presses on a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from youthalliance.foundation.acts import Act, public
from youthalliance.journey.allocation import actions as allocation
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake.actions import Asked
from youthalliance.journey.moving_on import actions as moving_on
from youthalliance.journey.review import actions as review
from youthalliance.journey.support import actions as support
from youthalliance.journey.triage import actions as triage
from youthalliance.operations.demonstration import words
from youthalliance.operations.demonstration.names import grown_up, origin_of
from youthalliance.operations.demonstration.town import Town, lead_for
from youthalliance.operations.demonstration.words import Worry
from youthalliance.operations.demonstration.young_people import YoungPerson
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.people import actions as people

#: Doors that are not an organisation's, and the agency that follows from each.
_DOORS = {"parent": "family", "young_person": "self", "resident": "resident"}


@dataclass(slots=True)
class Case:
    """A journey as the demonstration follows it: what it is about, who acts on it, and what it holds."""

    town: Town
    kind: str
    name: str
    worry: Worry
    subject: int = 0
    journey: Any = 0
    """Its id; like the offer's it is what a verb is given and reads afresh."""
    partner: str = ""
    worker: str = ""
    offer: Any = 0
    plan: int = 0
    session: int = 0

    # Who acts

    def lead(self, at: datetime) -> Act:
        """The category lead of what the journey is about now."""
        return self.town.act(lead_for(self.kind), at)

    def by_worker(self, at: datetime) -> Act:
        """The worker named for it."""
        return self.town.act(self.worker, at)

    def by_manager(self, at: datetime) -> Act:
        """The manager of the partner that has been offered it or supports it."""
        return self.town.act(self.town.manager_of(self.partner), at)

    def say(self, sentences: Iterable[str]) -> str:
        """One of these sentences, about the young person by name."""
        worker = self.town.acts[self.worker].name.split()[0] if self.worker else "the worker"
        return self.town.chance.choice(list(sentences)).format(name=self.name, worker=worker)

    # Asking

    def refer(self, at: datetime, *, by: str, confirmed: bool = True, **asked: str) -> None:
        """Somebody asks for help: an organisation of the city by its key, or a door such as parent."""
        door = by if by in _DOORS else "professional"
        act = public(at=at) if door != "professional" or not confirmed else self.town.act(self.town.referrer_of(by), at)
        place = self.kind == "place"
        said = {
            "door": door, "working_well": self.worry.working_well, "tried_so_far": self.worry.tried,
            "agency": _DOORS.get(by) or self.town.organisation(by).agency,
            "consent": "not_needed" if place else "both" if self.kind == "family" else "young_person",
            "told": "yes", "contact_words": "" if place else "Text first. Not during school hours.",
        } | asked  # fmt: skip
        told = {name: text.format(name=self.name) for name, text in said.items()}
        going_on = self.worry.going_on.format(name=self.name)
        made = intake.refer(
            act, kind=self.kind, subject=self.subject, confirmed=confirmed,
            asked=Asked(what_is_going_on=going_on, themes=list(self.worry.themes), **told),
        )  # fmt: skip
        self.journey = made.pk

    # Triage and allocation

    def triage(
        self, at: datetime, *, level: str, intervention: str, risk: str = "medium", urgency: str = "routine", reasons: str = ""
    ) -> None:
        """The lead decides."""
        reasons = reasons or self.say(words.PLACE_REASONS if self.kind == "place" else words.TRIAGE_REASONS)
        triage.decide(
            self.lead(at), self.journey, level=level, risk=risk, urgency=urgency, interventions=[intervention], reasons=reasons
        )

    def offer_to(self, at: datetime, partner: str, intervention: str) -> Any:
        """The lead offers one piece of work to one partner."""
        self.partner = partner
        [made] = allocation.offer(
            self.lead(at), self.journey, intervention=intervention, partners=[self.town.organisations[partner]],
            why=self.say(words.OFFER_WORDS),
        )  # fmt: skip
        self.offer = made.pk
        return self.offer

    def decline(self, at: datetime) -> None:
        """The partner says no."""
        reason, said = self.town.chance.choice(words.DECLINES)
        allocation.decline(self.by_manager(at), self.offer, reason=reason, words=said)

    def accept(self, at: datetime, worker: str = "", *, names_worker: bool = True) -> None:
        """The partner says yes and, where they have got that far, names a worker."""
        allocation.accept(self.by_manager(at), self.offer)
        if not names_worker:
            return
        self.worker = worker or self.town.chance.choice(self.town.workers_of(self.partner))
        support.assign(self.by_manager(at), self.journey, worker=self.town.acts[self.worker].who or 0)

    # Support

    def make_plan(
        self, at: datetime, *, summary: str = "", goals: Iterable[str] | None = None, review_on: date | None = None
    ) -> None:
        """The worker makes the plan."""
        summary = summary or self.say(words.PLANS)
        chosen = self.worry.goals if goals is None else tuple(goals)
        made = support.plan(self.by_worker(at), self.journey, offer=self.offer, summary=summary, goals=chosen, review_on=review_on)
        self.plan = made.pk

    def plan_session(self, at: datetime, begins_at: datetime) -> None:
        """The worker plans the next session."""
        made = support.plan_session(
            self.by_worker(at), self.journey, plan=self.plan, begins_at=begins_at, where=self.say(words.WHERE)
        )  # fmt: skip
        self.session = made.pk

    def record_session(self, at: datetime, *, happened: str) -> None:
        """The worker says what became of it."""
        said: dict[str, str | int] = {}
        if happened in ("held", "late"):
            said = {"minutes": self.town.chance.choice((60, 75, 90, 90, 120)), "present": f"{self.name} and me"}
            said |= {"notes": self.say(words.SESSION_NOTES), "next_step": self.say(words.NEXT_STEPS)}
        if happened != "held":
            said["why"] = self.say({"late": words.WHY_LATE, "missed": words.WHY_MISSED, "cancelled": words.WHY_CANCELLED}[happened])
        support.record_session(self.by_worker(at), self.journey, session=self.session, happened=happened, **said)  # type: ignore[arg-type]

    def visit(self, at: datetime, began_at: datetime, minutes: int, **counts: int | str) -> None:
        """The worker logs a visit that evening."""
        support.log_visit(
            self.by_worker(at), self.journey, plan=self.plan, began_at=began_at,
            minutes=minutes, **counts,  # type: ignore[arg-type]
        )  # fmt: skip

    def note(self, at: datetime, *, shared: bool = True, text: str = "") -> None:
        """The worker writes a note."""
        support.add_note(
            self.by_worker(at), self.journey, text=text or self.say(words.NOTES if shared else words.PRIVATE_NOTES), shared=shared
        )

    # Review and moving on

    def review(self, at: datetime, outcome: str, *, reasons: str = "", says: str | None = None) -> None:
        """The lead decides at the review, with what the young person says."""
        heard = self.say(words.YOUNG_PERSON_SAYS) if says is None else says
        review.decide(
            self.lead(at), self.journey, outcome=outcome, reasons=reasons or self.say([words.REVIEW_REASONS[outcome]]),
            young_person_says=heard,
        )  # fmt: skip

    def end(self, at: datetime, *, reason: str = "goals_met", moves_to: str = "", said: str = "") -> None:
        """The worker writes the ending."""
        moving_on.end(self.by_worker(at), self.journey, reason=reason, moves_to=moves_to or self.say(words.MOVES_TO), words=said)

    def check_back(self, at: datetime, weeks: int, it_held: str, *, said: str = "") -> None:
        """The worker looks back."""
        moving_on.check_back(
            self.by_worker(at), self.journey, weeks=weeks, it_held=it_held, words=said or self.say(words.CHECKS[it_held])
        )

    def stop(self, at: datetime, reason: str) -> None:
        """The lead stops it early."""
        moving_on.stop(self.lead(at), self.journey, reason=reason, words=self.say([words.STOPPED[reason]]))

    def reopen(self, at: datetime) -> None:
        """The lead opens it again."""
        moving_on.reopen(self.lead(at), self.journey, why=self.say(words.WHY_REOPENED))
        self.plan, self.offer = 0, 0


def case_of(town: Town, at: datetime, person: YoungPerson, worry: Worry) -> Case:
    """A case about a young person, or about their family where they were referred together; the subject is put on record."""
    child = people.add(_adding(town, person, at), **person.about(town.chance, at.date()))
    if not person.as_family:
        return Case(town, "person", person.given, worry, subject=child.pk)
    given, surname = grown_up(town.chance, person.family, origin=origin_of(person.ethnic_group))
    home = {name: person.known[name] for name in ("address", "postcode", "ward") if name in person.known}
    parent = people.add(_adding(town, person, at), given=given, family=surname, **home)
    members = [(child.pk, "young_person", True), (parent.pk, "parent", True)]
    family = families.add(_adding(town, person, at), called=f"The {person.family} family", members=members)
    return Case(town, "family", person.given, worry, subject=family.pk)


def _adding(town: Town, person: YoungPerson, at: datetime) -> Act:
    return public(at=at) if person.agency in _DOORS else town.act(town.referrer_of(person.agency), at)
