"""The places report counts what was asked and what was done there."""

from datetime import timedelta
from typing import Any

from tests.cast import Cast
from youthalliance.evidence.reports import formats, places
from youthalliance.evidence.reports.period import year_of
from youthalliance.journey.intake import actions as intake
from youthalliance.journey.intake.actions import Asked
from youthalliance.subjects.places import actions as register


def test_a_place_is_counted_and_its_visits_are_added_up(cast: Cast, monkeypatch: Any) -> None:
    from youthalliance.journey.support.queries_figures import Visited

    underpass = register.add(cast.tessa, called="The underpass")
    intake.refer(cast.tessa, kind="place", subject=underpass.pk, asked=Asked("…"))
    visited = [Visited("Detached youth work", 3, 400, 31, 12, 2), Visited("Community reassurance", 1, 60, 3, 3, 1)]
    monkeypatch.setattr(places.support, "visited", lambda _begins, _ends: visited)
    period = year_of(cast.tessa.today)

    made = places.figures(period).as_json()
    assert (made["total"], made["asked_as_place"], made["young_people_engaged"]) == (1, 1, 15)
    assert made["hours"] == {"Detached youth work": 6.67, "Community reassurance": 1.0}
    shown = places.figures(period, public=True)
    assert [one.young_people for one in shown.work] == [30, "fewer than 5"]
    assert f"{period.name},hours,Community reassurance,1.0\r\n" in formats.as_csv(shown)
    assert "<td" in formats.as_html(shown)


def test_a_time_in_which_nothing_was_done(cast: Cast) -> None:
    made = places.figures(year_of(cast.tessa.today - timedelta(days=4000)))
    assert (made.settled, made.work, made.engaged) == (0, [], 0)
    assert "No visit was logged" in formats.as_html(made)
