"""Puts one journey's page together from the stages' own queries.

A journey's history says which stages have left anything, so that the page asks only for what is there.
"""

from dataclasses import dataclass
from datetime import datetime

from youthalliance.desks import words
from youthalliance.desks.journey import level_line
from youthalliance.desks.journey.buttons import Buttons, buttons
from youthalliance.desks.parts import Tag
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, history, why_not
from youthalliance.foundation.acts.history import Told
from youthalliance.foundation.words.queries import own
from youthalliance.journey.allocation import queries_offers as allocation
from youthalliance.journey.intake import queries_desks as intake
from youthalliance.journey.moving_on import queries as moving_on
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.review import queries as review
from youthalliance.journey.support import queries as support
from youthalliance.journey.support import queries_desks
from youthalliance.journey.triage import queries_desks as triage
from youthalliance.subjects.people import ages

#: How many lines of the story the page tells.
NEWEST = 60
_MINE = {
    "lead": (Role.LEAD,),
    "partner": (Role.MANAGER,),
    "worker": (Role.WORKER, Role.MANAGER),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose move it is and by when, in words."""

    words: str
    state: str
    look: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the template shows, each panel None or empty where there is nothing."""

    journey: Standing
    called: str
    about: str
    kind: str
    tags: list[Tag]
    turn: Turn
    way: list[tuple[str, str]]
    buttons: Buttons
    asked: "Asked | None"
    links: list[tuple[str, str]]
    record: str
    """The address of the record of who or where it is about."""
    may_record: bool
    decision: triage.Decision | None
    questions: list[triage.AskedOf]
    offers: list[allocation.Line]
    plans: list[support.PlanRow]
    goals: list[support.GoalRow]
    sessions: list[support.SessionRow]
    visits: list[support.VisitRow]
    notes: list[support.NoteRow]
    concerns: list[queries_desks.Mentioned]
    reviews: list[review.ReviewRow]
    line: level_line.Drawing | None
    endings: list[moving_on.EndingRow]
    told: list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """The referral as it was asked, in the order in which people read it."""

    at: datetime
    who: str
    reach: str
    confirmed: bool
    answers: list[tuple[str, str]]


def compose(act: Act, reference: str) -> Page:
    """The page of a journey for eyes that may see it; leaves the line that looking leaves. Otherwise Http404."""
    journey = record.open_record(act, reference)
    lines = history.of_journey(journey.id, newest=NEWEST)
    left = _Left(lines)
    opening = intake.opening(act, journey.id)
    reviews = review.reviews_of(act, journey) if left.by("review.decide") else []
    offers = allocation.of_journey(act, journey) if left.by("allocation.offer") else []
    plans = support.plans_of(act, journey) if left.by("support.plan") else []
    return Page(
        journey=journey,
        called=_called(journey, opening),
        about=_about(act, journey, opening),
        kind=words.KINDS[journey.kind],
        tags=_tags(journey),
        turn=_turn(act, journey),
        way=_way(journey),
        buttons=buttons(act, journey, without=() if _waits_for_a_plan(act, offers, plans) else ("support.plan",)),
        asked=_asked(opening, intake.added_words(journey.id) if left.by("intake.add_words") else []),
        links=_links(opening),
        record=_record(journey),
        may_record=why_not(act, "support.record_session", journey) is None,
        decision=triage.decision_of(act, journey) if left.by("triage.decide") else None,
        questions=triage.questions_of(act, journey) if left.by("triage.ask") else [],
        offers=offers,
        plans=plans,
        goals=support.goals_of(act, journey) if left.by("support.set_goal", "support.plan") else [],
        sessions=support.sessions_of(act, journey, newest=20) if left.by("support.plan_session", "support.record_session") else [],
        visits=support.visits_of(act, journey, newest=20) if left.by("support.log_visit") else [],
        notes=support.notes_of(act, journey, newest=20) if left.by("support.add_note") else [],
        concerns=queries_desks.concerns_mentioned(act, journey.id),
        reviews=reviews,
        line=level_line.draw(review.line_of(act, journey)) if len(reviews) > 1 else None,
        endings=moving_on.endings_of(act, journey) if left.by("moving_on.end", "moving_on.stop") else [],
        told=[
            (line.sentence, f"{line.by}, {line.organisation}" if line.organisation else line.by, words.moment(line.at))
            for line in lines
        ],
    )


def _waits_for_a_plan(act: Act, offers: list[allocation.Line], plans: list[support.PlanRow]) -> bool:
    """Whether the organisation has taken on something that it has made no plan for."""
    taken_on = [one for one in offers if one.partner == act.organisation and one.reply == "accepted"]
    return len(taken_on) > len([one for one in plans if one.partner == act.organisation])


class _Left:
    """Which verbs have left a line. A story longer than the page tells may hold any."""

    def __init__(self, lines: list[Told]) -> None:
        self.verbs = {line.verb for line in lines}
        self.perhaps_more = len(lines) == NEWEST

    def by(self, *verbs: str) -> bool:
        """Whether one of these did."""
        return self.perhaps_more or not self.verbs.isdisjoint(verbs)


def _called(journey: Standing, opening: intake.Opening) -> str:
    names = {"person": opening.person, "family": opening.family, "place": opening.place, "group": opening.group}
    return names[journey.kind] or "Without a name"


def _about(act: Act, journey: Standing, opening: intake.Opening) -> str:
    called = _called(journey, opening)
    age = ages.age_on(act.today, born_on=opening.born_on, estimated_birth_year=opening.estimated_birth_year)
    return f"{called}, {age}" if age and journey.kind == "person" else called


def _tags(journey: Standing) -> list[Tag]:
    found = []
    if journey.level:
        found.append(words.level(journey.level))
    if journey.risk:
        found.append(words.risk(journey.risk))
    if journey.urgency in ("today", "week"):
        found.append(Tag(words.URGENCIES[journey.urgency], "soon"))
    return found


def _turn(act: Act, journey: Standing) -> Turn:
    here = journey.here
    if not here.is_open:
        return Turn("Nobody has anything left to do.", words.state(journey.state, closed_as=journey.closed_as), "closed")
    mine = act.role in _MINE.get(here.turn, ()) and (act.role is not Role.LEAD or journey.kind in act.categories)
    whose = "It is your turn" if mine else f"It is the turn of {words.TURNS[here.turn]}"
    days = (journey.due_on - act.today).days if journey.due_on else 0
    if journey.due_on is None:
        return Turn(f"{whose}.", here.says, "turn")
    day = words.long_day(journey.due_on)
    if days < 0:
        return Turn(f"{whose}. It was promised by {day}: {words.some(-days, 'day', 'days')} late.", here.says, "late")
    return Turn(f"{whose}, by {'today' if days == 0 else day}.", here.says, "turn")


def _way(journey: Standing) -> list[tuple[str, str]]:
    stages = ["triage", "allocation", "support", "moving_on"]
    here = stages.index(journey.here.stage) if journey.here.stage in stages else len(stages)
    return [(words.STAGES[stage], "done" if at < here else "here" if at == here else "") for at, stage in enumerate(stages)]


_CONSENT = {
    "young_person": "The young person agreed",
    "parent": "A parent or carer agreed",
    "both": "The young person and a parent or carer agreed",
    "not_asked": "Nobody has been asked yet",
    "refused": "They were asked and said no",
    "not_needed": "Not needed: nobody is named",
}
_TOLD = {"yes": "Yes", "no": "No", "partly": "Partly"}


def _asked(opening: intake.Opening, added: list[tuple[datetime, str]]) -> Asked | None:
    if opening.asked_at is None:
        return None
    names = own().themes
    told = _TOLD.get(opening.told or "", opening.told or "")
    answers = (
        ("What is going on", opening.what_is_going_on),
        ("Priority areas", ", ".join(names.get(slug, slug) for slug in opening.themes or ())),
        ("What is working well", opening.working_well),
        ("What has been tried", opening.tried_so_far),
        ("Who else is involved", opening.others_involved),
        ("Agreement", _CONSENT.get(opening.consent or "", opening.consent)),
        ("Do they know of it?", f"{told}. {opening.told_words}" if opening.told_words else told),
        ("How it is safe to make contact", opening.contact_words),
        *((f"Added {words.moment(at)}", text) for at, text in added),
    )
    who = ", ".join(
        dict.fromkeys(
            text
            for text in (
                opening.referrer_name or opening.made_by,
                opening.relationship,
                opening.organisation or opening.organisation_name,
            )
            if text
        )
    )
    reach = ", ".join(text for text in (opening.referrer_phone, opening.referrer_email) if text)
    return Asked(
        opening.asked_at,
        who or "Somebody who left no name",
        reach,
        opening.confirmed_at is not None,
        [(a, b) for a, b in answers if b],
    )


_RECORDS = {"person": "/people", "family": "/families", "place": "/places", "group": "/groups"}


def _record(journey: Standing) -> str:
    kind, number = journey.subject
    return f"{_RECORDS[kind]}/{number}" if number else ""


def _links(opening: intake.Opening) -> list[tuple[str, str]]:
    found = []
    if opening.split_from:
        found.append(("Split off from", opening.split_from))
    if opening.merged_into:
        found.append(("Goes on in", opening.merged_into))
    return found
