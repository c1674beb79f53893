"""Carrying a referral over to a journey that is split off; called inside triage's verb."""

import secrets

from youthalliance.foundation.acts import Act
from youthalliance.foundation.acts.door import current
from youthalliance.journey.intake.models import Consent, Referral


def carry_over(act: Act, *, journey: int, to: int, kind: str, about: str) -> None:
    """Give a journey that was split off its own copy of the referral's terms.

    Who asked, when, the themes and the consent are as recorded; what is going on is what the lead says of this
    subject, so that nobody's story stands in somebody else's record. "Nobody is named" cannot hold for a person,
    so it becomes "nobody has been asked yet". Only inside a verb.
    """
    current()
    row = Referral.objects.get(journey=journey)
    row.pk = to
    row._state.adding = True
    row.status_code, row.press = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    row.what_is_going_on = about
    row.working_well = row.tried_so_far = row.others_involved = row.told_words = row.contact_words = ""
    if row.consent == Consent.NOT_NEEDED and kind != "place":
        row.consent = Consent.NOT_ASKED
    Referral.objects.bulk_create([row])
