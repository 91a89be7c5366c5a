"""Slips of the keyboard: each recognised, told with its place and remedy, mended if plain."""

import pytest
import yaml

from lectern.diagnostics import Report
from lectern.reading import tree
from lectern.reading.document import parse_document


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
