"""The search."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from youthalliance.desks import words
from youthalliance.desks.parts import Tag
from youthalliance.foundation.access import ActRequest, access
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.journey.record import queries_desks as record
from youthalliance.subjects.people import queries as people
from youthalliance.subjects.people.queries import FOUND_AT_MOST

#: What a search may hold; more is cut, as no name is longer.
LONGEST = 100
_REFERENCE = re.compile(r"(?:YA-?)?([0-9A-Z]{4})-?([0-9A-Z]{0,4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Journey:
    """A journey beside who or where it is about."""

    reference: str
    state: str
    level: Tag
    received: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody or somewhere that was found, with the journeys that the act may see."""

    called: str
    age: str
    journeys: list[Journey]
    record: str = ""


@access(Role.LEAD, Role.MANAGER, Role.WORKER, Role.COORDINATOR, Role.SAFEGUARDING)
@require_safe
def find(request: ActRequest) -> HttpResponse:
    """People by name, other subjects by what they are called, journeys by reference."""
    typed = request.GET.get("q", "")[:LONGEST]
    wanted = " ".join("".join(letter if letter.isprintable() else " " for letter in typed).split())
    hits, more = search(request.act, wanted) if wanted else ([], False)
    return render(request, "desks/find.html", {"wanted": wanted, "hits": hits, "more": more})


def search(act: Act, wanted: str) -> tuple[list[Hit], bool]:
    """What was found, and whether there is more than is shown."""
    reference = _REFERENCE.fullmatch(wanted.replace(" ", ""))
    if reference and (wanted[:2].upper() == "YA" or any(letter.isdigit() for letter in wanted)):
        beginning = f"YA-{reference[1]}-{reference[2]}".upper()
        return [_of_work(one) for one in record.by_reference(act, beginning)], False
    found = people.search(act, wanted)
    if not found:
        return [_of_work(one) for one in record.by_called(act, wanted)], False
    shown = found[:FOUND_AT_MOST]
    journeys = record.of_people(act, [one.id for one in shown])
    hits = []
    for one in shown:
        age = one.age_on(act.today)
        lines = [_journey(line.reference, line.state, line.level, line.received_at) for line in journeys.get(one.id, ())]
        hits.append(Hit(one.called, str(age or ""), lines, f"/people/{one.id}"))
    return hits, len(found) > FOUND_AT_MOST


def _of_work(one: record.Work) -> Hit:
    return Hit(one.about, "", [_journey(one.reference, one.state, one.level, one.received_at)])


def _journey(reference: str, state: str, level: str, received_at: datetime) -> Journey:
    return Journey(reference, words.state(state), words.level(level), words.plain_day(received_at))
