"""What a category lead does with a referral: ask, decide, or send it elsewhere."""

import secrets
from collections.abc import Iterable
from datetime import date

from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.words import queries as words
from youthalliance.journey.record.queries import for_change
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.triage import letters, rules
from youthalliance.journey.triage.models import Question, Risk, Triage, TurnedAway, Turning, Urgency
from youthalliance.network.partners import queries as partners


@action("triage.ask", may=rules.may_triage, about=for_change, says="Asked the referrer a question")
def ask(act: Act, journey: Standing, *, text: str) -> Question:
    """Ask the referrer something; the letter brings a link by which they answer without an account."""
    due_on = words.working_days_after(act.today, words.own().promise("question"))
    question = Question.objects.create(
        journey_id=journey.id, round=journey.round, asked_at=act.at, asked_by_id=act.doer, text=_said(text, "question"),
        due_on=due_on, token=secrets.token_urlsafe(24),
    )  # fmt: skip
    letters.question_to_referrer(journey.id, journey.reference, due_on=due_on, token=question.token)
    tell(journey=journey.id, detail={"question": text})
    return question


@action("triage.decide", may=rules.may_triage, about=for_change, says="Decided on help at level {level}")
def decide(
    act: Act, journey: Standing, *, level: str, risk: str, urgency: str, reasons: str, interventions: Iterable[str] = ()
) -> Triage:
    """Decide the level of need, the risk, how soon, and what would help (slugs). Deciding again corrects by adding.

    A referral that had been redirected is taken up after all.
    """
    mine = words.own()
    chosen = list(dict.fromkeys(interventions))
    if mine.levels and level not in mine.levels:
        raise Refused("This alliance has no such level of need. Choose one from the list.")
    if risk not in Risk.values or urgency not in Urgency.values:
        raise Refused("Say how much risk there is and how soon help should begin. Choose both from their lists.")
    named = [partners.known(slug).slug for slug in chosen]
    decided = Triage.objects.create(
        journey_id=journey.id, round=journey.round, decided_at=act.at, decided_by_id=act.doer, organisation_id=act.house,
        kind=journey.kind, level=level, risk=risk, urgency=urgency, interventions=named, reasons=_said(reasons, "reason"),
    )  # fmt: skip
    TurnedAway.objects.filter(journey=journey.id, round=journey.round, revoked_at=None).update(revoked_at=act.at)
    letters.news_for_referrer(journey.id, journey.reference)
    tell(journey=journey.id, level=mine.levels.get(level, level).lower(), detail={"reasons": reasons, "interventions": named})
    return decided


@action("triage.redirect", may=rules.may_triage, about=for_change, says="Redirected outside the alliance")
def redirect(act: Act, journey: Standing, *, to: str, why: str, chase_on: date | None = None) -> TurnedAway:
    """Pass a referral on to somebody outside the alliance, and promise to ask by ``chase_on`` what became of it."""
    chase_on = chase_on or words.working_days_after(act.today, words.own().promise("redirect_chase"))
    if chase_on < act.today:
        raise Refused("The day to ask what became of it is over already. Choose today or a later day.")
    if not to.strip():
        raise Refused("Say who it is redirected to, so that somebody can ask them what became of it.")
    turned = _turn_away(act, journey, Turning.REDIRECTED, why=why, to=to.strip(), chase_on=chase_on)
    tell(journey=journey.id, detail={"to": to, "why": why})
    return turned


@action("triage.record_outcome", may=rules.may_triage, about=for_change, says="Found out what became of it elsewhere")
def record_outcome(act: Act, journey: Standing, *, outcome: str) -> None:
    """Write down what became of a redirected referral; with that nothing is left to do."""
    standing = TurnedAway.objects.filter(
        journey=journey.id, round=journey.round, how=Turning.REDIRECTED, revoked_at=None, outcome_at=None
    )
    standing.update(outcome=_said(outcome, "outcome"), outcome_at=act.at)
    tell(journey=journey.id, detail={"outcome": outcome})


@action("triage.remind", may=rules.may_remind, about=for_change, says="Reminded to ask what became of it", moves=False)
def remind(act: Act, journey: Standing) -> None:
    """Remind the lead, once, that the day has come to ask what became of a redirected referral."""
    waiting = TurnedAway.objects.filter(
        journey=journey.id, round=journey.round, how=Turning.REDIRECTED, revoked_at=None, outcome_at=None, reminded_on=None
    )
    for number, chase_on in list(waiting.values_list("pk", "chase_on")):
        TurnedAway.objects.filter(pk=number).update(reminded_on=act.today)
        letters.outcome_due(act, journey.reference, kind=journey.kind, due_on=chase_on or act.today)
    tell(journey=journey.id)


@action("triage.not_for_us", may=rules.may_triage, about=for_change, says="Decided that it is not for the alliance")
def not_for_us(act: Act, journey: Standing, *, why: str) -> TurnedAway:
    """End a referral that the alliance cannot help with; ``why`` is what the referrer reads."""
    turned = _turn_away(act, journey, Turning.NOT_FOR_US, why=why)
    tell(journey=journey.id, detail={"why": why})
    return turned


def _turn_away(act: Act, journey: Standing, how: Turning, *, why: str, to: str = "", chase_on: date | None = None) -> TurnedAway:
    turned = TurnedAway.objects.create(
        journey_id=journey.id, round=journey.round, at=act.at, by_id=act.doer, how=how, why=_said(why, "reason"), to=to,
        chase_on=chase_on,
    )  # fmt: skip
    letters.news_for_referrer(journey.id, journey.reference)
    return turned


def _said(text: str, what: str) -> str:
    if not text.strip():
        raise Refused(f"The {what} is empty. Write it in a sentence or two.")
    return text.strip()
