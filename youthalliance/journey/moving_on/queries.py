"""Reading endings."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404

from youthalliance.foundation.acts import Act
from youthalliance.foundation.prepared import prepared
from youthalliance.journey.moving_on.models import CheckBack, DidItHold, Ending, Reason, Reopening
from youthalliance.journey.record.kinds import Relation
from youthalliance.journey.record.queries import addresses_of, visible_to
from youthalliance.journey.record.standing import Standing
from youthalliance.journey.story import Closed
from youthalliance.journey.support.queries_work import REMIND_DAYS, Reminder, called_of, lead_addresses


def facts(rounds: dict[int, int]) -> dict[int, dict[str, Any]]:
    """What endings and check-backs of the present rounds say about the journeys' status."""
    found: dict[int, dict[str, Any]] = {number: {} for number in rounds}
    endings = {}
    rows = Ending.objects.filter(journey__in=rounds)
    for number, journey, round_, stopped in rows.values_list("pk", "journey", "round", "stopped"):
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


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check-back as pages show it; ``it_held`` is empty while it is still to be made."""

    id: int
    weeks: int
    due_on: date
    checked_at: datetime | None
    checked_by: str | None
    it_held: str
    words: str

    @property
    def answer(self) -> str:
        """Whether it held, in words; empty while it is still to be made."""
        return DidItHold(self.it_held).label if self.it_held else ""


@dataclass(frozen=True, slots=True)
class EndingRow:
    """How one round of a journey ended."""

    id: int
    round: int
    ended_at: datetime
    ended_by: str | None
    reason: str
    moves_to: str
    words: str
    stopped: bool
    check_backs: list[CheckRow] = field(default_factory=list)

    @property
    def reason_words(self) -> str:
        """How it came to its end, in words."""
        return Reason(self.reason).label


_ENDING = ("pk", "round", "ended_at", "ended_by__name", "reason", "moves_to", "words", "stopped")
_CHECK = ("pk", "weeks", "due_on", "checked_at", "checked_by__name", "it_held", "words")


def endings_of(act: Act, journey: Standing) -> list[EndingRow]:
    """Every ending of a journey with its check-backs, the newest first; whoever calls has asked whether it may be seen."""
    found: dict[int, EndingRow] = {}
    for row in _endings(journey.id):
        ending = found.setdefault(row[0], EndingRow(*row[: len(_ENDING)]))
        if row[len(_ENDING)] is not None:
            ending.check_backs.append(CheckRow(*row[len(_ENDING) :]))
    return list(found.values())


@prepared
def _endings(journey: int) -> QuerySet[Ending, Any]:
    columns = (*_ENDING, *(f"check_backs__{name}" for name in _CHECK))
    return Ending.objects.filter(journey=journey).order_by("-pk", "check_backs__weeks").values_list(*columns)


def ending_of(act: Act, journey: Standing) -> EndingRow | None:
    """How the present round ended, or None while it goes on."""
    return next((one for one in endings_of(act, journey) if one.round == journey.round), None)


def check_back(act: Act, journey: Standing, number: int) -> CheckRow:
    """One check-back of the present round. Otherwise Http404."""
    ending = ending_of(act, journey)
    found = next((one for one in ending.check_backs if one.id == number), None) if ending else None
    if found is None:
        raise Http404("No such check-back.")
    return found


@dataclass(frozen=True, slots=True)
class ReopeningRow:
    """When and why a journey was opened again."""

    at: datetime
    by: str
    why: str


def reopenings_of(act: Act, journey: Standing) -> list[ReopeningRow]:
    """Every time the journey was opened again, the newest first."""
    rows = Reopening.objects.filter(journey=journey.id).order_by("-pk")
    return [ReopeningRow(*row) for row in rows.values_list("at", "by__name", "why")]


@dataclass(frozen=True, slots=True)
class DueCheck:
    """A check-back as a list of work shows it."""

    id: int
    reference: str
    about: str
    weeks: int
    due_on: date


def due_check_backs(act: Act, *, at_most: int = 100) -> list[DueCheck]:
    """The check-backs that are still to be made of what the act's organisation, or this worker, supported."""
    rows = CheckBack.objects.filter(checked_at=None, ending__stopped=False, ending__round=F("ending__journey__round"))
    rows = rows.filter(ending__journey__in=visible_to(act).values("journey"))
    columns = ("pk", "ending__journey__reference", called_of("ending__journey"), "weeks", "due_on")
    return [DueCheck(*row) for row in rows.order_by("due_on", "pk").values_list(*columns)[:at_most]]


def check_backs_to_remind_of(act: Act, *, at_most: int = 200) -> list[Reminder]:
    """Check-backs of present rounds that come near and of which nobody has been reminded yet."""
    rows = CheckBack.objects.filter(checked_at=None, reminded_on=None, due_on__lte=act.today + timedelta(days=REMIND_DAYS))
    rows = rows.filter(ending__round=F("ending__journey__round"), ending__stopped=False)
    found = rows.order_by("due_on", "pk").values_list("pk", "ending__journey", "ending__journey__kind")[:at_most]
    return [
        Reminder(number, addresses_of(journey, Relation.WORKER) or lead_addresses(act, kind)) for number, journey, kind in found
    ]
