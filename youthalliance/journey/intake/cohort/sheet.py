"""Reading a spreadsheet that somebody sends, whatever it holds: rows of text, or a sentence that says what is wrong."""

import csv
import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from youthalliance.journey.intake.cohort.reach import Unreadable, check_reach

#: Rows and columns that one file may have, and characters that one cell may hold.
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 2_000, 80, 20_000
#: Bytes of a file as it is sent, and of a workbook once it is unpacked.
MOST_BYTES, MOST_UNPACKED = 5 * 1024 * 1024, 60 * 1024 * 1024
#: Empty rows that a file may have among the others.
ROWS_TO_SPARE = 2_000
_MOST_PARTS = 1_000
#: What makes the reader take a file for another kind of workbook, whose sheets nobody has gone through.
_OTHER_KINDS = {"content.xml", "mimetype", "xl/workbook.bin"}
_NO_TEXT = "The file has characters in it that are no text. Save it again as CSV (UTF-8) or .xlsx, and choose it again."


@dataclass(frozen=True, slots=True)
class Table:
    """A file as a table: its headings, and its rows with the number that a spreadsheet program shows beside each."""

    headings: list[str]
    rows: list[tuple[int, list[str]]]
    sha256: str
    left_out: str = ""


def read(content: bytes, *, most_rows: int = MOST_ROWS) -> Table:
    """Read a CSV or XLSX file. Raises Unreadable with a sentence."""
    if not content.strip(b"\x00 \r\n\t"):
        raise Unreadable("The file is empty. Save it again from your spreadsheet program, and choose it again.")
    if len(content) > MOST_BYTES:
        raise Unreadable(
            f"The file is larger than {MOST_BYTES // 1024 // 1024} MB. Split it into several, with the headings in each."
        )
    left_out = ""
    if content.startswith(b"PK"):
        rows, left_out = _workbook(content, most_rows)
    elif content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(
            "This is an old Excel file or one with a password. Save it as .xlsx without a password, or as CSV, and choose it again."
        )
    elif content.startswith((b"%PDF", b"<!DOC", b"<html", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff")):
        raise Unreadable("This is not a spreadsheet. Save the table as .xlsx or CSV, and choose that file.")
    else:
        rows = _text(content, most_rows)
    return _table(rows, hashlib.sha256(content).hexdigest(), left_out, most_rows)


def _table(rows: Iterator[tuple[int, list[str]]], sha256: str, left_out: str, most_rows: int) -> Table:
    filled = [(number, cells) for number, cells in rows if any(cell.strip() for cell in cells)]
    if not filled:
        raise Unreadable("There is nothing in the table. Write the headings in its first row and one referral in each row below.")
    if any("\x00" in cell for _, cells in filled for cell in cells):
        raise Unreadable(_NO_TEXT)
    (_, headings), *rest = filled
    while headings and not headings[-1].strip():
        headings.pop()
    if len(headings) > MOST_COLUMNS:
        raise Unreadable(
            f"The table has {len(headings)} columns. Take out those that are not needed, so that at most {MOST_COLUMNS} are left."
        )
    if not rest:
        raise Unreadable("The table has headings and no rows. Write one referral in each row below the headings.")
    if len(rest) > most_rows:
        raise Unreadable(f"The table has more than {most_rows:,} rows. Split it into several files, with the headings in each.")
    wide = len(headings)
    for number, cells in rest:
        if any(len(cell) > LONGEST_CELL for cell in cells):
            raise Unreadable(
                f"Row {number} has a cell of more than {LONGEST_CELL:,} characters. Shorten it, and choose the file again."
            )
    return Table(
        [heading.strip() for heading in headings],
        [(number, (cells + [""] * wide)[:wide]) for number, cells in rest],
        sha256,
        left_out,
    )


def _text(content: bytes, most_rows: int) -> Iterator[tuple[int, list[str]]]:
    said = _decoded(content)
    if "\x00" in said:
        raise Unreadable(_NO_TEXT)
    said = said.replace("\r\n", "\n").replace("\r", "\n")
    reader = csv.reader(io.StringIO(said, newline=""), delimiter=_separator(said), strict=True)
    number = 0
    try:
        for cells in reader:
            number += 1
            if number > most_rows + ROWS_TO_SPARE:
                raise Unreadable(
                    f"The table has more than {most_rows:,} rows. Split it into several files, with the headings in each."
                )
            yield number, cells
    except csv.Error as fault:
        raise Unreadable(_csv_fault(str(fault), number + 1)) from None


def _csv_fault(fault: str, row: int) -> str:
    if "field larger" in fault:
        return f"Row {row} has a cell that is far too long, or a quotation mark that is never closed. Mend it, and choose the file again."
    return f"Row {row} has a quotation mark in the wrong place, or one that is never closed. Mend it, or save the table as .xlsx, and choose it again."


def _decoded(content: bytes) -> str:
    """Text in the encodings that spreadsheet programs write; the last one takes anything."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif content[:200].count(b"\x00") > len(content[:200]) // 4:
        encodings = ["utf-16-le" if content[1:2] == b"\x00" else "utf-16-be"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("The letters of this file cannot be read. Save it as CSV (UTF-8) or .xlsx, and choose it again.")


def _separator(said: str) -> str:
    first = said.split("\n", 1)[0]
    outside = re.sub(r'"[^"]*"', "", first)
    return max(",;\t|", key=outside.count)


def _workbook(content: bytes, most_rows: int) -> tuple[Iterator[tuple[int, list[str]]], str]:
    _check_parts(content, most_rows)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        seen = [sheet.name for sheet in workbook.sheets_metadata if sheet.visible is SheetVisibleEnum.Visible]
        cells = workbook.get_sheet_by_name(seen[0]).to_python(skip_empty_area=False) if seen else []
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except (
        BaseException
    ):  # the reader is not ours: whatever it stumbles over, also where it gives up altogether, is a fault of the file
        raise Unreadable(
            "This workbook cannot be read. Open it in your spreadsheet program, save it as .xlsx or CSV, and choose it again."
        ) from None
    others = len(workbook.sheet_names) - 1
    left_out = f"Only the sheet “{seen[0]}” was read; the file has {others} more." if seen and others else ""
    return ((number, [_cell(value) for value in row]) for number, row in enumerate(cells, 1)), left_out


def _check_parts(content: bytes, most_rows: int) -> None:
    """Unpack nothing that is too large, and open no sheet with a cell so far out that the empty ones fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            infos = parts.infolist()
            if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
                raise Unreadable(
                    "The workbook is far larger inside than it looks. Copy the table into a new workbook, and choose that."
                )
            names = {info.filename.lower() for info in infos}
            if "xl/workbook.xml" not in names or names & _OTHER_KINDS:
                raise Unreadable("This is not an .xlsx workbook. Save the table as .xlsx or CSV, and choose it again.")
            for info in infos:
                part = parts.read(info)
                if b"sheetData" in part:  # a sheet can lie anywhere in the file, whatever it is called
                    check_reach(part, most_rows + ROWS_TO_SPARE)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as fault:
        if isinstance(fault, Unreadable):
            raise
        raise Unreadable(
            "This workbook is damaged or has a password. Save it again as .xlsx or CSV, and choose it again."
        ) from None


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
