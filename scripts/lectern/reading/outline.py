"""The outline of a Markdown page: which lines are front matter, prose, headings, fences.

It follows what Python-Markdown with superfences and admonitions makes of a page, as far as
headings and fences are concerned; `tests/reading/test_headings.py` compares the two.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from markdown.blockprocessors import HashHeaderProcessor

_FENCE_START: Final = re.compile(
    r"(?P<margin>[ \t>]*)(?P<ticks>`{3,}|~{3,})[ \t]*(?P<word>[^\s`]*)"
)
_CONTAINER: Final = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]|(?:[*+-]|\d+\.)[ \t]+\S")
_UNDERLINE: Final = re.compile(r"(?:=+|-+) *")
_QUOTE: Final = re.compile(r" {0,3}(?:> ?)+")
_MATTER_END: Final = re.compile(r"(?:---|\.\.\.)[ \t]*")
_STEP: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Fence:
    """A fenced block.  Lines count from 0.

    Attributes:
        word: What follows the opening ticks.
        margin: What stands before the ticks and every line within.
        line: The opening line.
        end: The closing line.
    """

    word: str
    margin: str
    line: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RawHeading:
    """A heading as typed: its text may hold markup and attributes."""

    level: int
    text: str
    line: int
    column: int


@dataclass(slots=True)
class Outline:
    """What the lines of a page are.

    Attributes:
        body: The first line after the front matter.
        prose: The lines of text, headings and boxes included, without fences and comments.
    """

    body: int = 0
    prose: list[int] = field(default_factory=list)
    headings: list[RawHeading] = field(default_factory=list)
    fences: list[Fence] = field(default_factory=list)

    def select_fences(self, word: str) -> Iterator[Fence]:
        """Yield the fences that open with this word."""
        return (fence for fence in self.fences if fence.word == word)


def outline_page(lines: Sequence[str]) -> Outline:
    """Return the outline of a page."""
    outline = Outline(body=_find_body(lines))
    number = outline.body
    while number < len(lines):
        fence = _find_fence(lines, number)
        if fence:
            outline.fences.append(fence)
            number = fence.end + 1
        elif (end := _find_comment_end(lines, number)) > number:
            number = end + 1
        else:
            outline.prose.append(number)
            number += 1
    outline.headings = list(_find_headings(lines, outline.prose))
    return outline


def _find_body(lines: Sequence[str]) -> int:
    if not lines or not re.fullmatch(r"---[ \t]*", lines[0]):
        return 0
    ends = (number for number in range(1, len(lines)) if _MATTER_END.fullmatch(lines[number]))
    return next(ends, -1) + 1


def _find_fence(lines: Sequence[str], number: int) -> Fence | None:
    """Return the fence that opens on a line, if it is closed at the same margin."""
    start = _FENCE_START.match(lines[number])
    if not start:
        return None
    margin, ticks = start["margin"], start["ticks"]
    for end in range(number + 1, len(lines)):
        line = lines[end]
        if line.rstrip() == margin + ticks:
            return Fence(word=start["word"], margin=margin, line=number, end=end)
        if line.strip(" \t>") and not line.startswith(margin):
            return None
    return None


def _find_comment_end(lines: Sequence[str], number: int) -> int:
    opened = lines[number].rfind("<!--")
    if opened < 0 or "-->" in lines[number][opened:]:
        return number
    ends = (end for end in range(number + 1, len(lines)) if "-->" in lines[end])
    return next(ends, number)


def _find_headings(lines: Sequence[str], prose: Sequence[int]) -> Iterator[RawHeading]:
    containers: list[int] = []
    fresh = True  # whether a block begins here, as an underlined heading must
    last = -1
    for number in prose:
        line = lines[number].expandtabs(_STEP)
        fresh = fresh or number != last + 1
        last = number
        if not line.strip():
            fresh = True
            continue
        base = _leave_containers(containers, line)
        text = _QUOTE.sub("", line[base:])
        heading = _match_heading(text, lines[number + 1 : number + 2], base, fresh=fresh)
        if heading:
            level, words = heading
            column = len(line) - len(text)
            yield RawHeading(level=level, text=words, line=number, column=column)
        elif _CONTAINER.match(text.lstrip()) and len(text) - len(text.lstrip()) < _STEP:
            containers.append(base + _STEP)
        fresh = heading is not None


def _leave_containers(containers: list[int], line: str) -> int:
    """Return the indentation of what the line is in, dropping what it is no longer in."""
    indentation = len(line) - len(line.lstrip())
    while containers and indentation < containers[-1]:
        containers.pop()
    return containers[-1] if containers else 0


def _match_heading(
    text: str, following: Sequence[str], base: int, *, fresh: bool
) -> tuple[int, str] | None:
    found = HashHeaderProcessor.RE.match(text)
    if found:
        return len(found["level"]), found["header"].strip()
    underline = following[0][base:] if following else ""
    if fresh and text[:1].strip() and _UNDERLINE.fullmatch(underline):
        return (1 if underline.startswith("=") else 2), text.strip()
    return None
