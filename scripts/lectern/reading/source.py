"""The text a problem points into: which characters of which line of which file.

Here belongs the arithmetic of positions and nothing of YAML or Markdown.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lectern.diagnostics import Place

# libyaml counts these as line breaks, so its line numbers only fit lines split the same way.
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


def split_lines(text: str) -> list[str]:
    """Return the lines of `text` as a YAML parser counts them, without line breaks."""
    return _LINE_BREAK.split(text)


@dataclass(slots=True)
class Source:
    """The lines of a file, or of a block inside a page.

    Attributes:
        lines: As they stand in the file, but without `margin`.
        first_line: The number of `lines[0]` in the file, from 1.
        margin: What stands before every line of an indented block.
        columns: For a line that was changed after it was read, where each of its characters
            stood before.
    """

    file: str
    lines: Sequence[str]
    first_line: int = 1
    margin: str = ""
    columns: dict[int, list[int]] = field(default_factory=dict)

    def locate(self, line: int, column: int, length: int = 1) -> Place:
        """Return the place of `length` characters; `line` and `column` count from 0."""
        text = self.lines[line] if line < len(self.lines) else ""
        if line in self.columns:
            column, length = self._restore_span(line, column, length)
        return Place(
            file=self.file,
            line=self.first_line + line,
            column=len(self.margin) + column + 1,
            length=max(1, length),
            text=self.margin + text if text else "",
        )

    def locate_span(self, start: tuple[int, int], end: tuple[int, int]) -> Place:
        """Return the place from `start` to `end`, at most to the end of the first line."""
        line, column = start
        if end[0] == line:
            return self.locate(line, column, end[1] - column)
        rest = self.lines[line][column:] if line < len(self.lines) else ""
        return self.locate(line, column, len(rest.rstrip()))

    def _restore_span(self, line: int, column: int, length: int) -> tuple[int, int]:
        columns = self.columns[line]
        last = len(columns) - 1
        start = columns[min(column, last)]
        return start, columns[min(column + length, last)] - start
