"""Whatever is changed in a bank's sheet is changed in the bank, and nothing else is."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lectern.diagnostics import Report
from lectern.importing.sheets.columns import IN_FILE, show_item
from lectern.importing.sheets.plan import Plan, plan_edits, read_items
from lectern.importing.sheets.workbook import EditedSheet, Row
from lectern.model.bank import QuestionBank
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document
from lectern.writing.bank_fields import edit_items
from lectern.writing.bank_order import arrange_items, retire_items

BANK = (Path(__file__).parent / "bank.yml").read_text(encoding="utf-8")
IDS = [f"l-{number}" for number in range(1, 9)]


def export(text: str) -> EditedSheet:
    """Return a bank's sheet as it comes back when nothing was changed."""
    cells = [show_item(fields) for fields in read_items(text)]
    rows = [Row(number=number, cells=one) for number, one in enumerate(cells, start=2)]
    return EditedSheet(rows=rows, exported={one["id"]: one for one in cells})


def update(text: str, sheet: EditedSheet) -> tuple[str, Plan]:
    """Return a bank's text after what a sheet wants of it."""
    fresh = (f"l-{number}" for number in count(9))
    plan = plan_edits(sheet, read_items(text), "题.xlsx", fresh)
    text = edit_items(text, plan.changes)
    if plan.order is not None:
        text = arrange_items(text, plan.order)
    return (retire_items(text, plan.retired) if plan.retired else text), plan


def read(text: str) -> QuestionBank:
    """Return the bank in a text, which must have no errors."""
    report = Report()
    document = parse_document(text, "", report)
    assert document, report.diagnostics
    bank = read_bank(document, report)
    assert not report.has_errors, [found.message for found in report.diagnostics]
    return bank


def change(sheet: EditedSheet, item_id: str, cells: Mapping[str, str]) -> EditedSheet:
    """Return a sheet with other cells in the row of an item."""
    rows = [
        replace(row, cells={path: text for path, text in {**row.cells, **cells}.items() if text})
        if row.cells.get("id") == item_id
        else row
        for row in sheet.rows
    ]
    return replace(sheet, rows=rows)


@pytest.mark.parametrize(
    ("item_id", "cells", "old", "new"),
    [
        ("l-1", {"stem": "最多借几本: 书？"}, "题干: 每人最多借几本？", '题干: "最多借几本: 书？"'),
        ("l-1", {"choices/B": "六本"}, '"五本"  # 以前', '"六本"  # 以前'),
        ("l-1", {"choices/C": "八本"}, "{内容: 七本,", "{内容: 八本,"),
        ("l-1", {"choices/D": "九本"}, "太多了。}\n", "太多了。}\n      D: 九本\n"),
("l-1", {"choices/C": ""}, "      C: {内容: 七本, 反馈: 太多了。}\n", ""),
        ("l-1", {"key": "c"}, "答案: B\n", "答案: C\n"),
        ("l-1", {"rationale": ""}, "    解析: 贴在门口。\n", ""),
        (
            "l-1",
            {"rationale": "一。\n二。"},
            "    解析: 贴在门口。\n",
            "    解析: |-\n      一。\n      二。\n",
        ),
        ("l-1", {"difficulty": "难"}, "贴在门口。\n", "贴在门口。\n    难度: 难\n"),
        ("l-2", {"key": "×"}, "答案: 对}  # 老题", "答案: 错}  # 老题"),
        ("l-2", {"rationale": "规定, 如此"}, "答案: 对}", '答案: 对, 解析: "规定, 如此"}'),
        (
            "l-3",
            {"stem": "还书以后呢？"},
            "题干: |-\n      还书以后做什么？\n      （可以选几个）\n",
            "题干: 还书以后呢？\n",
        ),
        ("l-3", {"choices/C": ""}, "{A: 查看, B: 登记, C: 撕掉}", "{A: 查看, B: 登记}"),
        ("l-3", {"key": "A"}, "答案: [A, B]", "答案: A"),
        ("l-3", {"tags": "还书；查看"}, "[还书, 登记]", "[还书, 查看]"),
        ("l-4", {"key": "五|5|伍\n馆长"}, "[[五, 5], [馆长]]", "[[五, 5, 伍], [馆长]]"),
        ("l-5", {"key": "一\n二"}, "[知道书在谁手里, 方便催还]", "[一, 二]"),
        ("l-6", {"tolerance": ""}, "    误差: 0.05\n", ""),
        ("l-7", {"rationale": "脏了擦净。"}, "{1: B, 2: A}\n", "{1: B, 2: A}\n    解析: 脏了擦净。\n"),
        ("l-8", {"key": "CBA"}, "答案: ABC\n", "答案: CBA\n"),
    ],
)  # fmt: skip
def test_a_cell_changes_its_field_alone(item_id: str, cells: dict[str, str], old: str, new: str):
    """Comments, order and every other letter of the file stay."""
    text, plan = update(BANK, change(export(BANK), item_id, cells))
    assert text == BANK.replace(old, new, 1)
    assert plan.refusals == []
    assert {cell.item_id for cell in plan.cells} == {item_id}
    read(text)


