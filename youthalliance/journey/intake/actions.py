"""Asking for help: the referral itself."""

import secrets
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from youthalliance.foundation.acts import Act, action, tell
from youthalliance.foundation.words import queries as words
from youthalliance.journey.intake import rules
from youthalliance.journey.intake.models import Consent, Door, Referral
from youthalliance.journey.record import actions as record
from youthalliance.journey.record.kinds import Relation

if TYPE_CHECKING:
    from youthalliance.journey.record.models import Journey


@dataclass(frozen=True, slots=True)
class Asked:
    """What the referrer says, apart from whom or where it is about."""

    what_is_going_on: str
    door: str = Door.PROFESSIONAL
    themes: list[str] = field(default_factory=list)
    working_well: str = ""
    tried_so_far: str = ""
    others_involved: str = ""
    consent: str = Consent.NOT_ASKED
    told: str = "no"
    told_words: str = ""
    contact_words: str = ""
    agency: str = ""
    organisation_name: str = ""
    referrer_name: str = ""
    referrer_email: str = ""
    referrer_phone: str = ""
    relationship: str = ""


@action("intake.refer", may=rules.may_refer, says="Asked for help about a {kind}")
def refer(
    act: Act,
    *,
    kind: str,
    subject: int,
    asked: Asked,
    press: str = "",
    confirmed: bool = True,
) -> "Journey":
    """Make a referral about a subject that is already in the register, and begin its journey.

    ``press`` is the secret of one press of submit: the same press again finds the journey it has already made.
    ``confirmed`` is False where an outsider has still to follow the link in their letter.
    """
    press = press or secrets.token_urlsafe(24)
    known = Referral.objects.filter(press=press).select_related("journey").first()
    if known is not None:
        tell(journey=known.pk, kind=known.journey.kind)
        return known.journey
    due_on = words.working_days_after(act.today, words.own().promise("triage"))
    journey = record.begin(act, kind=kind, triage_due_on=due_on, **{kind: subject})
    Referral.objects.bulk_create([
        Referral(
            journey=journey, made_at=act.at, made_by_id=act.who, organisation_id=act.organisation,
            status_code=secrets.token_urlsafe(24), press=press, confirmed_at=act.at if confirmed else None, **asdict(asked),
        )
    ])  # fmt: skip
    if act.organisation and act.who:
        record.relate(act, journey.pk, organisation=act.organisation, user=act.who, relation=Relation.REFERRER)
    tell(journey=journey.pk, subject=(kind, subject), kind=kind)
    return journey
