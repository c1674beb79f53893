"""The places report: where help was asked for, the hours that were spent there, and how many young people were met.

Places are counted in the period in which they were referred, visits in the one in which they were made. A young person
counts as engaged once for each place, at the visit on which they were met for the first time.
"""

from dataclasses import dataclass
from typing import Any

from youthalliance.evidence.publishing.gate import Shown, published
from youthalliance.evidence.reports.period import Period
from youthalliance.journey.intake import queries_figures as intake
from youthalliance.journey.record import queries_figures as record
from youthalliance.journey.support import queries_figures as support

NAME = "places"


@dataclass(frozen=True, slots=True)
class Work:
    """What was done under one intervention. Visits and hours are work and always exact; people pass the gate."""

    intervention: str
    visits: int
    hours: float
    young_people: Shown
    """Young people met, each counted at every visit."""
    engaged: Shown
    adults: Shown


@dataclass(frozen=True, slots=True)
class PlaceFigures:
    """The report's figures, either exact or passed through the publishing gate."""

    period: Period
    public: bool
    asked: int
    settled: int
    work: list[Work]
    engaged: Shown

    def as_json(self) -> dict[str, Any]:
        """The shape that others rely on."""
        return {
            "report": NAME, "year": self.period.name, "total": self.settled, "asked_as_place": self.asked,
            "hours": {one.intervention: one.hours for one in self.work},
            "visits": {one.intervention: one.visits for one in self.work},
            "young_people_met": {one.intervention: one.young_people for one in self.work},
            "young_people_engaged": self.engaged, "public": self.public,
            "from": self.period.first.isoformat(), "to": self.period.last.isoformat(),
        }  # fmt: skip


def figures(period: Period, *, public: bool = False) -> PlaceFigures:
    """The figures of a period; ``public`` passes every count of people through the gate."""
    received = record.received(period.begins_at, period.ends_at)
    asked = intake.asked_by([one.id for one in received])
    received = [one for one in received if one.id not in asked or asked[one.id].confirmed]
    visited = support.visited(period.begins_at, period.ends_at)

    def people(count: int) -> Shown:
        return published(count) if public else count

    return PlaceFigures(
        period=period,
        public=public,
        asked=sum(one.first_kind == "place" and not one.split for one in received),
        settled=sum(one.kind == "place" and not one.merged for one in received),
        work=[
            Work(
                one.intervention, one.visits, round(one.minutes / 60, 2), people(one.young_people), people(one.new_young_people),
                people(one.adults),
            )
            for one in visited
        ],
        engaged=people(sum(one.new_young_people for one in visited)),
    )  # fmt: skip
