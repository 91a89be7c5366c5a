"""Values that are wrapped over several lines."""

import pytest

from lectern.diagnostics import Report
from lectern.reading.document import parse_document


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("一般图书的期限\n  是三十天，\n  到期归还。", "一般图书的期限是三十天，到期归还。"),
        ('"一般图书的期限\n  是三十天。"', "一般图书的期限是三十天。"),
        ("'一般图书的期限\n  是三十天。'", "一般图书的期限是三十天。"),
        (">\n  一般图书的期限\n  是三十天。\n", "一般图书的期限是三十天。\n"),
        ("一般图书 的期限\n  是三十天。", "一般图书 的期限是三十天。"),
        ("the loan\n  period", "the loan period"),
        ("期限是30\n  天", "期限是30 天"),
        ("|\n  甲\n  乙\n", "甲\n乙\n"),
        ("第一段\n\n  第二段", "第一段\n第二段"),
        ('"甲\\n乙"', "甲\n乙"),
    ],
)
def test_wrapped_value(typed: str, read: str):
    """A wrapped value is one line, without a space between Chinese characters."""
    document = parse_document(f"题干: {typed}", "a.yml", Report())
    ((_, node),) = document.root.entries.values()
    assert node.text == read
