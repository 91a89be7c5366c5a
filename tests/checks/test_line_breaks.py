"""Chinese paragraphs typed in several lines."""

from lectern.checks.line_breaks import check_page_line_breaks


def test_finds_broken_paragraphs(page_case, make_page, tell):
    """A paragraph of several lines is told once, at the end of its first line."""
    text, told = page_case
    assert tell(check_page_line_breaks, make_page(text)) == told
