"""How long a page takes to read."""

import pytest

from lectern.website.reading_time import count_minutes


@pytest.mark.parametrize(
    ("html", "minutes"),
    [
        ("", 1),
        ("<p>" + "字" * 350 + "</p>", 1),
        ("<p>" + "字" * 700 + "，" * 700 + "</p>", 2),
        ('<p class="' + "字" * 3500 + '">字</p>', 1),
    ],
)
def test_minutes(html: str, minutes: int) -> None:
    """Characters count, tags and punctuation do not; nothing takes less than a minute."""
    assert count_minutes(html) == minutes
