"""Which columns keys and dashes may begin in, as the lines above leave it.

Here belongs the guess of what an indentation was meant to be that is made of characters
whose width YAML does not know; what is said of it is for `lines`.
"""

import re
from dataclasses import dataclass, field
from typing import Final

_DASHES: Final = re.compile(r"(?:- +)*")
_KEYED: Final = re.compile(r"""[^\s"'\[\]{}#][^:]*:(?:\s|$)""")
_STEP: Final = 2
_WIDTHS: Final = (2, 4, 1, 8, 0)
"""What one tab or full-width space may stand for, the likeliest first."""


@dataclass(slots=True)
class Levels:
    """The columns of the mappings and lists that are open at a line."""

    _keys: list[int] = field(default_factory=lambda: [0])
    _dashes: list[int] = field(default_factory=list)
    _content: int = 0
    _opens: bool = False

    def enter_line(self, line: str) -> None:
        """Take note of a line that stands as it should."""
        margin = len(line) - len(line.lstrip(" "))
        self._keys = [column for column in self._keys if column <= margin]
        self._dashes = [column for column in self._dashes if column <= margin]
        dashes = _DASHES.match(line, margin)
        content = dashes.end() if dashes else margin
        if content > margin:
            self._dashes.append(margin)
        if _KEYED.match(line, content):
            self._keys.append(content)
        self._content, self._opens = content, line.rstrip().endswith(":")

    def guess_margin(self, blanks: int, strange: int, *, entry: bool) -> int:
        """Return how many blanks were meant by some blanks and some stranger characters."""
        fitting = self._list_fitting(entry=entry)
        widths = [blanks + strange * width for width in _WIDTHS]
        return next((width for width in widths if width in fitting), widths[0])

    def _list_fitting(self, *, entry: bool) -> set[int]:
        if self._opens:
            deeper = {self._content + _STEP, self._content + 2 * _STEP}
            return deeper | {self._content} if entry else deeper
        return set(self._dashes) if entry else set(self._keys)
