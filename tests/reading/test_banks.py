"""Banks: their own fields, ids within them, and what is left out."""

from lectern.diagnostics import Report
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document


def read(text):
    """Return the bank of a text, and what was told of it."""
    report = Report()
    document = parse_document(text, "bank.yml", report)
    return read_bank(document, report), report


def test_cases(case, check_case):
    """The bank is told of as the case says."""
    _, report = read(case.text)
    check_case(case, report)


def test_fields():
    """A bank's own fields are read."""
    bank, report = read(
        "题库: duties\n标题: 代表职责\n说明: 一句话。\n多选计分: 少选得半\n停用: [a-7, a-9]\n"
        "试题:\n  - {编号: a-1, 题型: 判断, 题干: 对吗？, 答案: 对}"
    )
    assert report.diagnostics == []
    assert (bank.id, bank.title, bank.description) == ("duties", "代表职责", "一句话。")
    assert bank.partial_credit
    assert [(item_id, place.line, place.column) for item_id, place in bank.retired] == [
        ("a-7", 5, 6),
        ("a-9", 5, 11),
    ]
    assert (bank.place.line, bank.place.column, bank.place.length) == (1, 5, 6)


def test_left_out():
    """The ids of faulty items, and of everything in a faulty case, are kept."""
    bank, _ = read(
        "题库: duties\n标题: 代表职责\n试题:\n"
        "  - {编号: a-1, 题型: 判断, 题干: 对吗？}\n"
        "  - {编号: a-2, 题型: 判断, 题干: 错吗？, 答案: 错}\n"
        "  - 编号: a-3\n    题型: 案例\n    小题:\n"
        "      - {编号: a-3-1, 题型: 判断, 题干: 对吗？, 答案: 对}\n"
    )
    assert [item.id for item in bank.items] == ["a-2"]
    assert [(one.id, one.place.line) for one in bank.left_out] == [
        ("a-1", 4),
        ("a-3", 6),
        ("a-3-1", 9),
    ]


def test_problems_without_end():
    """After two hundred problems the rest of the items is not read, and that is told."""
    item = "  - {题型: 判断, 题干: 对吗？, 答案: 对}\n"
    bank, report = read(f"题库: duties\n标题: 代表职责\n试题:\n{item * 900}")
    assert bank.items == ()
    rules = [found.rule.id for found in report.diagnostics]
    assert rules == ["missing-field"] * 200 + ["too-many-problems"]
    assert report.diagnostics[-1].place.line == 204
    assert report.diagnostics[-1].message == ("前面已经有200个以上的问题，从这道题起没有再看。")
