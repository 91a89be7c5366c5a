"""A citation in its line: the numbers that stand there, and those that follow it.

Prose names the law once: 《示例法》第九条、第十条.  The explicit form alone is a citation that
is linked and resolved; what follows it only matters where numbers change.
"""

import re
from dataclasses import dataclass, replace

from lectern.citations.parsing import LOCATION, build_citation
from lectern.diagnostics import Place
from lectern.model.law import Citation
from lectern.model.numerals import NUMERAL_PATTERN

_RANGE = r"至|到|[—–~～-]+"
_LIST = "[、，,和及与或]|以及"
_NUMBERS = re.compile(LOCATION)
_NEXT = re.compile(rf"\s*(?:(?P<range>{_RANGE})|{_LIST})\s*{LOCATION}")
# 第一款、第二款; 第九条至十二条: what is meant stands there, but not as an article.
_LOOSE = re.compile(
    rf"\s*(?:(?:{_RANGE}|、)\s*第?|(?:{_LIST})\s*第)\s*[（(]?{NUMERAL_PATTERN}[）)]?\s*[条款项]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A citation in prose with those that follow it without a law of their own.

    Attributes:
        citations: In order.  One that is followed by further 款 or 项 cites its whole article.
        exact: Whether they are all that is meant: there is no range, no lone 款 or 项.
    """

    citations: tuple[Citation, ...]
    exact: bool


def find_series(first: Citation) -> Series:
    """Return a citation in prose with what follows it in its line."""
    found, exact = [first], True
    end = first.place.column - 1 + first.place.length
    while following := _NEXT.match(first.place.text, end) or _LOOSE.match(first.place.text, end):
        end = following.end()
        citation = _build_next(following, first) if following.re is _NEXT else None
        if citation:
            found.append(citation)
            exact = exact and not following["range"]
        else:
            found[-1] = replace(found[-1], paragraph=None, subparagraph=None)
            exact = False
    return Series(citations=tuple(found), exact=exact)


def locate_numbers(citation: Citation) -> Place | None:
    """Return where 第九条第一款 of a citation stands, or None when its place holds no such text."""
    place, found = _find_numbers(citation)
    return place if found == citation else None


def locate_article(citation: Citation) -> Place | None:
    """Return where the numbers of a citation stand that may say more than it: 第一款、第二款."""
    place, found = _find_numbers(citation)
    return place if found and found.article == citation.article else None


def _find_numbers(citation: Citation) -> tuple[Place | None, Citation | None]:
    """Return where the only numbers in a citation's place stand, and what they cite."""
    place = citation.place
    start = place.column - 1
    found = list(_NUMBERS.finditer(place.text, start, start + place.length))
    # What a place cut short would not be what the line says.
    whole = _NUMBERS.match(place.text, found[0].start()) if len(found) == 1 else None
    if whole is None:
        return None, None
    numbers = replace(place, column=whole.start() + 1, length=len(whole.group()))
    return numbers, build_citation(whole, place, citation)


def _build_next(following: re.Match[str], first: Citation) -> Citation | None:
    start = following.start("number")
    start = first.place.text.rfind("第", 0, start)
    end = following.end()
    place = replace(first.place, column=start + 1, length=end - start)
    return build_citation(following, place, first)
