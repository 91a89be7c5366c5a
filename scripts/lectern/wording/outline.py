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
_BOX: Final = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]")
_LIST_ITEM: Final = re.compile(r"(?:[*+-]|\d+\.)[ \t]+\S")
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
    outline.headings = list(_find_headings(lines, outline))
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


def _find_headings(lines: Sequence[str], outline: Outline) -> Iterator[RawHeading]:
    scanner = _HeadingScanner()
    prose = set(outline.prose)
    for number in sorted(prose | {fence.line for fence in outline.fences}):
        if number not in prose:
            scanner.pass_fence(lines[number])
            continue
        following = lines[number + 1] if number + 1 in prose else ""
        heading = scanner.scan_line(number, lines[number], following)
        if heading:
            yield heading


@dataclass(slots=True)
class _Container:
    """A box or a list's item: what is in it is indented.

    Attributes:
        box: Whether it is a box, which ends where the indentation ends.
        ready: Whether its content is read as blocks; in a list's item, after an empty line.
    """

    indentation: int
    box: bool
    ready: bool


class _HeadingScanner:
    """Goes through the lines of prose and says which of them are headings."""

    def __init__(self) -> None:
        self._containers: list[_Container] = []
        self._fresh = True  # a block begins here, as an underlined heading must
        self._after_blank = True
        self._underline = -1  # the line that only underlines the one before

    def scan_line(self, number: int, line: str, following: str) -> RawHeading | None:
        """Return the heading on a line; `following` is the next line of the same block."""
        line = line.expandtabs(_STEP)
        if not line.strip() or number == self._underline:
            self._begin_block(blank=not line.strip())
            return None
        base = self._leave_containers(line)
        self._after_blank = False
        text = _QUOTE.sub("", line[base:])
        if self._fresh and text.startswith(" " * _STEP):
            return None  # a line of code, after which another block may begin
        found = _match_heading(text, following[base:] if self._fresh else "")
        if found is None:
            self._enter_container(text, base)
            self._fresh = False
            return None
        self._fresh = True
        level, words, underlined = found
        self._underline = number + 1 if underlined else -1
        self._containers = [each for each in self._containers if each.ready]
        return RawHeading(level=level, text=words, line=number, column=len(line) - len(text))

    def pass_fence(self, line: str) -> None:
        """Take note of a fenced block that opens on this line."""
        self._begin_block(blank=True)
        self._leave_containers(line.expandtabs(_STEP))

    def _begin_block(self, *, blank: bool) -> None:
        self._fresh = True
        if blank:
            self._after_blank = True
            for container in self._containers:
                container.ready = True

    def _leave_containers(self, line: str) -> int:
        """Drop what the line is no longer in; return where its block's lines begin.

        A list's item goes on to the end of its block, even when a line is not indented.
        """
        indentation = len(line) - len(line.lstrip())
        outside = [each for each in self._containers if indentation < each.indentation]
        leaves_box = any(each.box for each in outside)
        if self._after_blank or leaves_box:
            del self._containers[len(self._containers) - len(outside) :]
        # What follows a box without an empty line is a block of its own.
        self._fresh = self._fresh or leaves_box
        base = max((each.indentation for each in self._containers if each.ready), default=0)
        return min(base, indentation)

    def _enter_container(self, text: str, base: int) -> None:
        start = text.lstrip()
        box = _BOX.match(start) is not None
        in_list = bool(self._containers) and not self._containers[-1].box
        item = (self._fresh or in_list) and _LIST_ITEM.match(start)
        if (box or item) and len(text) - len(start) < _STEP:
            self._containers.append(_Container(base + _STEP, box=box, ready=box))


def _match_heading(text: str, following: str) -> tuple[int, str, bool] | None:
    """Return level, words and whether it is underlined."""
    found = HashHeaderProcessor.RE.match(text)
    if found:
        return len(found["level"]), found["header"].strip(), False
    if text[:1] not in {"", " "} and not _BOX.match(text) and _UNDERLINE.fullmatch(following):
        return (1 if following.startswith("=") else 2), text.strip(), True
    return None
