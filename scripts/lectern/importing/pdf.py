"""The text of a PDF file: lines as they were written, without what pages add.

A PDF knows only lines as they are seen; where one goes on in the next is found by their
lengths.  What the lines mean is for the importers.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

import pypdfium2

_PAGE_NUMBER: Final = re.compile(
    r"[-—–·\s]*(?:第\s*)?\d{1,4}\s*(?:页)?\s*(?:[/，,]?\s*共?\s*\d{1,4}\s*页?)?[-—–·\s]*"
)
_BEGINNING: Final = re.compile(
    r"\s*(?:[（(【\[]|第?\s*\d{1,4}\s*[.．、)）题]|[A-Ha-h]\s*[.．、:：)）]|[①-⑳]"
    r"|[一二三四五六七八九十]+、|(?:正确|参考)?答案|解析|难度|第[一二三四五六七八九十]+[章节])"
)
_FULL: Final = 0.85
_NARROWEST: Final = 40
_EDGE: Final = 2
_OFTEN: Final = 3


class LockedPdfError(Exception):
    """A PDF that does not open without its password."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfLine:
    """A line, and the page on which it begins, from 1."""

    text: str
    page: int


def read_pdf(raw: bytes) -> list[PdfLine]:
    """Return the lines of a PDF; none where it holds only pictures of pages.

    Raises:
        LockedPdfError: If it has a password.
        pypdfium2.PdfiumError: If it is damaged.
    """
    pages = list(_read_pages(raw))
    repeated = _find_repeated(pages)
    kept = [
        PdfLine(text=text, page=number)
        for number, page in enumerate(pages, start=1)
        for rank, text in enumerate(page)
        if not _is_furniture(text, min(rank, len(page) - 1 - rank), repeated)
    ]
    return list(_join_lines(kept))


def _read_pages(raw: bytes) -> Iterator[list[str]]:
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise LockedPdfError from error
        raise
    try:
        for page in document:
            text = page.get_textpage().get_text_bounded()
            # A hyphen that pdfium takes for one of its own comes as U+FFFE.
            lines = text.replace("\ufffe", "-").splitlines()
            yield [line.rstrip() for line in lines if line.strip()]
    finally:
        document.close()


def _find_repeated(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the lines at the edges of pages that most of them have: running heads."""
    edges = Counter(
        text.strip() for page in pages for text in {*page[:_EDGE], *page[len(page) - _EDGE :]}
    )
    return frozenset(text for text, count in edges.items() if count >= max(_OFTEN, len(pages) // 2))


def _is_furniture(text: str, from_edge: int, repeated: frozenset[str]) -> bool:
    at_edge = from_edge < _EDGE
    return at_edge and (bool(_PAGE_NUMBER.fullmatch(text)) or text.strip() in repeated)


def _join_lines(lines: Iterable[PdfLine]) -> Iterator[PdfLine]:
    """Join a line to the one before it where that one is full and it begins nothing new."""
    known = list(lines)
    full = _FULL * _find_width(known)
    pending: PdfLine | None = None
    last = ""
    for line in known:
        goes_on = _measure(last) >= full and not _BEGINNING.match(line.text)
        if pending and goes_on:
            pending = PdfLine(text=_join(pending.text, line.text.strip()), page=pending.page)
        else:
            if pending:
                yield pending
            pending = line
        last = line.text
    if pending:
        yield pending


def _find_width(lines: Iterable[PdfLine]) -> float:
    """Return how wide the text is: the middle one of the widest lines of each page."""
    widest: dict[int, int] = {}
    for line in lines:
        widest[line.page] = max(widest.get(line.page, 0), _measure(line.text))
    return max(_NARROWEST, median(widest.values()) if widest else 0)


def _join(before: str, after: str) -> str:
    """Join two halves of a line: with a space between Latin words, none between Han characters."""
    spaced = before[-1:].isascii() and after[:1].isascii() and before[-1:].isalnum()
    return f"{before} {after}" if spaced and after[:1].isalnum() else before + after


def _measure(text: str) -> int:
    """Return how wide a line is, a Han character counting two."""
    return sum(1 if char.isascii() else 2 for char in text)
