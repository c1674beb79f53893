"""The letters that triage writes; each is posted with the data of the running verb."""

from datetime import date

from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.foundation.mail.outbox import post
from youthalliance.journey.intake.queries_referrer import referrer


def news_for_referrer(journey: int, reference: str) -> None:
    """Tell whoever asked that their status page says something new."""
    asker = referrer(journey)
    post("news_for_referrer", to=asker.email, reference=reference, link=asker.status_page)


def question_to_referrer(journey: int, reference: str, *, due_on: date, token: str) -> None:
    """Send whoever asked the link by which they answer."""
    post("question_to_referrer", to=referrer(journey).email, reference=reference, day=due_on, link=f"/answer/{token}")


def new_for_lead(act: Act, reference: str, *, kind: str, due_on: date) -> None:
    """Tell the leads of a category that something waits for them."""
    leads = accounts.people_in_role(Role.LEAD, on=act.today, category=kind)
    post("new_referral", to=[row.user.email for row in leads], reference=reference, day=due_on, link=f"/journeys/{reference}")


def outcome_due(act: Act, reference: str, *, kind: str, due_on: date) -> None:
    """Remind the leads of a category to ask what became of something that was redirected."""
    leads = accounts.people_in_role(Role.LEAD, on=act.today, category=kind)
    link = f"/journeys/{reference}/outcome"
    post("outcome_due", to=[row.user.email for row in leads], reference=reference, day=due_on, link=link)
