"""What a page's prose points at: other pages and articles of laws."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from lectern.citations import find_citations
from lectern.model.law import Citation, Register
from lectern.model.page import Link
from lectern.reading.source import Source

_CODE: Final = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)|<!--.*?-->")
_INLINE: Final = re.compile(
    r"(?<!\\)\[(?:[^\[\]]|\[[^\[\]]*\])*\]"  # the words; brackets within brackets are an image's
    r"\(\s*<?(?P<target>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)"
)
_REFERENCE: Final = re.compile(r"\s{0,3}\[(?!\^)[^\]]+\]:\s*<?(?P<target>[^\s<>]+)")
_ELSEWHERE: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/")
_TO_PAGE: Final = re.compile(r"[^#?]*\.md(?:[#?].*)?|#.+")


def find_links(prose: Iterable[int], source: Source) -> tuple[Link, ...]:
    """Return the relative links to pages and headings."""
    return tuple(link for number in prose for link in _find_in_line(number, source))


def find_law_citations(
    prose: Iterable[int], source: Source, register: Register
) -> tuple[Citation, ...]:
    """Return the citations of registered laws; other titles are just titles."""
    names = register.names
    return tuple(
        citation
        for number in prose
        if "条" in source.lines[number]
        for citation in find_citations(
            _mask_code(source.lines[number]), source.locate(number, 0), names
        )
        if register.find_law(citation.law)
    )


def _find_in_line(number: int, source: Source) -> Iterator[Link]:
    line = source.lines[number]
    if "](" not in line and "]:" not in line:
        return
    text = _mask_code(line)
    reference = _REFERENCE.match(text)
    for found in [*_INLINE.finditer(text), *([reference] if reference else [])]:
        target = found["target"]
        if _TO_PAGE.fullmatch(target) and not _ELSEWHERE.match(target):
            yield Link(
                target=target, place=source.locate(number, found.start("target"), len(target))
            )


def _mask_code(line: str) -> str:
    return _CODE.sub(lambda found: " " * len(found.group()), line)
