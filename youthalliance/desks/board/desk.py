"""What a board member sees first."""

from collections.abc import Mapping

from youthalliance.desks import words
from youthalliance.desks.parts import Desk, Figure, List, Row, Section
from youthalliance.evidence.publishing.gate import gate, published
from youthalliance.foundation.acts import Act
from youthalliance.journey.record import queries_desks as record
from youthalliance.journey.record.queries_desks import Totals

_INTRO = "Figures are rounded to the nearest five, and counts of one to four are not shown, so that nobody can be found in them."


def desk(act: Act) -> Desk:
    """The alliance in figures."""
    totals = record.totals(act.today)
    figures = (
        Figure(_shown(totals.received), "asked for help in the last three months", "/reports/referrals"),
        Figure(_shown(sum(totals.open_by_kind.values())), "journeys under way", "#stages"),
        Figure(_shown(totals.closed_as.get("held", 0)), "ended well and held, in the last three months", "#closed"),
    )
    return Desk(
        figures,
        tuple(one for at, one in enumerate(_sections(totals)) if one.rows or at == 0),
        title="The alliance in figures",
        intro=_INTRO,
        main=("Read the year's report", "/reports/referrals"),
    )


def _sections(totals: Totals) -> list[Section]:
    return [
        _table("stages", "Under way, by stage", "Stage", words.STAGES, totals.open_by_stage),
        _table("kinds", "Under way, by what they are about", "About", words.KINDS, totals.open_by_kind),
        _table("closed", "Ended in the last three months", "How", words.CLOSED, totals.closed_as),
    ]


def _table(name: str, title: str, head: str, labels: Mapping[str, str], counts: Mapping[str, int]) -> Section:
    safe = gate({key: counts.get(key, 0) for key in labels if key in counts})
    rows = [Row("", (labels[key], str(shown))) for key, shown in safe.items()]
    return Section(name, title, (head, "Journeys"), rows, "None.")


def _shown(number: int) -> int | str:
    return published(number)


LISTS: dict[str, List] = {}
