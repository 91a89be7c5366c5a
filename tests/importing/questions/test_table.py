"""Questions in spreadsheets, as offices keep them."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from lectern.diagnostics import Report
from lectern.importing.questions.conversion import convert_draft
from lectern.importing.questions.intake import Intake, read_questions
from lectern.importing.questions.number_formats import format_cell

# Workbooks know no time zones.
DAY = dt.datetime(2017, 2, 25)  # noqa: DTZ001 - a spreadsheet knows no zone
TITLE = ["区图书馆题库", "", "", ""]
ROWS = [
    ["序号", "题型", "题目内容", "选项A", "选项B", "选项C", "正确答案", "答案解析", "难易程度"],
    [1, "单选题", "每人最多借几本？", "三本", "五本", "", "B", "贴在门口。", "易"],
    [2, "多选题", "还书要做什么？", "A.查看", "B.登记", "C.盖章", "A,B", None, "中等"],
    [3, "判断题", "丢了书要赔。", None, None, None, "对", None, None],
    [4, "填空题", "每周开放____天。", None, None, None, 5, None, None],
    [None, None, "    ", None, None, None, "A", None, None],
]


def write_book(path: Path, rows: list[list[object]], name: str = "题") -> Path:
    """Write rows into a workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def read(path: Path) -> Intake:
    """Return what a file holds; it must be readable."""
    report = Report()
    intake = read_questions(path, report)
    assert intake, report.diagnostics
    return intake


@pytest.mark.parametrize("above", [[], [TITLE], [TITLE, [], ["制表：馆长"]]])
def test_reads_columns_wherever_the_header_is(tmp_path: Path, above: list[list[object]]):
    """Kinds, choices in columns, keys and rationales; a row without a stem is told."""
    intake = read(write_book(tmp_path / "题库.xlsx", above + ROWS))
    items = [convert_draft(draft) for draft in intake.drafts]
    assert items == [
        {
            "kind": "单选",
            "stem": "每人最多借几本？",
            "choices": {"A": "三本", "B": "五本"},
            "key": "B",
            "rationale": "贴在门口。",
            "difficulty": "易",
        },
        {
            "kind": "多选",
            "stem": "还书要做什么？",
            "choices": {"A": "查看", "B": "登记", "C": "盖章"},
            "key": "AB",
            "difficulty": "中",
        },
        {"kind": "判断", "stem": "丢了书要赔。", "key": "对"},
        {"kind": "填空", "stem": "每周开放____天。", "key": [["5"]]},
    ]
    [refusal] = intake.refusals
    assert refusal.place.file.endswith("题库.xlsx（题）")
    assert (refusal.place.line, refusal.reason) == (len(above) + 6, "这一行没有题干。")


@pytest.mark.parametrize(
    "cell",
    [
        "A.三本 B.五本 C.七本",
        "A、三本\nB、五本\nC、七本",
        "三本|五本|七本",
        "三本；五本；七本",
        "A:三本$B:五本$C:七本",
        "A 三本；B 五本；C 七本",
    ],
)
def test_reads_choices_in_one_cell(tmp_path: Path, cell: str):
    """However they are parted, and with or without letters."""
    rows = [["题干", "选项", "答案"], ["每人最多借几本？", cell, "B"]]
    [draft] = read(write_book(tmp_path / "a.xlsx", rows)).drafts
    assert convert_draft(draft)["choices"] == {"A": "三本", "B": "五本", "C": "七本"}


@pytest.mark.parametrize(
    ("key", "truth"),
    [("对", "对"), ("√", "对"), ("T", "对"), ("正确", "对"), (1, "对"), (True, "对"), ("×", "错"),
     ("错误", "错"), (0, "错"), ("否", "错"), ("F", "错")],
)  # fmt: skip
def test_reads_truth_however_it_is_written(tmp_path: Path, key: object, truth: str):
    """Words, marks, letters, numbers and Excel's own truth values."""
    rows = [["题型", "题干", "答案"], ["判断", "丢了书要赔。", key]]
    [draft] = read(write_book(tmp_path / "a.xlsx", rows)).drafts
    assert convert_draft(draft)["key"] == truth


