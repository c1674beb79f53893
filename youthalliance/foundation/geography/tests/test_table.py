"""The prepared table: quick to search, safe to prepare, honest when it cannot be."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.conf import settings

from youthalliance.foundation.geography import postcodes, table


def test_every_council_of_the_table_has_a_name() -> None:
    codes = table._index(table.prepared(settings.CACHE_DIR))["councils"]
    assert len(codes) > 350
    assert [code for code in codes if postcodes.council_name(code) is None] == []


def test_the_first_and_the_last_of_every_letter_are_found() -> None:
    path = table.prepared(settings.CACHE_DIR)
    letters = table._index(path)["letters"]
    assert sum(count for _, count in letters.values()) > 2_500_000
    for letter, (offset, count) in letters.items():
        with path.open("rb") as file:
            keys = table._Keys(file, offset, count)
            ends = [keys[0].decode(), keys[count - 1].decode()]
        for key in ends:
            assert key[0] == letter
            assert table.find(settings.CACHE_DIR, f"{key[:4].strip()} {key[4:]}") is not None


def test_two_processes_may_prepare_it_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor() as pool:
        made = list(pool.map(table.prepared, [tmp_path, tmp_path]))
    assert made[0] == made[1]
    assert [path.name for path in tmp_path.iterdir()] == [made[0].name]
    assert made[0].read_bytes() == table.prepared(settings.CACHE_DIR).read_bytes()


def test_an_older_table_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / "postcodes-2020.1-0.table").write_bytes(b"old")
    (tmp_path / "something-else").write_bytes(b"kept")
    made = table.build(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["something-else", made.name])


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(table.NoTable, match=r"could not be prepared in .*See that the folder can be written"):
        table.prepared(tmp_path / "file")


def test_a_missing_package_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(table.NoTable, match=r"is not installed\. Run \./alliance again"):
        table._sources()


def test_searching_neither_unpacks_nor_loads_the_heavy_packages() -> None:
    table.prepared(settings.CACHE_DIR)
    script = (
        "import sys; from pathlib import Path\n"
        "from youthalliance.foundation.geography import table\n"
        f"assert table.find(Path({str(settings.CACHE_DIR)!r}), 'DE1 2QY')\n"
        "sys.exit(', '.join({'brotli', 'msgpack', 'numpy', 'pandas', 'shapely'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=settings.BASE_DIR, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
