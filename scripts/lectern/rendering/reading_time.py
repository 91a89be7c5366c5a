"""How long a page takes to read, and to answer its items."""

import re
from collections.abc import Iterable

from lectern.model.page import HOURS, Page

# Slow enough for careful reading of legal text on a phone.
_CHARACTERS_A_MINUTE = 350
_MINUTES_AN_ITEM = 1
_CHARACTER = re.compile(r"[\u4e00-\u9fff]|[A-Za-z0-9]+")


def count_minutes(lines: Iterable[str]) -> int:
    """Return whole minutes, at least one, by the Chinese characters of a text."""
    characters = sum(len(_CHARACTER.findall(line)) for line in lines)
    return max(1, round(characters / _CHARACTERS_A_MINUTE))


def describe_time(page: Page, items: int) -> str:
    """Return the line under a chapter's title.

    Args:
        page: The chapter, whose front matter says its hours.
        items: How many items it embeds.
    """
    parts = [f"阅读约{count_minutes(page.lines)}分钟"]
    if items:
        parts.append(f"自测约{items * _MINUTES_AN_ITEM}分钟")
    return f"{'，'.join(parts)}，计{page.meta[HOURS]}学时"
