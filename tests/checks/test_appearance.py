"""Lines that Markdown shows otherwise than typed."""

from lectern.checks.appearance import check_page_appearance
from lectern.diagnostics import Report
from lectern.model.law import Register
from lectern.reading.pages import parse_page


def test_cases(page_case, tell):
    """A line that is shown otherwise is told, others are not."""
    text, told = page_case
    page = parse_page(text, "chapters/a.md", Register(), Report())
    assert tell(check_page_appearance, page) == told
