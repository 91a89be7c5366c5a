"""Slips of the keyboard: each recognised, told with its place and remedy, mended if plain."""

import pytest
import yaml

from lectern.diagnostics import Report
from lectern.reading import tree
from lectern.reading.document import parse_document
from lectern.reading.nodes import MappingNode, SequenceNode


def test_cases(case, check_case):
    """The slip is told as the case says."""
    report = Report()
    parse_document(case.text, "bank.yml", report)
    check_case(case, report)


def test_cases_without_c_loader(case, check_case, monkeypatch, request):
    """PyYAML's own parser, where there is no libyaml, leads to the same report."""
    if request.config.getoption("--update-golden"):
        pytest.skip("the C parser's report is the one to keep")
    monkeypatch.setattr(tree, "_Loader", yaml.SafeLoader)
    test_cases(case, check_case)


def read_texts(text):
    """Return the entries of a text's root mapping that are texts."""
    document = parse_document(text, "bank.yml", Report())
    assert document is not None
    return {key: node.text for key, (_, node) in document.root.entries.items()}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("题库：duties\n标题：代表职责", {"题库": "duties", "标题": "代表职责"}),
        ('题干: "至少几人？\n答案: B', {"题干": "至少几人？", "答案": "B"}),
        ('题干: "联名"几人？\n答案: B', {"题干": '"联名"几人？', "答案": "B"}),
        ("题干: **不**对的是\n答案: B", {"题干": "**不**对的是", "答案": "B"}),
        ("题干: 下列: 哪项\n答案: B", {"题干": "下列: 哪项", "答案": "B"}),
        ("题型 单选\n答案:B\n难度: 易", {"题型": "单选", "答案": "B", "难度": "易"}),
        ("题干: 甲\n乙乙\n答案: B", {"题干": "甲", "答案": "B"}),
        ("题干: 甲\n 答案: B", {"题干": "甲", "答案": "B"}),
        ("题干: 甲\n 答案: B\n 难度: 易", {"题干": "甲", "答案": "B", "难度": "易"}),
    ],
)
def test_mended(text, meant):
    """After a plain slip the file is read as it was meant, so that the rest is told as well."""
    assert read_texts(text) == meant


def test_fifty_slips():
    """Slips are mended one after the other, but not without end."""
    report = Report()
    text = "\n".join(f"甲{number}: 乙: 丙" for number in range(60))
    assert parse_document(text, "bank.yml", report) is None
    assert len(report.diagnostics) == 50


SECTIONS = [
    "大题:",
    "  - 标题: 判断题",
    "    题型: 判断",
    "    题库: {duties: 2, laws: 3}",
    "    每题: 5",
    "  - 标题: 单选题",
    "    标签:",
    "      - 议案",
    "      - 会议",
    "    每题: 5",
    "  - {标题: 填空题, 题数: 3, 每题: 1}",
    "  - {标题: 排序题, 题数: 3, 每题: 1}",
]


def strip_places(node):
    """Return what a node holds, without where."""
    if isinstance(node, MappingNode):
        return {key: strip_places(value) for key, (_, value) in node.entries.items()}
    if isinstance(node, SequenceNode):
        return [strip_places(entry) for entry in node.nodes]
    return node.text


@pytest.mark.parametrize("spaces", [-1, 1, 2])
@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (1, 1, 1),
        (2, 2, 2),
        (3, 3, 3),
        (4, 4, 4),
        (2, 4, 2),
        (1, 4, 5),
        (5, 5, 5),
        (6, 6, 6),
        (6, 8, 6),
        (6, 9, 6),
        (5, 9, 5),
        (9, 9, 9),
        (10, 10, 10),
        (11, 11, 11),
    ],
)
def test_lines_out_of_line_are_one_slip(first, last, told, spaces):
    """Whatever part of a list is moved, one line is told of, and the rest read as it was meant."""
    lines = [
        " " * (len(line) - len(line.lstrip()) + spaces * (first <= number <= last)) + line.lstrip()
        for number, line in enumerate(SECTIONS)
    ]
    report = Report()
    moved = parse_document("\n".join(lines), "exam.yml", report)
    assert [(one.rule.id, one.place.line) for one in report.diagnostics] == [
        ("wrong-indentation", told + 1)
    ]
    meant = parse_document("\n".join(SECTIONS), "exam.yml", Report())
    assert strip_places(moved.root) == strip_places(meant.root)
