"""Deciding at a review: step up, keep going, step down, change, or move on."""

from datetime import date, timedelta

from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.mail.outbox import post
from youthalliance.foundation.words import queries as words
from youthalliance.journey.record import queries as record
from youthalliance.journey.record.kinds import Relation
from youthalliance.journey.record.queries import for_change as journeys
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.review import queries, rules
from youthalliance.journey.review.models import Outcome, Review
from youthalliance.journey.support import actions as support

#: For so long may those who worked on a journey still look at it after a change has ended their part.
GRACE = timedelta(days=30)


@action("review.decide", may=rules.may_decide, about=journeys, says="Reviewed: {outcome}; level of need {level}")
def decide(
    act: Act,
    journey: Standing,
    *,
    outcome: str,
    reasons: str,
    level: str = "",
    young_person_says: str = "",
    next_review_on: date | None = None,
) -> Review:
    """Decide whether it is helping.

    ``level`` is the step up or down where it is more than one; ``next_review_on`` comes from each plan's
    intervention (monthly for a place) where none is given. A change closes what is under way and the lead offers
    anew; moving on keeps the plans until the ending is written.
    """
    if outcome not in Outcome.values:
        raise Refused("Choose what the review decides from the list.")
    if not reasons.strip():
        raise Refused("Say why, in a sentence: it is what everybody will look for later.")
    if outcome == Outcome.CHANGE:
        rules.may_change(act)
    rules.next_day(act, next_review_on)
    ladder = queries.ladder()
    after = rules.level_after(outcome, before=journey.level, chosen=level, ladder=ladder)
    to = record.addresses_of(journey.id, Relation.WORKER)
    made = Review.objects.create(
        journey_id=journey.id, round=journey.round, reviewed_at=act.at, reviewed_by_id=act.doer, organisation_id=act.house,
        outcome=outcome, level_before=journey.level, level=after, reasons=reasons.strip(),
        young_person_says=young_person_says.strip(), next_review_on=_follow(act, journey, outcome, next_review_on),
    )  # fmt: skip
    post("review_decided", to=to, reference=journey.reference, link=f"/journeys/{journey.reference}")
    tell(journey=journey.id, outcome=Outcome(outcome).label.lower(), level=after)
    return made


def _follow(act: Act, journey: Standing, outcome: str, chosen: date | None) -> date | None:
    """Do what the outcome asks of the plans; returns the day that comes next."""
    if outcome == Outcome.CHANGE:
        support.finish(act, journey)
        support.release(act, journey.id, grace=GRACE)
        return words.working_days_after(act.today, words.own().promise("triage"))
    if outcome == Outcome.MOVE_ON:
        return None
    return support.move_reviews(journey, start=act.today, to=chosen)
