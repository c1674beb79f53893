"""Reading endings."""

from typing import Any

from youthalliance.journey.moving_on.models import CheckBack, DidItHold, Ending
from youthalliance.journey.story import Closed


def facts(rounds: dict[int, int]) -> dict[int, dict[str, Any]]:
    """What endings and check-backs of the present rounds say about the journeys' status."""
    found: dict[int, dict[str, Any]] = {number: {} for number in rounds}
    endings = {}
    for number, journey, round_, stopped in Ending.objects.filter(journey__in=rounds).values_list("pk", "journey", "round", "stopped"):
        if round_ == rounds[journey]:
            endings[number] = journey
            found[journey] |= {"closed": Closed.STOPPED} if stopped else {"ended": True}
    if endings:
        checks = CheckBack.objects.filter(ending__in=endings).order_by("-due_on")
        for ending, due_on, checked_at, it_held in checks.values_list("ending", "due_on", "checked_at", "it_held"):
            facts_of = found[endings[ending]]
            if checked_at is None:
                facts_of["check_due_on"] = due_on
            elif facts_of.get("held") is not False:
                facts_of["held"] = it_held == DidItHold.YES
    return found
