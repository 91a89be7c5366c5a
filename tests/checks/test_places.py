"""Checks of a bank as `reading` reads it: the caret stands under the very characters."""

import pytest

from lectern.checks.registry import check_bank
from lectern.diagnostics import Report, format_text
from lectern.model.course import Course
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document

BANK = """\
题库: duties
标题: 代表职责
试题:
  - 编号: duties-001
    题型: 案例
    材料: >
      老王想提议案,
      找到了四个人。
    依据: 代表法 第十五条
    讲义: chapters/x.md#议案
    小题:
      - 编号: duties-001-1
        题型: 单选
        题干: "还差几人？ 请选, 一项"
        选项:
          A: {内容: 六人, 反馈: 请看B项。}
          B: '“一人'
        答案: A
        解析: 议案要十人联名,　五人是乡镇的规定。
        标签: [议案, 'B类']
"""


@pytest.fixture
def told():
    """Return what a trainer reads about the bank above."""
    report = Report()
    document = parse_document(BANK, "quiz_data/duties.yml", report)
    bank = read_bank(document, report)
    assert report.diagnostics == []
    check_bank(bank, Course(), report)
    return format_text(report.sort_diagnostics())


def test_points_at_the_characters(told, check_golden):
    """Plain, quoted, folded and bracketed texts are each pointed into as closely as can be."""
    check_golden("checks/places.txt", told + "\n")
