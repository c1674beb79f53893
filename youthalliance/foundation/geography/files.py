"""Reads open data files of boundaries and of postcodes into rows and rejects. No database.

Boundaries come as a GeoJSON FeatureCollection. The columns or properties may be called as this product calls them
(``ward_code``, ``ward_name``) or as the Office for National Statistics does (``WD25CD``, ``WD25NM``). A file can say
where it comes from: GeoJSON in members ``source``, ``licence`` and ``vintage`` beside ``features``, CSV in lines
``# source: …`` before its heading. What is said at the command line counts more.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from youthalliance.foundation.geography import shapes
from youthalliance.foundation.geography.postcodes import PostcodeError, normalise
from youthalliance.foundation.geography.shapes import Area, ShapeError
from youthalliance.foundation.geography.summary import Described, Reject

_LARGEST = 300 * 1024 * 1024
"""Bytes that a file may unpack to."""
_MOST_POINTS = 200_000
"""Points of one official boundary: a coast in full detail has more than anybody draws."""
_NOT_STATED = "not stated"
_CODE = re.compile(r"(?:ward|lsoa|msoa|lad|wd|ctyua)?(\d\d)?_?(?:code|cd)", re.IGNORECASE)
_FINEST_FIRST = ("lsoa", "msoa", "ward", "wd", "lad", "ctyua", "code", "cd")
_KINDS = {
    **dict.fromkeys(("E01", "W01", "S01"), "lsoa"),
    **dict.fromkeys(("E02", "W02", "S02"), "msoa"),
    **dict.fromkeys(("E05", "W05", "S13", "N08"), "ward"),
    **dict.fromkeys(("E06", "E07", "E08", "E09", "E10", "W06", "S12", "N09"), "council"),
}
"""What an ONS code stands for, by its first three characters."""
_POSTCODE_COLUMNS = ("postcode", "pcds", "pcd", "pcd7", "pcd8")
_WARD_COLUMN = re.compile(r"ward|osward|ward(\d\d)?_?code|wd(\d\d)?cd", re.IGNORECASE)


class FileError(ValueError):
    """The file as a whole cannot be used. The message says what to do."""


@dataclass(frozen=True, slots=True)
class BoundaryRow:
    """An area out of a file."""

    kind: str
    code: str
    name: str
    area: Area


@dataclass(slots=True)
class Boundaries:
    """A file of boundaries, read."""

    described: Described
    rows: list[BoundaryRow] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)


@dataclass(slots=True)
class Postcodes:
    """A file of postcodes and their wards, read."""

    described: Described
    wards: dict[str, str] = field(default_factory=dict)
    rejects: list[Reject] = field(default_factory=list)


def read_boundaries(path: Path, *, source: str = "", licence: str = "", vintage: str = "") -> Boundaries:
    """Every usable area of a GeoJSON file, and why the others are not. Raises `FileError`, `OSError`."""
    raw = _bytes(path)
    try:
        document = shapes.parse_json(_text(raw, path))
    except ShapeError as fault:
        raise FileError(f"{path.name}: {fault}") from None
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list):
        raise FileError(f"{path.name} is no GeoJSON FeatureCollection: it has no list of features.")
    said = {name: str(document.get(name) or "") for name in ("source", "licence", "vintage")}
    described = _described(
        "boundaries", path, raw,
        source=source or said["source"], licence=licence or said["licence"],
        vintage=vintage or said["vintage"] or _vintage_of(features),
    )  # fmt: skip
    read = Boundaries(described)
    crs = {"crs": document["crs"]} if document.get("crs") is not None else {}
    seen: dict[str, int] = {}
    for number, feature in enumerate(features, start=1):
        try:
            row = _boundary(feature, crs)
            if row.code in seen:
                raise ShapeError(f"{row.code} stands already in row {seen[row.code]}.")
        except ShapeError as fault:
            read.rejects.append(Reject(number, str(fault)))
        else:
            seen[row.code] = number
            read.rows.append(row)
    return read


def read_postcodes(path: Path, *, source: str = "", licence: str = "", vintage: str = "") -> Postcodes:
    """The ward of every usable postcode of a CSV file (plain or .gz), and why the others are not."""
    raw = _bytes(path)
    said, first, lines = _remarks(_text(raw, path))
    described = _described(
        "postcodes", path, raw,
        source=source or said.get("source", ""), licence=licence or said.get("licence", ""),
        vintage=vintage or said.get("vintage", ""),
    )  # fmt: skip
    read = Postcodes(described)
    seen: dict[str, int] = {}
    for number, given, ward in _pairs(path, lines, first):
        try:
            postcode = normalise(given)
            if postcode in seen:
                raise PostcodeError(f"{postcode} stands already in row {seen[postcode]}.")
            if _KINDS.get(ward[:3]) != "ward" or not re.fullmatch(r"[ENSW][0-9]{8}", ward):
                raise PostcodeError(f"“{ward[:20]}” is no ward's code: it must look like E05015507.")
        except PostcodeError as fault:
            read.rejects.append(Reject(number, str(fault)))
        else:
            seen[postcode] = number
            read.wards[postcode] = ward
    return read


def _boundary(feature: Any, crs: Mapping[str, Any]) -> BoundaryRow:
    if not isinstance(feature, dict) or not isinstance(feature.get("properties"), dict):
        raise ShapeError("This is no feature with properties: export the file again.")
    properties = feature["properties"]
    key = _code_property(properties)
    code = str(properties[key]).strip()
    kind = _KINDS.get(code[:3])
    if kind is None or not re.fullmatch(r"[ENSW][0-9]{8}", code):
        raise ShapeError(f"“{code[:20]}” is no ONS code of a ward, council or statistical area.")
    if not isinstance(feature.get("geometry"), dict):
        raise ShapeError(f"{code} has no shape: export the file again with its geometry.")
    area = shapes.read_area({**feature["geometry"], **crs}, most=_MOST_POINTS)
    return BoundaryRow(kind, code, _name(properties, key) or code, area)


def _code_property(properties: Mapping[str, Any]) -> str:
    """The property with the area's own code, which stands beside those of the larger areas it lies in."""
    codes = [key for key in properties if _CODE.fullmatch(key) and properties[key]]
    for begin in _FINEST_FIRST:
        for key in codes:
            if key.lower().startswith(begin):
                return key
    raise ShapeError("No property holds the area's code: call it ward_code, or WD25CD as the ONS does.")


