"""Workbooks and text tables as rows of what a person sees in them."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import openpyxl
import python_calamine
from openpyxl.worksheet.worksheet import Worksheet

from lectern.diagnostics import Report
from lectern.importing.questions.number_formats import format_cell
from lectern.reading.encodings import decode_source


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of a workbook; a text table is one without a name.

    Attributes:
        filled: The cells with a colour of their own, by row and column from 0.
    """

    name: str = ""
    rows: list[list[str]]
    filled: frozenset[tuple[int, int]] = frozenset()


SUFFIXES: Final = (".xlsx", ".xls", ".csv", ".tsv")
_WHITE: Final = ("FFFFFFFF", "00FFFFFF")
_DELIMITERS: Final = ",;\t|"


def read_sheets(raw: bytes, path: Path, report: Report) -> list[Sheet] | None:
    """Return the sheets of a file that can be seen, merged cells filled down and across.

    What a workbook is, its bytes say: a name can be older than the format.

    A text that cannot be read is reported, and gives nothing.

    Raises:
        Exception: Whatever the libraries raise of a damaged file.
    """
    suffix = path.suffix.lower()
    if suffix in (".csv", ".tsv"):
        text = decode_source(raw, path.as_posix(), report)
        return None if text is None else [Sheet(rows=_read_delimited(text, suffix))]
    if not raw.startswith(b"PK"):
        return list(_read_old(raw))
    book = openpyxl.load_workbook(io.BytesIO(raw), data_only=True)
    return [
        Sheet(name=sheet.title, rows=_read_sheet(sheet), filled=_find_filled(sheet))
        for sheet in book.worksheets
        if sheet.sheet_state == "visible"
    ]


def _read_sheet(sheet: Worksheet) -> list[list[str]]:
    rows = [
        [format_cell(cell.value, cell.number_format or "General") for cell in row]
        for row in sheet.iter_rows()
    ]
    for merged in sheet.merged_cells.ranges:
        text = rows[merged.min_row - 1][merged.min_col - 1]
        for row in rows[merged.min_row - 1 : merged.max_row]:
            row[merged.min_col - 1 : merged.max_col] = [text] * (
                merged.max_col - merged.min_col + 1
            )
    return rows


def _find_filled(sheet: Worksheet) -> frozenset[tuple[int, int]]:
    """Return the cells that somebody coloured; white is no colour."""
    return frozenset(
        (number, column)
        for number, row in enumerate(sheet.iter_rows())
        for column, cell in enumerate(row)
        if cell.has_style and cell.fill.fill_type == "solid" and cell.fill.fgColor.rgb not in _WHITE
    )


def _read_old(raw: bytes) -> Iterator[Sheet]:
    """Yield the sheets of a workbook from before 2007, of which number formats are not told."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(raw))
    for sheet in book.sheets_metadata:
        if sheet.visible == python_calamine.SheetVisibleEnum.Visible:
            rows = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            shown = [[format_cell(None if cell == "" else cell) for cell in row] for row in rows]
            yield Sheet(name=sheet.name, rows=shown)


def _read_delimited(text: str, suffix: str) -> list[list[str]]:
    delimiter = "\t" if suffix == ".tsv" else _guess_delimiter(text)
    return list(csv.reader(io.StringIO(text), delimiter=delimiter))


def _guess_delimiter(text: str) -> str:
    """Return the sign that parts the most cells of the first lines."""
    head = "\n".join(text.splitlines()[:20])
    return max(_DELIMITERS, key=head.count)
