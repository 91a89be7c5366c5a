"""A bank as a workbook that a trainer edits and imports again."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import openpyxl
from openpyxl.cell.cell import Cell, WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from lectern.commands import write_command
from lectern.importing.sheets.columns import IN_FILE, Column, list_columns, show_item
from lectern.importing.sheets.workbook import COPY, HELP, SHEET
from lectern.model.kind import Kind
from lectern.model.names import DIFFICULTY_NAMES
from lectern.writing.banks import Value

_WIDTHS: Final = {"id": 16, "stem": 50, "rationale": 40, "citations": 28, "sources": 20}
_WIDTHS_REST: Final = {"kind": 8, "key": 14, "chapter": 26, "tags": 18}
_WIDTH: Final = 12
_CHOICE_WIDTH: Final = 22
_LAST_ROW: Final = 20000
_HEAD: Final = PatternFill("solid", fgColor="FFE7ECF3")
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_NOTES: Final = {
    "id": "旧题的编号不要改。新题空着，由程序来编。",
    "kind": "从下拉框里选。旧题的题型不能改。",
    "stem": "填空题用____（四个下划线）表示空。",
    "key": "单选、多选写字母；判断写对或错；填空一行一个空，几种说法用|隔开；简答一行一个要点。",
    "citations": "例如：地方组织法 第二十二条第二款；几条用；隔开。",
    "chapter": "例如：chapters/09-in-session.md#议案",
    "tags": "几个标签用、隔开。",
}
_HELP: Final = (
    f"这张工作簿是从题库导出来的。改好以后保存，再用 {write_command('import bank')} 导入同一个题库。",
    "一行一道题。可以改任何一格，可以在任何地方加一行新题，可以换次序，可以删掉整行。",
    "新题的编号空着；旧题的编号和题型不要改。",
    "删掉一行，就是停用那道题：它的编号不会再用，学员的记录还在。",
    f"写着“{IN_FILE}”的格子，这里装不下（例如配对题的答案），请在题库文件里改。",
    "导入的时候，先给您看改了什么、新加了什么、挪了什么、停用了什么，您同意了才写。",
    "没有改的题，题库文件里一个字也不会动，注释也都还在。",
    "不要删掉、不要改动藏起来的那张表：程序靠它知道您改了什么。",
)


def format_workbook(items: Iterable[Mapping[str, Value]]) -> bytes:
    """Return the workbook of a bank's items, as they were typed, by English names."""
    rows = [show_item(fields) for fields in items]
    labels = {path.removeprefix("choices/") for row in rows for path in row if "/" in path}
    columns = list_columns(labels)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    _lay_out(sheet, columns)
    _fill(sheet, columns, rows)
    guide = book.create_sheet(HELP)
    guide.column_dimensions["A"].width = 100
    for line in _HELP:
        guide.append([line])
    copy = book.create_sheet(COPY)
    copy.sheet_state = "veryHidden"
    _fill(copy, columns, rows)
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def _lay_out(sheet: Worksheet, columns: Sequence[Column]) -> None:
    """Set widths, the frozen header and the drop-downs."""
    sheet.freeze_panes = "D2"
    for number, column in enumerate(columns, start=1):
        letter = get_column_letter(number)
        usual = _CHOICE_WIDTH if "/" in column.path else _WIDTH
        widths = _WIDTHS | _WIDTHS_REST
        sheet.column_dimensions[letter].width = widths.get(column.path, usual)
        words = _list_words(column.path)
        if words:
            listed = f'"{",".join(words)}"'
            choice = DataValidation(type="list", formula1=listed, allow_blank=True)
            choice.error = f"请从下拉框里选：{'、'.join(words)}。"
            choice.add(f"{letter}2:{letter}{_LAST_ROW}")
            sheet.data_validations.append(choice)


def _list_words(path: str) -> list[str]:
    if path == "kind":
        return [kind.word for kind in Kind]
    return list(DIFFICULTY_NAMES.values()) if path == "difficulty" else []


def _fill(sheet: Worksheet, columns: Sequence[Column], rows: Iterable[Mapping[str, str]]) -> None:
    sheet.append([_write_title(sheet, column) for column in columns])
    for row in rows:
        sheet.append([_write_cell(sheet, row.get(column.path, "")) for column in columns])


def _write_title(sheet: Worksheet, column: Column) -> Cell:
    cell = WriteOnlyCell(sheet, value=column.title)
    cell.font, cell.fill = Font(bold=True), _HEAD
    if column.path in _NOTES:
        cell.comment = Comment(_NOTES[column.path], "Lectern", width=260, height=90)
    return cell


def _write_cell(sheet: Worksheet, text: str) -> Cell | None:
    """Return a cell of text, whatever it looks like: no number, no date, no formula."""
    if not text:
        return None
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type, cell.number_format = "s", "@"
    cell.alignment = _WRAPPED
    return cell
