"""Who may offer work to partners, and who may answer."""

from dataclasses import dataclass
from datetime import date

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused
from youthalliance.journey.record.standing import Standing

KINDS = {"person": "people", "family": "families", "place": "places", "group": "groups"}


@dataclass(frozen=True, slots=True)
class Offered(Standing):
    """How a journey stands for one of its offers, as these rules are told it."""

    offer: int
    partner: int
    partner_name: str
    intervention: int
    intervention_name: str
    reply: str
    reply_by: date
    offered_by: int


def may_offer(act: Act, journey: Standing) -> None:
    """The lead of the journey's category chooses partners."""
    if act.role is not Role.LEAD or journey.kind not in act.categories:
        raise Refused(f"Only the category lead for {KINDS[journey.kind]} offers this to partners. Ask them, or a coordinator.")


def may_answer(act: Act, offered: Offered) -> None:
    """The partner's own manager says yes or no, for as long as the offer stands."""
    if act.role is not Role.MANAGER or act.organisation != offered.partner:
        raise Refused(f"Only a manager of {offered.partner_name} can answer this offer. Ask them to sign in.")
    if offered.reply not in ("open", "waiting"):
        raise Refused(f"This offer no longer waits for an answer: it is {_NOW[offered.reply]}. Nothing is left to do here.")


def may_wait(act: Act, offered: Offered) -> None:
    """As answering, for an offer that is not on the waiting list yet."""
    may_answer(act, offered)
    if offered.reply == "waiting":
        raise Refused("This is on your waiting list already. Accept it as soon as a place is free.")


def may_lapse(act: Act, offered: Offered) -> None:
    """Only the clock lets an offer lapse, once the promised day is over."""
    if act.role is not Role.CLOCK:
        raise Refused("An offer lapses by itself once its day is over. To end it sooner, the category lead withdraws it.")
    if offered.reply != "open" or act.today <= offered.reply_by:
        raise Refused("This offer has been answered, or its day is not over yet. Nothing has to lapse.")


def may_withdraw(act: Act, offered: Offered) -> None:
    """The category lead takes back an offer that has not been accepted."""
    may_offer(act, offered)
    if offered.reply not in ("open", "waiting"):
        raise Refused(f"This offer can no longer be withdrawn: it is {_NOW[offered.reply]}. Review or end the support instead.")


_NOW = {"accepted": "accepted", "declined": "declined", "lapsed": "lapsed", "withdrawn": "withdrawn"}
