"""Who may decide what a referral really is."""

from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused
from youthalliance.foundation.words import queries as words
from youthalliance.journey.record.standing import Standing

KINDS = {"person": "people", "family": "families", "place": "places", "group": "groups"}


def may_triage(act: Act, journey: Standing) -> None:
    """The lead of the journey's category, and not on a request of their own organisation unless the alliance allows it."""
    if act.role is not Role.LEAD or journey.kind not in act.categories:
        raise Refused(f"Only the category lead for {KINDS[journey.kind]} can do this. Ask them, or a coordinator.")
    own = journey.referred_by is not None and journey.referred_by == act.organisation
    if own and not words.own().switch("lead_may_triage_own"):
        raise Refused(
            "Your own organisation made this request, so another organisation's lead has to decide on it. Ask a coordinator."
        )


def may_remind(act: Act, journey: Standing) -> None:
    """Reminders are sent by the clock."""
    if act.role is not Role.CLOCK:
        raise Refused("Reminders are sent by the alliance itself when a day comes near. There is nothing to do.")
