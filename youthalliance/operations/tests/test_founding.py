"""The first steps of an installation, as far as its maps go."""

from pathlib import Path

import pytest

from youthalliance.foundation.acts import clock
from youthalliance.foundation.geography import queries
from youthalliance.operations import founding, packs
from youthalliance.operations.errors import OperationError

pytestmark = pytest.mark.django_db


def test_a_pack_brings_its_wards_and_adopting_it_again_doubles_nothing() -> None:
    for _ in range(2):
        founding.adopt(clock(), packs.load("derby"))
    assert len(queries.outlines()) == 18
    assert [origin.kind for origin in queries.origins()] == ["boundaries", "postcodes"]


def test_the_postcode_table_is_prepared_before_anybody_asks(tmp_path: Path, settings) -> None:
    settings.CACHE_DIR = tmp_path / "cache"
    founding.bring_up_to_date(tmp_path / "data")
    assert [path.suffix for path in settings.CACHE_DIR.iterdir()] == [".table"]


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path, settings) -> None:
    settings.CACHE_DIR = tmp_path / "in-the-way" / "cache"
    (tmp_path / "in-the-way").write_text("")
    with pytest.raises(OperationError, match="could not be prepared"):
        founding.bring_up_to_date(tmp_path / "data")
