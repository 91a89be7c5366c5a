"""A value that its author wrapped over several lines: one line, with no space inside Chinese.

YAML puts a space where a line was broken; between Chinese characters nobody typed one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from lectern.wording.passages import HAN

_ENDS: Final = re.compile(rf"[{HAN}，。；：、！？…—”’》）】“‘《（【]$")
_BEGINS: Final = re.compile(rf"[{HAN}，。；：、！？…—”’》）】“‘《（【]")
_CONTEXT: Final = 6
_QUOTES: Final = "\"'"


def join_folded(value: str, lines: Sequence[str]) -> str:
    """Return a folded value without the spaces that stand for breaks inside Chinese.

    Args:
        value: As the parser gives it.
        lines: The lines in which it was typed.
    """
    position = 0
    for before, after in pairwise(line.strip() for line in lines):
        if _ENDS.search(before) and _BEGINS.match(after):
            tail, head = before[-_CONTEXT:], after[:_CONTEXT]
            found = value.find(f"{tail} {head.rstrip(_QUOTES)}", position)
            if found >= 0:
                position = found + len(tail)
                value = value[:position] + value[position + 1 :]
    return value
