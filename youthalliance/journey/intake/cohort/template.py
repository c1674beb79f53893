"""The spreadsheet to fill in: its headings, what belongs beneath each, and the lists to choose from."""

import csv
import io

import xlsxwriter

from youthalliance.journey.intake.choices import PROFESSIONAL_AGENCIES
from youthalliance.journey.intake.cohort.columns import COLUMNS
from youthalliance.subjects.people import ethnicity

#: Rows of the template in which a list is offered.
_ROWS = 500


def workbook(themes: list[str]) -> bytes:
    """An .xlsx file. Every cell is text, so that a leading zero, plus or equals sign stays what it is."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    head, text, soft = (
        book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#dfeceb"}),
        book.add_format({"num_format": "@"}),
        book.add_format({"italic": True, "font_color": "#555555", "text_wrap": True, "valign": "top"}),
    )
    sheet, notes, lists = book.add_worksheet("Referrals"), book.add_worksheet("How to fill it in"), book.add_worksheet("Lists")
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(COLUMNS):
        sheet.write_string(0, place, column.heading, head)
        sheet.set_column(place, place, max(14, len(column.heading) + 2), text)
        notes.write_string(place + 1, 0, column.heading)
        notes.write_string(place + 1, 1, column.says, soft)
        notes.write_string(place + 1, 2, column.example)
    for place, title in enumerate(("Column", "What belongs in it", "For example")):
        notes.write_string(0, place, title, head)
    notes.set_column(0, 0, 30)
    notes.set_column(1, 2, 60)
    choices = {
        "themes": themes,
        "ethnic_group": list(ethnicity.EIGHTEEN.values()),
        "agency": [str(one.label) for one in PROFESSIONAL_AGENCIES],
        "consent": ["young person", "parent", "both", "not asked", "refused"],
        "kind": ["person", "family", "place", "group"],
    }
    for place, (key, values) in enumerate(choices.items()):
        lists.write_string(0, place, next(column.heading for column in COLUMNS if column.key == key), head)
        lists.set_column(place, place, 40)
        for row, value in enumerate(values, 1):
            lists.write_string(row, place, value)
        letter, at = chr(ord("A") + place), next(n for n, column in enumerate(COLUMNS) if column.key == key)
        rule = {"validate": "list", "source": f"=Lists!${letter}$2:${letter}${len(values) + 1}", "error_type": "information"}
        sheet.data_validation(1, at, _ROWS, at, rule)
    book.close()
    return made.getvalue()


def text() -> str:
    """The same headings as CSV."""
    made = io.StringIO()
    csv.writer(made).writerow([column.heading for column in COLUMNS])
    return "\ufeff" + made.getvalue()
