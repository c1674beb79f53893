"""The letters that allocation writes; each is posted with the data of the running verb."""

from datetime import date

from youthalliance.foundation.accounts import queries as accounts
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.foundation.mail.outbox import post
from youthalliance.journey.allocation.rules import Offered
from youthalliance.journey.intake.queries_referrer import referrer


def to_partner(act: Act, kind: str, *, partner: int, offer: int, reference: str, day: date | None = None) -> None:
    """Write to those who answer offers for a partner."""
    managers = accounts.people_in_role(Role.MANAGER, on=act.today, organisation=partner)
    words: dict[str, object] = {"reference": reference, "link": f"/offers/{offer}"}
    if day is not None:
        words["day"] = day
    post(kind, to=[row.user.email for row in managers], **words)


def to_lead(act: Act, kind: str, offered: Offered) -> None:
    """Write to whoever made the offer, and to nobody where they have left."""
    leads = accounts.people_in_role(Role.LEAD, on=act.today, category=offered.kind)
    mine = [row.user.email for row in leads if row.user_id == offered.offered_by] or [row.user.email for row in leads]
    post(kind, to=mine, reference=offered.reference, link=f"/journeys/{offered.reference}/offer")


def news_for_referrer(offered: Offered) -> None:
    """Tell whoever asked that their status page says something new."""
    asker = referrer(offered.id)
    post("news_for_referrer", to=asker.email, reference=offered.reference, link=asker.status_page)
