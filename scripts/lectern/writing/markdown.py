"""Texts on their way into a page, which is Markdown: what was typed is what the page shows."""

import re
from typing import Final

_MARKS: Final = re.compile(r"[\\`*_\[\]{}|]")
# What makes a line a heading, a list, a rule, a box or a fence.
_OPENING: Final = re.compile(
    r"^(\s*)(#|[-+:](?=\s)|-(?=\s*-)|!(?=!!)|\?(?=\?\?)|~(?=~~)|=(?==)|\d+(?=\.\s))"
)


def escape_markdown(text: str) -> str:
    """Return a line for a page, in which nothing is a mark."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    marked = _MARKS.sub(lambda found: f"\\{found[0]}", plain)
    return _OPENING.sub(_escape_opening, marked)


def _escape_opening(found: re.Match[str]) -> str:
    """Return the opening of a line as letters that open nothing."""
    space, sign = found.groups()
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}&#{ord(sign)};"
