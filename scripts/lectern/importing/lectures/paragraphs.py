"""Lines of a source, and the paragraphs they make once what pages broke is joined."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lectern.importing.lectures.markers import read_marker

_ENDED: Final = tuple("。！？：；”’）)!?:;】》…")
_OPEN: Final = tuple("，、,")
_GREETING: Final = re.compile(r"^(?:各位|尊敬的|同志们|同学们|女士们|老师们|朋友们|亲爱的).{0,40}$")
_LATIN: Final = re.compile(r"[A-Za-z0-9,.]$")
_LATIN_START: Final = re.compile(r"^[A-Za-z0-9]")
# So many lines of a wrapped text are as long as the longest.
_WRAPPED_SHARE: Final = 0.4
_RAGGED: Final = 3
_FEWEST_LINES: Final = 12
_INDENT: Final = re.compile(r"^(?:\u3000|[ \t]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is not blank.

    Attributes:
        number: Its place in the source: of a text its line, of a Word file its paragraph.
        text: What it says, as typed.
        is_markdown: Whether it is Markdown already, as a table is.
        depth: The level of heading that its style says; 0 for none.
    """

    number: int
    text: str
    is_markdown: bool = False
    depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of one line or more.

    Attributes:
        lines: The numbers of its lines.
        starts: Where in the text each line begins.
        text: Without emphasis marks and without space around it.
    """

    lines: tuple[int, ...]
    starts: tuple[int, ...] = (0,)
    text: str
    is_markdown: bool = False
    depth: int = 0

    def find_line(self, offset: int) -> int:
        """Return the number of the line in which a character stands."""
        held = [
            line for line, start in zip(self.lines, self.starts, strict=True) if start <= offset
        ]
        return held[-1]


def join_lines(lines: Sequence[Line]) -> list[Paragraph]:
    """Return the paragraphs, those joined again that a page or a narrow column has broken."""
    width = _find_width(lines)
    paragraphs: list[Paragraph] = []
    before: Line | None = None
    for line in lines:
        if before and _continues(paragraphs[-1].text, before, line, width):
            paragraphs[-1] = _append(paragraphs[-1], line)
        else:
            text = line.text if line.is_markdown else clean_line(line.text)
            paragraphs.append(
                Paragraph(
                    lines=(line.number,),
                    text=text,
                    is_markdown=line.is_markdown,
                    depth=line.depth,
                )
            )
        before = line
    return paragraphs


def clean_line(text: str) -> str:
    """Return a line without the marks and the space that surround it."""
    return text.replace("**", "").replace("\ufeff", "").strip().strip("\u3000").strip()


def list_joins(paragraphs: Iterable[Paragraph]) -> list[tuple[int, int]]:
    """Return which lines were joined, each with the one it goes on in."""
    return [pair for one in paragraphs for pair in zip(one.lines, one.lines[1:], strict=False)]


def _continues(text: str, before: Line, line: Line, width: int) -> bool:
    """Return whether a line goes on with the paragraph that ends in the line before."""
    if before.is_markdown or line.is_markdown or before.depth or line.depth:
        return False
    if not text or _GREETING.match(text):
        return False
    if read_marker(clean_line(line.text)):
        return False
    if width:
        return _is_full(before, width) and not _INDENT.match(line.text) and not _is_heading(text)
    if text.endswith(_OPEN):
        return True
    return "。" in text and not text.endswith(_ENDED)


def _is_heading(text: str) -> bool:
    """Return whether a line that fills its column stands alone all the same."""
    return bool(read_marker(text)) and text.endswith("。") and text.count("。") == 1


def _is_full(line: Line, width: int) -> bool:
    return len(line.text.strip()) >= width - _RAGGED


def _find_width(lines: Sequence[Line]) -> int:
    """Return how many characters a line of a wrapped text holds; 0 where none is wrapped."""
    lengths = sorted(len(line.text.strip()) for line in lines if not line.is_markdown)
    if len(lengths) < _FEWEST_LINES:
        return 0
    widest = lengths[-max(1, len(lengths) // 20)]
    full = sum(length >= widest - _RAGGED for length in lengths)
    return widest if full >= _WRAPPED_SHARE * len(lengths) else 0


def _append(paragraph: Paragraph, line: Line) -> Paragraph:
    text, more = paragraph.text, clean_line(line.text)
    gap = " " if _LATIN.search(text) and _LATIN_START.match(more) else ""
    return Paragraph(
        lines=(*paragraph.lines, line.number),
        starts=(*paragraph.starts, len(text) + len(gap)),
        text=text + gap + more,
    )
