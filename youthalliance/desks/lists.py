"""Lists that several desks share."""

from collections.abc import Sequence
from datetime import timedelta

from youthalliance.desks import words
from youthalliance.desks.parts import Row, Section
from youthalliance.foundation.acts import Act
from youthalliance.journey.record import queries_desks as record
from youthalliance.journey.record.queries_desks import Work

WORK_HEAD = ("Reference", "About", "Where it stands", "By when")


def work_rows(found: Sequence[Work], act: Act) -> list[Row]:
    """Open journeys as lines."""
    return [
        Row(f"/journeys/{one.reference}", (one.reference, one.about, words.state(one.state), words.due(one.due_on, act.today)))
        for one in found
    ]


def changed(act: Act, at_most: int) -> Section:
    """What others did in the last week on the journeys that the act may see."""
    told = record.lately(act, since=act.at - timedelta(days=7), newest=at_most)
    names = record.references({line.journey for line in told if line.journey})
    rows = [
        Row(
            f"/journeys/{names[line.journey]}",
            (line.sentence, names[line.journey], line.by or "Somebody without an account", words.short_day(line.at.date())),
        )
        for line in told
        if line.journey in names
    ]
    return Section(
        "changed", "What changed this week", ("What", "Reference", "Who", "When"), rows,
        "Nobody else has done anything on your journeys in the last seven days.", told=True,
    )  # fmt: skip
