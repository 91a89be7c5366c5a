"""Our workbook: the sheet that a trainer edits, and the hidden copy of what was exported."""

import io
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from lectern.diagnostics import Report
from lectern.importing.questions.intake import open_office
from lectern.importing.questions.number_formats import format_cell
from lectern.importing.sheets.columns import list_columns
from lectern.reading.document import read_bytes

SHEET: Final = "试题"
COPY: Final = "导出时的样子"
HELP: Final = "填表说明"

_TITLES: Final = {column.title: column.path for column in list_columns(string.ascii_uppercase)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: its number in the sheet, and its cells by path, without those that are empty."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedSheet:
    """What came back: the rows as they are now, and as they were exported, by id."""

    rows: Sequence[Row]
    exported: Mapping[str, Mapping[str, str]]


def find_edited(path: Path, report: Report) -> EditedSheet | None:
    """Return what a workbook of ours holds; nothing where it is none, or cannot be opened."""
    if path.suffix.lower() != ".xlsx":
        return None
    raw = read_bytes(path, path.as_posix(), report)
    return None if raw is None else open_office(raw, path, report, lambda: _read_edited(raw))


def _read_edited(raw: bytes) -> EditedSheet | None:
    """Return what a workbook of ours holds, or nothing where it is none.

    Raises:
        Exception: Whatever openpyxl raises of a damaged file.
    """
    book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
    if COPY not in book.sheetnames or SHEET not in book.sheetnames:
        return None
    exported = _read_rows(book[COPY])
    return EditedSheet(
        rows=_read_rows(book[SHEET]),
        exported={row.cells["id"]: row.cells for row in exported if "id" in row.cells},
    )


def _read_rows(sheet: Worksheet) -> list[Row]:
    rows = sheet.iter_rows()
    paths = [read_title(format_cell(cell.value)) for cell in next(rows, ())]
    found = []
    for number, row in enumerate(rows, start=2):
        shown = [format_cell(cell.value, cell.number_format or "General") for cell in row]
        cells = {
            path: text.strip()
            for path, text in zip(paths, shown, strict=False)
            if path and text.strip()
        }
        if cells:
            found.append(Row(number=number, cells=cells))
    return found


def read_title(title: str) -> str:
    """Return the path of a column, by its title."""
    return _TITLES.get(title.strip(), "")