def _name(properties: Mapping[str, Any], key: str) -> str:
    for code, name in (("code", "name"), ("CODE", "NAME"), ("cd", "nm"), ("CD", "NM")):
        if key.endswith(code):
            return str(properties.get(key.removesuffix(code) + name) or "").strip()[:120]
    return ""


def _vintage_of(features: list[Any]) -> str:
    """The year in an ONS property name: WD25CD is of 2025."""
    first = features[0].get("properties") if features and isinstance(features[0], dict) else None
    try:
        named = _CODE.fullmatch(_code_property(first)) if isinstance(first, dict) else None
    except ShapeError:
        return ""
    return f"20{named[1]}" if named and named[1] else ""


def _pairs(path: Path, lines: list[str], first: int) -> Iterator[tuple[int, str, str]]:
    """Row number, postcode and ward of every line with something in it."""
    reader = csv.reader(lines)
    try:
        heading = [name.strip().lower() for name in next(reader, [])]
        postcode = next((heading.index(name) for name in _POSTCODE_COLUMNS if name in heading), None)
        ward = next((at for at, name in enumerate(heading) if _WARD_COLUMN.fullmatch(name)), None)
        if postcode is None or ward is None:
            shown = ", ".join(heading)[:200] or "empty"
            raise FileError(f"{path.name} needs a column “postcode” and a column “ward_code”; its heading is: {shown}.")
        for row in reader:
            if any(cell.strip() for cell in row):
                padded = [*row, *[""] * len(heading)]
                yield reader.line_num + first, padded[postcode], padded[ward].strip()
    except csv.Error as fault:
        raise FileError(f"{path.name} cannot be read as CSV after row {reader.line_num + first}: {fault}.") from None


def _remarks(text: str) -> tuple[dict[str, str], int, list[str]]:
    """What the lines before the heading say, how many they are, and the lines of the table."""
    lines = text.splitlines(keepends=True)
    said = {}
    first = 0
    while first < len(lines) and lines[first].startswith("#"):
        name, _, value = lines[first].lstrip("# ").partition(":")
        said[name.strip().lower()] = value.strip()
        first += 1
    return said, first, lines[first:]


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
        file.seek(0)
        try:
            raw = gzip.GzipFile(fileobj=file).read(_LARGEST + 1) if packed else file.read(_LARGEST + 1)
        except (EOFError, gzip.BadGzipFile):
            raise FileError(f"{path.name} is a damaged .gz file: fetch it again.") from None
    if len(raw) > _LARGEST:
        raise FileError(f"{path.name} is larger than {_LARGEST // 1024 // 1024} MB: cut it to your own area first.")
    if not raw.strip():
        raise FileError(f"{path.name} is empty.")
    return raw


def _text(raw: bytes, path: Path) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileError(f"{path.name} is not in UTF-8: save it as “CSV UTF-8” or export it as UTF-8.") from None
    if "\0" in text:
        raise FileError(f"{path.name} has characters that no text has: export it again.")
    return text


def _described(kind: str, path: Path, raw: bytes, *, source: str, licence: str, vintage: str) -> Described:
    if not re.fullmatch(r"|\d{4}(-\d\d)?(-\d\d)?", vintage):
        raise FileError(f"The vintage “{vintage[:20]}” must be a year or a month such as 2025-04.")
    return Described(
        kind, path.name[:200], hashlib.sha256(raw).hexdigest(),
        source=_stated(source, 200), licence=_stated(licence, 120), vintage=vintage,
    )  # fmt: skip


def _stated(text: str, longest: int) -> str:
    return io.StringIO(text.strip()).readline()[:longest].strip() or _NOT_STATED
