"""课程总览 as HTML."""

from collections.abc import Callable

from lectern.rendering.links import References
from lectern.rendering.overview import render_overview


def test_overview_is_as_accepted(
    references: References, check_golden: Callable[[str, str], None]
) -> None:
    """Each chapter shows its headings with items and the articles it cites, then the banks."""
    check_golden("rendering/overview.html", render_overview("overview.md", references) + "\n")