def test_reads_every_sheet_that_can_be_seen(tmp_path: Path):
    """Sheets whose name or heading tells the kind; one without a header is told, a hidden one not."""
    book = openpyxl.Workbook()
    first = book.active
    first.append(["题干", "A", "B", "答案"])
    first.append(["甲？", "一", "二", "A"])
    second = book.create_sheet("判断")
    second.append(["题干", "答案"])
    second.append(["二、判断题"])
    second.merge_cells("A2:B2")
    second.append(["乙。", "错"])
    book.create_sheet("说明").append(["填表说明"])
    hidden = book.create_sheet("旧")
    hidden.append(["题干", "答案"])
    hidden.append(["丙。", "对"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    intake = read(tmp_path / "a.xlsx")
    assert [convert_draft(draft)["kind"] for draft in intake.drafts] == ["单选", "判断"]
    assert [refusal.place.file[-4:] for refusal in intake.refusals] == ["（说明）"]


def test_reads_merged_cells(tmp_path: Path):
    """A kind that stands once for several rows counts for each."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["题型", "题干", "答案"], ["判断题", "甲。", "对"], [None, "乙。", "错"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "a.xlsx")
    assert [draft.kind for draft in read(tmp_path / "a.xlsx").drafts] == ["判断题", "判断题"]


@pytest.mark.parametrize(
    ("name", "encoding", "delimiter"),
    [("a.csv", "utf-8-sig", ","), ("a.csv", "gb18030", ";"), ("a.tsv", "utf-8", "\t")],
)
def test_reads_text_tables(tmp_path: Path, name: str, encoding: str, delimiter: str):
    """As Excel, WPS and databases write them; quoted line breaks stay."""
    rows = [["题干", "A", "B", "答案"], ['"甲？\n乙？"', "一", "二", "A"]]
    text = "\n".join(delimiter.join(row) for row in rows)
    (tmp_path / name).write_bytes(text.encode(encoding))
    [draft] = read(tmp_path / name).drafts
    assert (draft.stem, draft.choices) == ("甲？\n乙？", [("A", "一"), ("B", "二")])


@pytest.mark.parametrize(("coloured", "key"), [("C", "B"), ("BD", "AC"), ("", ""), ("BCD", "")])
def test_choices_that_stand_out_by_their_colour_are_the_key(
    tmp_path: Path, coloured: str, key: str
):
    """Where no key is written; a whole row of one colour says nothing."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["题干", "A", "B", "C"])
    sheet.append(["甲？", "一", "二", "三"])
    for column in coloured:
        sheet[f"{column}2"].fill = PatternFill("solid", fgColor="FFFFFF00")
    sheet["A2"].fill = PatternFill("solid", "FFFFFFFF")
    book.save(tmp_path / "a.xlsx")
    assert [draft.key for draft in read(tmp_path / "a.xlsx").drafts] == [key]


def test_damaged_workbook_is_told(tmp_path: Path):
    """A file that is no workbook, or only half of one, is refused in words."""
    path = write_book(tmp_path / "a.xlsx", ROWS)
    path.write_bytes(path.read_bytes()[:2000])
    report = Report()
    assert read_questions(path, report) is None
    assert [found.rule.id for found in report.diagnostics] == ["question-file-damaged"]


def test_workbook_without_a_header_is_told(tmp_path: Path):
    """Where no row says what the columns are, every sheet is told; nothing is guessed."""
    intake = read(write_book(tmp_path / "a.xlsx", ROWS[1:]))
    assert intake.drafts == []
    assert "没有表头" in intake.refusals[0].reason


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (None, "General", ""),
        ("003", "General", "003"),
        (2014.0, "General", "2014"),
        (0.1 + 0.2, "General", "0.3"),
        (3, "000", "003"),
        (0.5, "0%", "50%"),
        (0.1234, "0.0%", "12.3%"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (-5, "0", "-5"),
        (0.125, "0.00", "0.13"),
        (3.5, '0.0"万元"', "3.5万元"),
        (5, '"第"0"条"', "第5条"),
        (True, "General", "TRUE"),
        (DAY, "yyyy-m-d", "2017-2-25"),
        (DAY, "yyyy/mm/dd", "2017/02/25"),
        (DAY, 'yyyy"年"m"月"d"日"', "2017年2月25日"),
        (DAY, '[$-804]yyyy"年"m"月"d"日";@', "2017年2月25日"),
        (DAY + dt.timedelta(hours=9, minutes=5), "yyyy-mm-dd hh:mm", "2017-02-25 09:05"),
        (dt.time(9, 5, 7), "h:mm:ss", "9:05:07"),
        (dt.time(9, 5, 7), "mm:ss", "05:07"),
        (DAY, "General", "2017-02-25"),
    ],
)  # fmt: skip
def test_cells_are_read_as_they_are_seen(value: object, code: str, shown: str):
    """The number format is applied, as Excel applies it."""
    assert format_cell(value, code) == shown


def test_a_column_that_is_not_understood_is_told(tmp_path: Path):
    """What stands in it could matter: nothing is dropped without a word."""
    rows = [["题干", "A项", "B项目", "页码", "答案"], ["甲？", "一", "二", "12", "B"]]
    intake = read(write_book(tmp_path / "a.xlsx", rows))
    assert intake.drafts[0].choices == [("A", "一"), ("B", "二")]
    [leftover] = intake.leftovers
    assert (leftover.place.line, leftover.reason) == (1, "“页码”这一列不知道是什么，没有用上。")


def test_blank_kept_as_a_choice_of_one(tmp_path: Path):
    """Some systems keep a blank's wording as choice A, and A as its key."""
    rows = [["题型", "题干", "A", "答案"], ["填空题", "图书馆由____管理。", "馆长", "A"]]
    [draft] = read(write_book(tmp_path / "a.xlsx", rows)).drafts
    assert convert_draft(draft)["key"] == [["馆长"]]


def test_questions_laid_out_over_the_rows_of_a_sheet(tmp_path: Path):
    """A sheet without a header that reads as a document does, keys at the ends of rows."""
    rows = [["", "中级"], ["", "1、每人最多借几本()。", "B"], ["", "(A)三本 (B)五本 (C)七本"]]
    intake = read(write_book(tmp_path / "a.xlsx", rows))
    [item] = [convert_draft(draft) for draft in intake.drafts]
    assert item["choices"] == {"A": "三本", "B": "五本", "C": "七本"}
    assert item["key"] == "B"
    assert [leftover.place.line for leftover in intake.leftovers] == [1]
