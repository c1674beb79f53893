"""Reading what people send as a spreadsheet: a table, or a sentence; never a crash."""

import io
import zipfile

import pytest
import xlsxwriter

from youthalliance.journey.intake.cohort.sheet import MOST_UNPACKED, Unreadable, read

HEADS = "First names,Last name,In your own words\r\n"


def xlsx(rows, **options):
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, **options})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            sheet.write(number, place, value)
    book.close()
    return made.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        (HEADS + "Zoë,O’Neill,Stays at home\r\n").encode("utf-8"),
        (HEADS + "Zoë,O’Neill,Stays at home\r\n").encode("utf-8-sig"),
        (HEADS + "Zoë,O’Neill,Stays at home\r\n").encode("utf-16"),
        (HEADS + "Zoë,O’Neill,Stays at home\r\n").encode("utf-16-le"),
        (HEADS + "Zoë,O’Neill,Stays at home\r\n").encode("cp1252"),
        (HEADS.replace(",", ";") + "Zoë;O’Neill;Stays at home").encode(),
        (HEADS.replace(",", "\t") + "Zoë\tO’Neill\tStays at home").encode(),
        (HEADS + "Zoë,O’Neill,Stays at home").replace("\r\n", "\r").encode(),
        xlsx([["First names", "Last name", "In your own words"], ["Zoë", "O’Neill", "Stays at home"]]),
    ],
)
def test_a_table_is_read_whatever_wrote_it(content):
    table = read(content)
    assert table.headings == ["First names", "Last name", "In your own words"]
    assert table.rows == [(2, ["Zoë", "O’Neill", "Stays at home"])]


def test_a_formula_in_a_csv_stays_the_text_that_it_is():
    assert read(b"a,b\n=1+1,+44 7700 900123").rows == [(2, ["=1+1", "+44 7700 900123"])]


def test_numbers_and_dates_read_as_people_wrote_them():
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Age", "Date of birth", "Agreed"])
    sheet.write_number(1, 0, 14)
    sheet.write_datetime(1, 1, __import__("datetime").datetime(2011, 3, 27), book.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.write_boolean(1, 2, True)
    book.close()
    assert read(made.getvalue()).rows == [(2, ["14", "2011-03-27", "yes"])]


def test_row_numbers_are_those_of_the_spreadsheet_program_although_empty_rows_are_passed_over():
    table = read(b"\n\na,b\n\n1,2\n,\n3,4")
    assert (table.headings, [number for number, _ in table.rows]) == (["a", "b"], [5, 7])


def bomb():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", "<workbook/>")
        parts.writestr("xl/worksheets/sheet1.xml", b" " * (MOST_UNPACKED + 1))
    return made.getvalue()


def lying_bomb():
    content = bytearray(bomb())
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(content)


def far_cell():
    content = xlsx([["a", "b"], ["1", "2"]])
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            part = old.read(info)
            if "sheet1" in info.filename:
                part = part.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
            new.writestr(info.filename, part)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"\x00\x00\x00", "is empty"),
        (b"a,b\n", "no rows"),
        (b",,\n , \n", "nothing in the table"),
        (b"a,b\n1,\x002", "no text"),
        (b'a,b\n"1,2\n3,4', "never closed"),
        (b'a,b\n"1"2,3', "quotation mark"),
        (b"a,b\n" + b"x" * 200_000 + b",1", "far too long"),
        (b"a,b\n" + b"x" * 25_000 + b",1", "20,000 characters"),
        (b"a,b\n" + b"1,2\n" * 2_001, "2,000 rows"),
        (b"a,b\n" + b"1,2\n" * 100_000, "2,000 rows"),
        (b",".join(b"h%d" % n for n in range(200)) + b"\n1", "200 columns"),
        (b"\xd0\xcf\x11\xe0rest", "old Excel file"),
        (b"%PDF-1.7", "not a spreadsheet"),
        (b"<html><table></table></html>", "not a spreadsheet"),
        (b"PK\x03\x04 broken", "damaged"),
        (xlsx([["a"], ["1"]])[:-200], "damaged"),
        (bomb(), "larger inside"),
        (lying_bomb(), "damaged"),
        (far_cell(), "XFD1048576"),
        (b"x" * (5 * 1024 * 1024 + 1), "larger than 5 MB"),
        (b"\xff\xfea", "cannot be read"),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(content, sentence):
    with pytest.raises(Unreadable, match=sentence) as fault:
        read(content)
    assert str(fault.value).count(".") >= 2, "it says what to do as well"


def test_other_sheets_are_named():
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    for name in ("Hidden", "This year", "Last year"):
        book.add_worksheet(name).write_row(0, 0, ["a", name])
    for name in ("Hidden", "This year"):
        book.get_worksheet_by_name(name).write_row(1, 0, ["1", "2"])
    book.get_worksheet_by_name("This year").activate()
    book.get_worksheet_by_name("Hidden").hide()
    book.close()
    table = read(made.getvalue())
    assert table.headings == ["a", "This year"]
    assert "This year" in table.left_out


def with_sheet(rows, *, name="xl/worksheets/sheet1.xml", **besides):
    """A workbook whose sheet is written by hand, as no spreadsheet program would."""
    content, made = xlsx([["First names"], ["Zoë"]]), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            text = old.read(part).replace(b"worksheets/sheet1.xml", name.removeprefix("xl/").encode())
            if part == "xl/worksheets/sheet1.xml":
                new.writestr(name, text.replace(b"</sheetData>", rows.encode() + b"</sheetData>"))
            else:
                new.writestr(part, text)
        for part, text in besides.items():
            new.writestr(part, text)
    return made.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        with_sheet("<row r='9'><c r='XFD1048576'><v>1</v></c></row>"),
        with_sheet('<row r="9"><c s="&gt;>" r = "xfd1048576"><v>1</v></c></row>'),
        with_sheet('<row r="9"><c r="XFD1048576"><v>1</v></c></row>', name="xl/elsewhere/table.bin"),
        with_sheet('<row r="4294967290"><c><v>1</v></c></row>'),
        with_sheet(f'<row r="3">{"<c><v>1</v></c>" * 800}</row>'),
        with_sheet("<row><c><v>1</v></c></row>" * 5_000),
    ],
)
def test_a_cell_far_out_is_found_however_it_is_written(content):
    with pytest.raises(Unreadable, match="far away from the table"):
        read(content)


def test_a_workbook_that_pretends_to_be_another_kind_is_not_opened():
    with pytest.raises(Unreadable, match="not an .xlsx workbook"):
        read(with_sheet("", **{"content.xml": "<table/>"}))


def test_a_cell_with_a_nul_in_it_is_no_text():
    cell = '<row r="3"><c r="A3" t="inlineStr"><is><t>Zo_x0000_</t></is></c></row>'
    with pytest.raises(Unreadable, match="no text"):
        read(with_sheet(cell))
