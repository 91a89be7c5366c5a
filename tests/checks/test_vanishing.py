"""Text of a page that readers would not see."""

from lectern.checks.vanishing import check_page_vanishing
from lectern.diagnostics import Report
from lectern.model.law import Register
from lectern.reading.pages import parse_page


def test_cases(page_case, tell):
    """What vanishes is told, what is shown or meant is not."""
    text, told = page_case
    page = parse_page(text, "chapters/a.md", Register(), Report())
    assert tell(check_page_vanishing, page) == told
