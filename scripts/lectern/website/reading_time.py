"""How long a page takes to read."""

import re

# Slow enough for careful reading of legal text on a phone.
_CHARACTERS_A_MINUTE = 350
_TAG = re.compile(r"<[^>]+>")
_CHARACTER = re.compile(r"[\u4e00-\u9fff]|[A-Za-z0-9]+")


def count_minutes(html: str) -> int:
    """Return whole minutes, at least one, by the Chinese characters of a page's content."""
    return max(1, round(len(_CHARACTER.findall(_TAG.sub("", html))) / _CHARACTERS_A_MINUTE))
