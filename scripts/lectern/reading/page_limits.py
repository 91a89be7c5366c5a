"""What a page may not hold, for Markdown would not end: lines and rows of brackets without end.

Its time grows with the square of what follows an opening bracket that nothing closes.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from lectern.diagnostics import Place, Report, Rule
from lectern.wording.outline import outline_page

LONG_LINE = Rule("long-line")
OPEN_BRACKETS = Rule("open-brackets")

_MOST_CHARACTERS: Final = 10_000
_MOST_OPEN: Final = 300
_PAIRS: Final = ("[]", "()", "<>")


def exceeds_limits(text: str, file: str, report: Report) -> bool:
    """Whether a page's text would keep Markdown busy for minutes; the reason is told."""
    lines = text.replace("\r\n", "\n").split("\n")
    return _has_long_line(lines, file, report) or _has_open_brackets(lines, file, report)


def _has_long_line(lines: Sequence[str], file: str, report: Report) -> bool:
    for number, line in enumerate(lines, start=1):
        if len(line) > _MOST_CHARACTERS:
            report.add(
                LONG_LINE,
                Place(file=file, line=number),
                f"这一行有{len(line)}个字符，太长了，网站会一直生成不完。",
                remedy=f"把它分成几段，一段不超过{_MOST_CHARACTERS}个字符；"
                "是不小心粘进来的，就删去。",
            )
            return True
    return False


def _has_open_brackets(lines: Sequence[str], file: str, report: Report) -> bool:
    # Most pages have few brackets of any sort.
    if all(sum(line.count(pair[0]) for line in lines) <= _MOST_OPEN for pair in _PAIRS):
        return False
    for first, paragraph in _walk_paragraphs(lines):
        for pair in _PAIRS:
            number = _count_open(paragraph, *pair)
            if number > _MOST_OPEN:
                report.add(
                    OPEN_BRACKETS,
                    Place(file=file, line=first + 1),
                    f"从这一行起的一段里有{number}个“{pair[0]}”没有关上，网站会很久生成不完。",
                    remedy=f"补上“{pair[1]}”；是不小心粘进来的，就删去。",
                )
                return True
    return False


def _walk_paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the first line and the text of every paragraph of prose."""
    prose = outline_page(lines).prose
    for is_filled, group in groupby(prose, key=lambda number: bool(lines[number].strip())):
        if is_filled:
            numbers = list(group)
            yield numbers[0], "\n".join(lines[number] for number in numbers)


def _count_open(text: str, opening: str, closing: str) -> int:
    """Return how many brackets are open at the end of a text."""
    depth = 0
    for char in text:
        if char == opening:
            depth += 1
        elif char == closing and depth:
            depth -= 1
    return depth
