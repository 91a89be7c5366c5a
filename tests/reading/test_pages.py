"""Pages: front matter, headings, links, citations and blocks."""

from lectern.diagnostics import Report
from lectern.model.law import Register
from lectern.reading.pages import parse_page


def test_cases(case, check_case):
    """The page is told of as the case says."""
    report = Report()
    parse_page(case.text, "a.md", Register(), report)
    check_case(case, report)
