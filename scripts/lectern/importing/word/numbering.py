"""The numbers that Word writes by itself: 一、（一）1. ① A.

They stand nowhere in a paragraph's text (ECMA-376 part 1, 17.9); python-docx leaves them out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_HAN: Final = "零一二三四五六七八九"
_CIRCLED: Final = 9311
_LAST_CIRCLED: Final = 20
_HAN_FORMATS: Final = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "chineseLegalSimplified",
        "ideographDigital",
        "japaneseCounting",
        "taiwaneseCountingThousand",
    }
)
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered."""

    start: int
    number_format: str
    text: str


class Numbering:
    """Counts through the lists of one document, in the order of its paragraphs."""

    def __init__(self, document: Document) -> None:
        """Read how the document's lists are numbered."""
        self._lists: dict[str, str] = {}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        for part in _find_numbering(document):
            self._read_part(part)

    def write_number(self, paragraph: Paragraph) -> str:
        """Return what Word shows before a paragraph, or nothing."""
        found = _find_list(paragraph)
        if found is None or found[0] not in self._lists:
            return ""
        list_id, depth = found
        levels = self._levels.get(self._lists[list_id], {})
        if depth not in levels:
            return ""
        counts = self._count(list_id, depth, levels)
        text = levels[depth].text
        for rank, count in counts.items():
            text = text.replace(f"%{rank + 1}", format_number(count, levels[rank].number_format))
        return "" if levels[depth].number_format in ("bullet", "none") else text

    def _count(self, list_id: str, depth: int, levels: dict[int, _Level]) -> dict[int, int]:
        """Return the counts of this level and those above, after counting one on."""
        counts = self._counts.setdefault(self._lists[list_id], {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for (owner, rank), start in self._starts.items():
                if owner == list_id:
                    counts[rank] = start - 1
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [rank for rank in counts if rank > depth]:
            del counts[deeper]
        for rank in range(depth):
            if rank in levels:
                counts.setdefault(rank, levels[rank].start)
        return {rank: count for rank, count in counts.items() if rank <= depth and rank in levels}

    def _read_part(self, part: Any) -> None:  # noqa: ANN401 - lxml has no types
        for abstract in part.iterchildren(qn("w:abstractNum")):
            levels = {
                int(level.get(qn("w:ilvl"))): _read_level(level)
                for level in abstract.iterchildren(qn("w:lvl"))
            }
            self._levels[abstract.get(qn("w:abstractNumId"))] = levels
        for number in part.iterchildren(qn("w:num")):
            list_id = number.get(qn("w:numId"))
            self._lists[list_id] = _read_value(number, "w:abstractNumId", "")
            for override in number.iterchildren(qn("w:lvlOverride")):
                start = _read_value(override, "w:startOverride", "")
                if start:
                    self._starts[list_id, int(override.get(qn("w:ilvl")))] = int(start)


def format_number(count: int, number_format: str) -> str:
    """Return a number in one of the formats of ECMA-376 part 1, 17.18.59."""
    if number_format in _HAN_FORMATS:
        return _write_han(count)
    if number_format.startswith("decimalEnclosedCircle") and 0 < count <= _LAST_CIRCLED:
        return chr(_CIRCLED + count)
    if number_format in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if number_format == "upperLetter" else letter.lower()
    if number_format in ("upperRoman", "lowerRoman"):
        roman = _write_roman(count)
        return roman.upper() if number_format == "upperRoman" else roman
    return f"{count:02d}" if number_format == "decimalZero" else str(count)


def _write_han(count: int) -> str:
    """Return a number below a hundred in Han numerals, a greater one in digits."""
    tens, ones = divmod(count, 10)
    if tens > 9 or count < 1:  # noqa: PLR2004 - no list is that long
        return str(count)
    head = ("" if tens == 1 else _HAN[tens]) + "十" if tens else ""
    return head + (_HAN[ones] if ones else "")


def _write_roman(count: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (count // value)
        count %= value
    return text


def _find_numbering(document: Document) -> Iterator[Any]:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            yield relation.target_part.element


def _find_list(paragraph: Paragraph) -> tuple[str, int] | None:
    """Return the list and the level of a paragraph: its own, or its style's."""
    own = paragraph._p.pPr  # noqa: SLF001 - python-docx offers no other way to the numbering
    places = [own]
    style = paragraph.style
    while style is not None:
        places.append(style.element.find(qn("w:pPr")))
        style = getattr(style, "base_style", None)
    for place in places:
        found = None if place is None else place.find(qn("w:numPr"))
        if found is not None:
            list_id = _read_value(found, "w:numId", "0")
            return (list_id, int(_read_value(found, "w:ilvl", "0"))) if list_id != "0" else None
    return None


def _read_level(level: Any) -> _Level:  # noqa: ANN401 - lxml has no types
    return _Level(
        start=int(_read_value(level, "w:start", "1")),
        number_format=_read_value(level, "w:numFmt", "decimal"),
        text=_read_value(level, "w:lvlText", ""),
    )


def _read_value(element: Any, name: str, default: str) -> str:  # noqa: ANN401 - lxml has no types
    child = element.find(qn(name))
    value = None if child is None else child.get(qn("w:val"))
    return default if value is None else str(value)