@pytest.mark.parametrize(
    ("item_id", "cells", "reason"),
    [
        ("l-1", {"kind": "多选"}, "题型不能改：把这一行删掉（停用旧题），另起一行写新题。"),
        ("l-1", {"key": "D"}, "答案里有“D”，选项只有A、B、C。"),
        ("l-1", {"key": ""}, "没有答案。"),
        ("l-1", {"choices/B": ""}, "答案“B”不是选项的标号（有A、C）。"),
        ("l-2", {"key": "也许"}, "答案“也许”看不出是对还是错。"),
        ("l-2", {"choices/A": "对"}, "判断题没有选项。"),
        ("l-7", {"key": "1A2B"}, "这道题的“答案”请在题库文件里改。"),
    ],
)
def test_a_row_that_cannot_be_used_changes_nothing(
    item_id: str, cells: dict[str, str], reason: str
):
    """It is told with its row; the item stays as it is."""
    text, plan = update(BANK, change(export(BANK), item_id, cells))
    assert text == BANK
    assert [(one.place.line, one.reason) for one in plan.refusals] == [
        (IDS.index(item_id) + 2, reason)
    ]


def test_what_changed_in_the_bank_too_is_told():
    """Since the export both were edited: neither is thrown away."""
    sheet = change(export(BANK), "l-1", {"stem": "能借几本？"})
    since = BANK.replace("每人最多借几本？", "可以借几本？")
    text, plan = update(since, sheet)
    assert text == since
    assert "导出以后，题库里的“题干”也改过" in plan.refusals[0].reason


def test_an_item_that_came_since_the_export_stays():
    """It is not in the sheet because it could not be: it is not retired."""
    sheet = export(BANK)
    since = BANK.replace(
        "  # 第二部分\n", "  - {编号: l-20, 题型: 判断, 题干: 新。, 答案: 对}\n\n  # 第二部分\n"
    )
    assert update(since, sheet)[0] == since


def test_rows_moved_added_and_deleted():
    """Comments above an item go with it; new items have new ids; retired ones are listed."""
    sheet = export(BANK)
    new = Row(number=9, cells={"kind": "判断题", "stem": "周一开放。", "key": "错"})
    rows = [sheet.rows[2], sheet.rows[0], new, *sheet.rows[4:]]
    text, plan = update(BANK, replace(sheet, rows=rows))
    assert [item.id for item in read(text).items] == [
        "l-3",
        "l-1",
        "l-9",
        "l-5",
        "l-6",
        "l-7",
        "l-8",
    ]
    assert (plan.moved, plan.retired) == (["l-3"], ["l-2", "l-4"])
    assert text.index("# 第二部分\n  # 还书\n  - 编号: l-3") < text.index(
        "# 第一部分\n  - 编号: l-1"
    )
    assert text.endswith('停用:\n  - "l-0"  # 太旧\n  - l-2\n  - l-4\n')
    assert "    # 完\n" in text


