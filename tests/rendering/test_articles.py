"""法条 blocks as HTML."""

from collections.abc import Callable

from lectern.model.course import Course
from lectern.rendering.articles import render_articles
from lectern.rendering.links import References


def test_rows_are_as_accepted(
    course: Course, references: References, check_golden: Callable[[str, str], None]
) -> None:
    """A row shows its article, gist, change and everything that cites it."""
    entries = course.pages["laws/sample.md"].articles
    check_golden("rendering/articles.html", render_articles(entries, "laws/sample.md", references))
