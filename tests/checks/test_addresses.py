"""Addresses of links and pictures in pages."""

from lectern.checks.addresses import check_page_addresses
from lectern.diagnostics import Report
from lectern.model.course import Course
from lectern.model.law import Register
from lectern.reading.pages import parse_page


def test_cases(page_case, tell):
    """An address that leads nowhere, or out, is told, others are not."""
    text, told = page_case
    page = parse_page(text, "chapters/a.md", Register(), Report())
    course = Course(files=frozenset(["assets/a.svg", "chapters/a.md"]))
    assert tell(check_page_addresses, page, course) == told