def test_retired_ids_are_added_however_they_are_listed():
    """In brackets, one below the other, or not at all."""
    bank = "题库: a\n标题: 甲\n试题:\n  - {编号: a-1, 题型: 判断, 题干: 甲, 答案: 对}\n"
    assert retire_items(f"{bank}停用: [a-0]  # 旧\n", ["a-2"]).endswith("停用: [a-0, a-2]  # 旧\n")
    assert retire_items(bank, ["a-2"]) == f"{bank}\n停用: [a-2]\n"


TEXTS = st.text(
    st.sampled_from("甲乙，。：？A1 #:,-[]{}\"'&*|>%\\~\n"), min_size=1, max_size=8
).map(str.strip).filter(bool)  # fmt: skip


@st.composite
def edited_sheets(draw: st.DrawFn) -> EditedSheet:
    """Draw the sheet of the bank after somebody has worked in it."""
    sheet = export(BANK)
    for item_id in draw(st.lists(st.sampled_from(IDS), max_size=4)):
        paths = ["stem", "rationale", "tags", "choices/A", "choices/B"]
        cells = draw(st.dictionaries(st.sampled_from(paths), TEXTS | st.just(""), max_size=3))
        sheet = change(sheet, item_id, cells)
    rows = draw(st.permutations(sheet.rows)) if draw(st.booleans()) else list(sheet.rows)
    rows = rows[draw(st.integers(0, 3)) :]
    for stem in draw(st.lists(TEXTS, max_size=2)):
        cells = {"kind": "判断", "stem": stem, "key": "对"}
        rows.insert(draw(st.integers(0, len(rows))), Row(number=50, cells=cells))
    numbered = [replace(row, number=number) for number, row in enumerate(rows, start=2)]
    return replace(sheet, rows=numbered)


@settings(max_examples=200, deadline=None)
@given(edited_sheets())
def test_any_edit_is_applied_and_nothing_else(sheet: EditedSheet):
    """The bank is what the sheet says, but for rows that are told; the rest is as it was."""
    text, plan = update(BANK, sheet)
    bank = read(text)
    refused = {one.place.line for one in plan.refusals}
    shown = {fields["id"]: show_item(fields) for fields in read_items(text)}
    before = {fields["id"]: show_item(fields) for fields in read_items(BANK)}
    used = [row for row in sheet.rows if row.number not in refused or "id" in row.cells]
    assert len(bank.items) == len(used)
    assert {item_id for item_id, _ in bank.retired} == {"l-0", *IDS} - {*shown}
    for row, item in zip(used, bank.items, strict=True):
        item_id = row.cells.get("id", item.id)
        wanted = before[item_id] if row.number in refused else row.cells
        assert item.id == item_id
        assert without_marks(shown[item_id]) == without_marks(wanted)
    touched = {*plan.changes, *plan.retired}
    for item_id, lines in zip(IDS, BANK.split("编号: ")[1:], strict=True):
        # Up to the last of its own lines: what follows may be the next item's remark.
        own = re.split(r"\n\s*(?:#|-|\n|停用)", lines)[0]
        assert item_id in touched or own in text


def without_marks(cells: Mapping[str, str]) -> dict[str, str]:
    """Return what cells mean: tags whatever parts them, keys whatever spells them."""
    shown = {path: " ".join(text.split()) for path, text in cells.items()}
    tags = shown.get("tags", "")
    for sign in "，,;；、":
        tags = tags.replace(sign, " ")
    return {**shown, "tags": " ".join(tags.split()), "id": "", "kind": shown["kind"].rstrip("题")}


def test_a_key_that_no_cell_can_hold_is_not_shown():
    """A wording with the sign that parts wordings, or a point of several lines."""
    bank = BANK.replace("[[五, 5], [馆长]]", '[["五|5"], [馆长]]')
    assert export(bank).exported["l-4"]["key"] == IN_FILE
