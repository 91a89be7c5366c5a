"""How long a page takes."""

import pytest

from lectern.model.page import Page
from lectern.rendering.reading_time import count_minutes, describe_time


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        ([], 1),
        (["字" * 350], 1),
        (["字" * 400, "字" * 300 + "，" * 700], 2),
        (["word " * 350], 1),
    ],
)
def test_minutes(lines: list[str], minutes: int) -> None:
    """Characters and words count, punctuation does not; nothing takes less than a minute."""
    assert count_minutes(lines) == minutes


@pytest.mark.parametrize(
    ("items", "line"),
    [
        (6, "阅读约2分钟，自测约6分钟，计0.5学时"),
        (0, "阅读约2分钟，计0.5学时"),
    ],
)
def test_line_under_the_title(items: int, line: str) -> None:
    """A chapter says how long it takes and what it counts."""
    page = Page(path="a.md", title="", meta={"学时": "0.5"}, lines=("字" * 700,))
    assert describe_time(page, items) == line
