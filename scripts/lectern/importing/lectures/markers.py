"""What numbers a heading or a point: 第一， 一、 （一） 1. （1） ① 一要 一是 此外， 最后，.

Which level one means depends on where it stands, which is for `outline`.
"""

import re
from dataclasses import dataclass
from typing import Final

from lectern.model.numerals import parse_numeral

_HAN: Final = "[一二三四五六七八九十百]{1,4}"
CLOSING: Final = "closing"
ADDITION: Final = "addition"
MUST: Final = "must"
IS: Final = "is"
_PATTERNS: Final = {
    "part": rf"第(?P<n>{_HAN}|\d{{1,2}})(?:编|章|部分|讲|课|单元|篇)(?:[\s、：:，]+|(?=[^，。；]{{0,30}}$))",
    "section": rf"第(?P<n>{_HAN}|\d{{1,2}})节(?:[\s、：:]+|(?=[^，。；]{{0,30}}$))",
    "ordinal": rf"第(?P<n>{_HAN})[，,、：:]\s*",
    "han": rf"(?P<n>{_HAN})\s*[、．.]\s*",
    "han-paren": rf"[（(]\s*(?P<n>{_HAN})\s*[）)][、．.]?\s*",
    "arabic": r"(?P<n>\d{1,2})\s*(?:[、．]|\.(?!\d))\s*",
    "arabic-paren": r"(?:[（(]\s*(?P<n>\d{1,2})\s*[）)]|(?P<m>\d{1,2})[）)])[、．.]?\s*",
    "circled": r"(?P<c>[①-⑳])\s*",
    MUST: rf"(?P<n>{_HAN})要(?!求|素|点|件|闻|害|是|不是)",
    IS: rf"(?P<n>{_HAN})是",
    ADDITION: r"(?:此外|另外)[，,]\s*",
    CLOSING: r"最后[，,：:]\s*",
}
_COMPILED: Final = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}
# In official writing each stands below the one before it.
RANKS: Final = ("part", "section", "han", "han-paren", "arabic", "arabic-paren", "circled")
# They number what a sentence lists as often as what is a section.
SPOKEN: Final = frozenset({MUST, IS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A marker at the beginning of a paragraph.

    Attributes:
        kind: Its shape, whatever its brackets.
        number: What it counts; 0 where it counts nothing.
        text: The marker as typed.
        rest: What follows it.
    """

    kind: str
    number: int
    text: str
    rest: str


def read_marker(text: str) -> Marker | None:
    """Return the marker with which a paragraph begins, if something follows it."""
    for kind, pattern in _COMPILED.items():
        found = pattern.match(text)
        rest = text[found.end() :] if found else ""
        if found and (rest or kind in {"part", "section"}):
            return Marker(kind=kind, number=_count(found), text=found[0].strip(), rest=rest)
    return None


def find_spoken(text: str, kind: str, number: str) -> int:
    """Return where 三要 or 三是 begins a sentence within a text, or -1."""
    word = {MUST: "要", IS: "是"}[kind]
    found = re.search(rf"(?<=[。；;，：:])\s*{number}{word}", text)
    return found.start() if found else -1


def _count(found: re.Match[str]) -> int:
    groups = found.groupdict()
    if groups.get("c"):
        return ord(groups["c"]) - ord("①") + 1
    number = groups.get("n") or groups.get("m")
    return parse_numeral(number) if number else 0
