"""Reading a pack: what ships is whole, and a slip in one's own says which file to mend and how."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from youthalliance.foundation.words.pack import Pack, PackError
from youthalliance.operations import packs

EASTER = [date(2020, 4, 12), date(2021, 4, 4), date(2022, 4, 17), date(2023, 4, 9),
          date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28)]  # fmt: skip


@pytest.fixture(scope="module")
def derby() -> Pack:
    """The pack that ships."""
    return packs.load("derby")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A copy to spoil."""
    return Path(shutil.copytree(packs.SHIPPED / "derby", tmp_path / "own"))


def _spoil(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_derby_has_its_priority_areas_levels_and_tiers(derby: Pack) -> None:
    assert len(derby.themes) == 15
    assert [level.slug for level in derby.levels] == ["universal", "primary", "secondary", "tertiary"]
    assert [tier.slug for tier in derby.tiers if tier.accredited] == ["strategic-partner", "approved-provider"]
    assert [tier.slug for tier in derby.tiers if tier.totals_only] == ["funder"]


def test_every_intervention_serves_the_levels_of_the_pilot(derby: Pack) -> None:
    served = {one.slug: (one.category, one.levels) for one in derby.interventions}
    assert served == {
        "early-intervention-mentoring": ("person", ("primary",)),
        "intensive-mentoring": ("person", ("secondary", "tertiary")),
        "group-mentoring": ("person", ("tertiary",)),
        "family-support": ("family", ("primary", "tertiary")),
        "detached-work": ("place", ("secondary", "tertiary")),
        "community-reassurance": ("place", ("secondary",)),
        "diversionary-activity": ("place", ("primary", "secondary")),
    }
    assert derby.interventions[0].rhythm == "every 2 weeks, 1 to 3 hours"


def test_a_place_is_reviewed_about_monthly(derby: Pack) -> None:
    assert {one.review_days for one in derby.interventions if one.category == "place"} == {30}


def test_no_working_day_falls_on_easter_or_a_weekend(derby: Pack) -> None:
    for easter in EASTER:
        assert {easter - timedelta(days=2), easter + timedelta(days=1)} <= set(derby.closed_on)
        assert any(day.year == easter.year and day.month == 12 and day.day in (25, 27, 28) for day in derby.closed_on)
    assert all(day.weekday() < 5 for day in derby.closed_on)
    assert date(2022, 9, 19) in derby.closed_on


def test_the_settings_can_be_kept_as_json(derby: Pack) -> None:
    settings = json.loads(json.dumps(derby.settings()))
    assert settings["promises"]["triage"] == 2
    assert settings["switches"] == {"lead_may_triage_own": False}
    assert settings["emergency"]["number"] == "999"
    assert "Open Government Licence" in settings["attribution"]


def test_the_demonstration_front_door_reaches_nobody(derby: Pack) -> None:
    assert derby.emergency.front_door.phone.startswith("01632 960")


def test_a_pack_of_your_own_is_read_from_its_folder(own: Path) -> None:
    assert packs.load(own).slug == "own"


def test_an_unknown_name_lists_what_there_is() -> None:
    with pytest.raises(PackError, match='no pack "nowhere": give one of derby or a folder'):
        packs.load("nowhere")


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        ("alliance.toml", 'name = "Derby Youth Alliance"', 'naem = "x"', 'has "naem", which is not known'),
        ("alliance.toml", 'name = "Derby Youth Alliance"', "", 'does not say "name"'),
        ("alliance.toml", 'name = "Derby Youth Alliance"', 'name = " "', "name is empty"),
        ("alliance.toml", "youngest = 8", 'youngest = "8"', "youngest must be a whole number, not '8'"),
        ("alliance.toml", "youngest = 8", "youngest = 80", "youngest age .80. is above the oldest"),
        ("alliance.toml", "youngest = 8", "youngest = ", "alliance.toml of the pack in .* cannot be read"),
        ("alliance.toml", "triage = 2", "triage = 0", "The promise triage is 0: it must be at least 1"),
        ("alliance.toml", "check_back_weeks = [4, 12]", "check_back_weeks = 4", "check_back_weeks must be a list"),
        ("alliance.toml", 'file = "wards.geojson"', 'file = "no.geojson"', "names no.geojson, but that file is not in"),
        ("alliance.toml", 'kind = "boundaries"', 'kind = "lines"', 'wards.geojson is of the kind "lines": use one of'),
        ("themes.toml", 'slug = "crime"', 'slug = "send"', 'theme "send" stands twice'),
        ("interventions.toml", 'levels = ["primary"]', 'levels = ["first"]', 'level "first", which levels.toml does not have'),
        ("interventions.toml", 'serves = ["person"]', 'serves = ["dog"]', 'serves "dog": use one of person'),
        ("interventions.toml", 'category = "family"', 'category = "group"', 'the category "group": use one of'),
        ("interventions.toml", "review_days = 42", "review_days = true", "review_days must be a whole number, not True"),
        ("interventions.toml", "minutes_least = 60", "minutes_least = 600", "minutes_least above minutes_most"),
    ],
)
def test_a_slip_says_what_to_mend(own: Path, file: str, old: str, new: str, sentence: str) -> None:
    _spoil(own, file, old, new)
    with pytest.raises(PackError, match=sentence):
        packs.load(own)


def test_a_missing_file_is_named(own: Path) -> None:
    (own / "tiers.toml").unlink()
    with pytest.raises(PackError, match=r"has no tiers\.toml"):
        packs.load(own)
