"""The page of a review, and the line it shows."""

from datetime import date

import pytest

from tests.cast import Cast
from tests.pages import signed_in
from tests.stages import supported
from youthalliance.journey.record import queries as record
from youthalliance.journey.review import actions, line
from youthalliance.journey.review.queries import Step

NAMES = {"universal": "Universal", "primary": "Primary", "secondary": "Secondary", "tertiary": "Tertiary"}


def test_the_lead_reviews_and_sees_the_line(cast: Cast) -> None:
    reference, _ = supported(cast, goals=("I want to sleep again",))
    actions.decide(cast.ben, reference, outcome="step_down", reasons="Sleeping better")
    ben = signed_in("ben")
    page = ben.get(f"/journeys/{reference}/review").content.decode()
    for text in ("I want to sleep again", "Down from secondary to primary", "The same as a table", "Change to something different"):
        assert text in page
    assert ben.post(f"/journeys/{reference}/review", {"outcome": "step_up", "level": "primary", "reasons": "…"}).status_code == 400
    assert ben.post(f"/journeys/{reference}/review", {"outcome": "step_down", "reasons": "Fine now"}).status_code == 302
    assert record.get(cast.ben, reference).level == "universal"


def test_a_worker_is_not_offered_a_change(cast: Cast) -> None:
    reference, _ = supported(cast)
    assert "Change to something different" not in signed_in("wanda").get(f"/journeys/{reference}/review").content.decode()


def test_a_stranger_finds_no_such_page(cast: Cast) -> None:
    reference, _ = supported(cast)
    assert signed_in("eve").get(f"/journeys/{reference}/review").status_code == 404


@pytest.mark.parametrize(
    ("levels", "finding"),
    [
        (("tertiary", "secondary", "primary"), "Down from tertiary to primary in 9 weeks"),
        (("primary", "secondary"), "Up from primary to secondary in 4 weeks"),
        (("primary", "tertiary", "primary"), "Back at primary after a time at tertiary, over 9 weeks"),
        (("primary", "primary"), "Steady at primary for 4 weeks"),
    ],
)
def test_the_title_says_the_finding(levels: tuple[str, ...], finding: str) -> None:
    days = [date(2026, 9, 7), date(2026, 10, 5), date(2026, 11, 12)]
    drawn = line.drawn([Step(day, level, "steady") for day, level in zip(days, levels, strict=False)], NAMES)
    assert drawn.finding == finding


def test_one_point_is_no_line() -> None:
    assert line.drawn([Step(date(2026, 9, 7), "primary", "begin")], NAMES) is None


def test_points_keep_to_the_drawing_and_apart_however_many_there_are() -> None:
    days = [date(2026, 9, 7)] * 40 + [date(2027, 9, 7)] * 40
    drawn = line.drawn([Step(day, "primary", "steady") for day in days], NAMES)
    places = [dot.x for dot in drawn.dots]
    assert places == sorted(set(places))
    assert drawn.left <= places[0]
    assert places[-1] <= drawn.width
