"""The referrals report: how many people and families were referred in a year, and who they were.

It is worked out from the records at the moment it is asked for. What counts:

* a journey counts in the year in which it was received, under the kind that triage settled on: a place that turned out
  to be a family counts as a family, in the year in which the place was referred;
* two referrals that were merged count once; the journeys that a split made count each, as each is about somebody else;
* one made without an account counts once its link has been followed;
* a family counts by the one young person it is mainly about: the young person who was named first;
* "referred to" is the first partner that said yes;
* beside the total, ``asked_as`` counts every request under the kind it was asked as, and ``settled_as`` every journey
  under the kind it turned out to be.

Every breakdown has a row for what is not recorded, so that all of them add to the total.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from youthalliance.evidence.publishing import gate
from youthalliance.evidence.reports import wording
from youthalliance.evidence.reports.period import Period
from youthalliance.evidence.reports.wording import NOT_ALLOCATED, NOT_RECORDED
from youthalliance.foundation.accounts import queries as accounts
from youthalliance.journey.allocation import queries_figures as allocation
from youthalliance.journey.intake import queries_figures as intake
from youthalliance.journey.record import queries_figures as record
from youthalliance.journey.record.queries_figures import Received
from youthalliance.subjects.families import queries_figures as families
from youthalliance.subjects.people import queries_figures as people
from youthalliance.subjects.people.queries_figures import Described

NAME = "referrals"
#: The kinds that the report's total and breakdowns are about; places and groups are counted beside them.
COUNTED = ("person", "family")
#: The breakdowns and what each is called on a page.
BREAKDOWNS = {
    "postcode_district": "Postcode district",
    "ethnic_group": "Ethnic group",
    "send": "Special educational needs or disability",
    "gender": "Gender",
    "age": "Age when referred",
    "referred_by": "Who asked",
    "referred_to": "Partner who said yes first",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """The report's figures, either exact or passed through the publishing gate."""

    period: Period
    public: bool
    total: gate.Shown
    breakdowns: dict[str, dict[str, gate.Shown]]
    asked: dict[str, gate.Shown]
    settled: dict[str, gate.Shown]

    def as_json(self) -> dict[str, Any]:
        """The shape that others rely on."""
        made: dict[str, Any] = {"report": NAME, "year": self.period.name, "total": self.total, "breakdowns": self.breakdowns}
        made |= {"asked_as": self.asked, "settled_as": self.settled, "public": self.public}
        made |= {"from": self.period.first.isoformat(), "to": self.period.last.isoformat()}
        return made


@dataclass(frozen=True, slots=True)
class One:
    """What is known of one counted referral."""

    journey: Received
    person: Described | None
    asked: intake.AskedBy | None
    partner: str


def figures(period: Period) -> Figures:
    """The exact figures of a period, for those who may see them. A constant number of queries per 500 referrals."""
    received = record.received(period.begins_at, period.ends_at)
    asked = intake.asked_by([one.id for one in received])
    received = [one for one in received if one.id not in asked or asked[one.id].confirmed]
    journeys = [one for one in received if not one.merged]
    counted = _described([one for one in journeys if one.kind in COUNTED], asked)
    return Figures(
        period=period,
        public=False,
        total=len(counted),
        breakdowns={
            "postcode_district": _tally(counted, lambda one: wording.district(one.person), wording.districts),
            "ethnic_group": _tally(counted, lambda one: wording.ethnic_group(one.person), wording.ethnic_groups),
            "send": _tally(counted, lambda one: wording.send(one.person), wording.sends),
            "gender": _tally(counted, lambda one: wording.gender(one.person), wording.genders),
            "age": _tally(counted, _age, wording.ages),
            "referred_by": _tally(counted, lambda one: wording.asker(one.asked), wording.by_size),
            "referred_to": _tally(counted, lambda one: one.partner or NOT_ALLOCATED, wording.by_size, rest=NOT_ALLOCATED),
        },
        asked=_kinds(one.first_kind for one in received if not one.split),
        settled=_kinds(one.kind for one in journeys),
    )


def gated(exact: Figures) -> Figures:
    """The same figures as they may be published."""
    breakdowns = {name: gate.gate(_whole(counts)) for name, counts in exact.breakdowns.items()}
    kinds = [gate.gate(_whole(counts)) for counts in (exact.asked, exact.settled)]
    return Figures(exact.period, True, gate.published(int(exact.total)), breakdowns, *kinds)


def _whole(counts: dict[str, gate.Shown]) -> dict[str, int]:
    return {name: int(count) for name, count in counts.items()}


def _described(journeys: list[Received], asked: dict[int, intake.AskedBy]) -> list[One]:
    main = families.mainly_about({one.family for one in journeys if one.kind == "family" and one.family})
    about = {one.id: one.person if one.kind == "person" else main.get(one.family or 0) for one in journeys}
    known = people.described({person for person in about.values() if person})
    partners = allocation.first_to_accept([one.id for one in journeys])
    names = accounts.organisation_names(set(partners.values()))
    return [
        One(one, known.get(about[one.id] or 0), asked.get(one.id), names.get(partners.get(one.id, 0), ""))
        for one in journeys
    ]  # fmt: skip


def _tally(
    counted: list[One], row: Callable[[One], str], order: Callable[[Counter[str]], list[str]], *, rest: str = NOT_RECORDED
) -> dict[str, gate.Shown]:
    """Counts by row; the row for what nothing is known of comes last and is there even where it is zero."""
    found = Counter(row(one) for one in counted)
    unknown = found.pop(rest, 0)
    return {**{name: found[name] for name in order(found)}, rest: unknown}


def _age(one: One) -> str:
    age = one.person.age_on(timezone.localdate(one.journey.received_at)) if one.person else None
    return NOT_RECORDED if age is None else str(age)


def _kinds(kinds: Iterable[str]) -> dict[str, gate.Shown]:
    found = Counter(kinds)
    return {kind: found[kind] for kind in ("person", "family", "place", "group")}
