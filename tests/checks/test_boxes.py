"""Heads of boxes and of fenced blocks."""

from lectern.checks.boxes import check_page_boxes
from lectern.diagnostics import Report
from lectern.model.law import Register
from lectern.reading.pages import parse_page


def test_cases(page_case, tell):
    """A head that is almost right is told, others are not."""
    text, told = page_case
    page = parse_page(text, "chapters/a.md", Register(), Report())
    assert tell(check_page_boxes, page) == told
