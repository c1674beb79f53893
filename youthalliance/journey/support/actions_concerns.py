"""Safeguarding concerns: told to the right people at once, and kept from everybody else.

Their lines of history name the concern and not the journey, so that no timeline and no count gives them away.
"""

from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused, action, tell
from youthalliance.foundation.mail.outbox import post
from youthalliance.journey.record.queries import for_change as journeys
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.support import rules
from youthalliance.journey.support.models import Concern
from youthalliance.journey.support.queries_concerns import Raised, concern_for_change


@action("support.raise_concern", may=rules.may_raise_concern, about=journeys, says="Raised a safeguarding concern", moves=False)
def raise_concern(act: Act, journey: Standing, *, what: str, danger_now: bool, done_already: str = "") -> Concern:
    """Tell the safeguarding leads at once; the category lead learns that there is a concern, not what it says."""
    if not what.strip():
        raise Refused("Write what you saw or heard, in the words that were used. A few words are enough.")
    made = Concern.objects.create(
        journey_id=journey.id, organisation_id=act.house, raised_at=act.at, raised_by_id=act.doer,
        what=what.strip(), danger_now=danger_now, done_already=done_already.strip(),
    )  # fmt: skip
    leads = [one.user.email for one in accounts.people_in_role(Role.SAFEGUARDING, on=act.today)]
    post("concern_raised", to=leads, reference=journey.reference, link=f"/concerns/{made.pk}")
    triage = [one.user.email for one in accounts.people_in_role(Role.LEAD, on=act.today, category=journey.kind)]
    post("concern_told", to=triage, reference=journey.reference, link=f"/journeys/{journey.reference}")
    tell(subject=("concern", made.pk), detail={"journey": journey.reference})
    return made


@action(
    "support.see_concern",
    may=rules.may_handle_concern,
    about=concern_for_change,
    says="Took on a safeguarding concern",
    moves=False,
)
def see_concern(act: Act, concern: Raised) -> None:
    """A safeguarding lead has read it and takes it on; pressed twice, the first counts."""
    Concern.objects.filter(pk=concern.id, seen_at=None).update(seen_at=act.at, seen_by=act.doer)
    tell(subject=("concern", concern.id))


@action(
    "support.close_concern",
    may=rules.may_handle_concern,
    about=concern_for_change,
    says="Closed a safeguarding concern",
    moves=False,
)
def close_concern(act: Act, concern: Raised, *, outcome: str) -> None:
    """Say what was done, and close it."""
    if concern.closed_at is not None:
        raise Refused("This concern has been closed already. What was done is written on it.")
    if not outcome.strip():
        raise Refused("Say what was done about it before you close it.")
    Concern.objects.filter(pk=concern.id, seen_at=None).update(seen_at=act.at, seen_by=act.doer)
    Concern.objects.filter(pk=concern.id).update(outcome=outcome.strip(), closed_at=act.at, closed_by=act.doer)
    tell(subject=("concern", concern.id))
