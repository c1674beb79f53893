"""How far a sheet of a workbook reaches, found out before it is opened.

The reader makes room for every cell up to the farthest, empty ones included, and ends the whole server where there is
not enough. So the sheet is first gone through as XML, in which no way of writing a cell escapes.
"""

import re
from xml.parsers import expat

#: A sheet may reach to its column ZZ.
MOST_ACROSS = 702
_NAME = re.compile("([A-Za-z]{1,2})([0-9]{1,9})")


class Unreadable(ValueError):
    """A file that cannot be read as a table. The message says why, and what to do."""


class _Reach:
    """Where the cells lie: those that say it, and those that only follow the one before."""

    def __init__(self, most_rows: int) -> None:
        self.most_rows = most_rows
        self.row = self.column = 0

    def begin(self, element: str, attributes: dict[str, str]) -> None:
        """A row or a cell of the sheet begins; anything else is passed over. A row without cells takes no room."""
        kind, name = element.rpartition(":")[2], attributes.get("r")
        if kind == "row":
            self.row, self.column = self.row + 1 if name is None else self._number(name), 0
        elif kind == "c":
            self.column += 1
            if name is not None:
                self._go_to(name)
            if self.row > self.most_rows or self.column > MOST_ACROSS:
                raise _far(name or f"{self.column} of row {self.row}")

    def _go_to(self, name: str) -> None:
        found = _NAME.fullmatch(name)
        if found is None:
            raise _far(name)
        self.row, self.column = int(found[2]), 0
        for letter in found[1].upper():
            self.column = self.column * 26 + ord(letter) - ord("A") + 1

    def _number(self, name: str) -> int:
        if not re.fullmatch("[0-9]{1,10}", name):
            raise _far(name)
        return int(name)


def check_reach(part: bytes, most_rows: int) -> None:
    """Raises Unreadable where a sheet has something below ``most_rows`` or beyond column ZZ, or is no XML."""
    reader = expat.ParserCreate()
    reader.StartElementHandler = _Reach(most_rows).begin
    try:
        reader.Parse(part, True)
    except expat.ExpatError:
        raise Unreadable(
            "This workbook is damaged or has a password. Save it again as .xlsx or CSV, and choose it again."
        ) from None


def _far(where: str) -> Unreadable:
    return Unreadable(
        f"There is something in cell {where[:20]}, far away from the table. Copy the table alone into a new sheet, and choose that."
    )
