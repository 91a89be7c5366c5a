"""A bank as a workbook that a trainer edits."""

import io
from pathlib import Path

import openpyxl
import pytest

from lectern.diagnostics import Report
from lectern.exporting.workbooks import format_workbook
from lectern.importing.sheets.workbook import find_edited
from lectern.writing.banks import Value

ITEMS: list[dict[str, Value]] = [
    {
        "id": "fire-001",
        "kind": "单选",
        "stem": "=1+1 等于几？",
        "choices": {"A": "007", "B": {"text": "2", "feedback": "对。"}, "G": "三"},
        "key": "B",
    },
    {"id": "fire-002", "kind": "true_false", "stem": "甲\n乙", "key": "错", "tags": ["一", "二"]},
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the workbook of two items."""
    path = tmp_path / "fire.xlsx"
    path.write_bytes(format_workbook(ITEMS))
    return path


def test_cells_are_texts_as_they_were_typed(path: Path):
    """No formula, no number; a column for every choice, six at least."""
    rows = list(openpyxl.load_workbook(path)["试题"].iter_rows(values_only=True))
    head = "编号 题型 题干 选项A 选项B 选项C 选项D 选项E 选项F 选项G 答案 误差 单位 解析 依据 出处 讲义 难度 标签"
    assert list(rows[0]) == head.split()
    assert rows[1][:5] == ("fire-001", "单选", "=1+1 等于几？", "007", "2")
    assert (rows[2][1], rows[2][2], rows[2][-1]) == ("判断", "甲\n乙", "一、二")
    cell = openpyxl.load_workbook(path)["试题"]["C2"]
    assert (cell.data_type, cell.number_format) == ("s", "@")


def test_helps_whoever_edits_it(path: Path):
    """Drop-downs for kind and difficulty, notes on the header, a sheet of help, a frozen header."""
    book = openpyxl.load_workbook(path)
    sheet = book["试题"]
    choices = {
        str(one.sqref).split("2:")[0]: one.formula1 for one in sheet.data_validations.dataValidation
    }
    assert choices == {"B": '"单选,多选,判断,填空,排序,配对,简答,数值,案例"', "R": '"易,中,难"'}
    assert "新题空着" in sheet["A1"].comment.text
    assert (sheet.freeze_panes, book["填表说明"]["A1"].value[:3]) == ("D2", "这张工")
    assert book["导出时的样子"].sheet_state == "veryHidden"


def test_what_comes_back_unchanged_says_so(path: Path):
    """The rows are those that were exported, whatever program saved the workbook since."""
    openpyxl.load_workbook(path).save(path)
    sheet = find_edited(path, Report())
    assert sheet
    assert {row.cells["id"]: row.cells for row in sheet.rows} == sheet.exported
    assert [row.number for row in sheet.rows] == [2, 3]


def test_other_workbooks_are_not_ours(tmp_path: Path):
    """One without the hidden copy is somebody's spreadsheet."""
    raw = io.BytesIO()
    openpyxl.Workbook().save(raw)
    (tmp_path / "a.xlsx").write_bytes(raw.getvalue())
    assert find_edited(tmp_path / "a.xlsx", Report()) is None
