"""What an importer of lectures is not sure of, by line of the source; it changes none of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lectern.importing.lectures.markers import ADDITION, CLOSING, Marker
from lectern.importing.lectures.outline import Section
from lectern.importing.lectures.paragraphs import Paragraph
from lectern.importing.lectures.wording import is_everyday
from lectern.model.numerals import parse_numeral

_HAN: Final = "[一二三四五六七八九十]{1,3}"
_SPOKEN: Final = re.compile(rf"(?:^|(?<=[。；;，：:]))\s*({_HAN})(要|是)(?![求素点非否])")
_ANNOUNCED: Final = re.compile(
    r"(?:以下|下列|这|从|在|做好|抓好|做到|讲|谈|汇报)\s*(?P<n>[两二三四五六七八九十]|\d{1,2})\s*(?:个|点|项|条)?(?P<what>方面|点|个?问题|个?环节|意见|项任务|项工作|点要求|个?关系)"
)
_LATIN: Final = re.compile(r"(?<=[\u4e00-\u9fff])\s*\b([a-z]{2,})\b\s*(?=[\u4e00-\u9fff])")
_CONFUSED: Final = re.compile(
    r"\d+[OolI]+\d*|(?<![A-Za-z])[OlI]+\d+|\d+ +\d+(?!\d*[.．、])|第[一二三四五六七八九十百]+\d+|第\d+[一二三四五六七八九十]+"
)
_DATE: Final = re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?")
_SHARE: Final = re.compile(r"占[^，。；\d]{0,8}(?P<n>\d+(?:\.\d+)?)\s*[%％]")
_PAIRS: Final = ("“”", "（）", "《》", "【】", "‘’")
# Whoever writes by the rules leaves out none of these.
_LADDER: Final = ("han", "han-paren", "arabic", "arabic-paren")
_MONTHS: Final = 12
_DAYS: Final = 31
_WHOLE: Final = 100


@dataclass(frozen=True, slots=True, order=True)
class Doubt:
    """One thing to compare with the source."""

    line: int
    text: str


def find_doubts(roots: Sequence[Section], paragraphs: Sequence[Paragraph]) -> list[Doubt]:
    """Return all doubts in the order of the source."""
    found = [doubt for root in roots for one in root.walk() for doubt in _doubt_section(one)]
    found += [doubt for one in paragraphs if not one.is_markdown for doubt in _doubt_paragraph(one)]
    return sorted(set(found))


def _doubt_section(section: Section) -> Iterator[Doubt]:
    yield from _doubt_numbers(section)
    yield from _doubt_brackets(section)
    yield from _doubt_count(section)
    yield from _doubt_spoken(section)
    marker = section.marker
    if marker and marker.kind in (CLOSING, ADDITION):
        yield Doubt(
            section.lines[0], f"“{marker.text}”没有编号，后面又有一列要点，当作一节，看看对不对。"
        )
    if section.is_long:
        yield Doubt(
            section.lines[0], f"“{section.title}”后面的第一句太长，标题只取了开头，全文留在正文里。"
        )


def _doubt_numbers(section: Section) -> Iterator[Doubt]:
    """Yield gaps and repetitions among the numbers of a section's children, and level jumps."""
    before: dict[str, Section] = {}
    for child in section.children:
        marker = child.marker
        if marker is None or not marker.number:
            continue
        last = before.get(marker.kind)
        known = last.marker.number if last and last.marker else 0
        if marker.number != known + 1:
            told = f"前面是“{last.marker.text}”" if last and last.marker else "是这一列的第一个"
            yield Doubt(child.lines[0], f"编号不连续：“{marker.text}”{told}。")
        before[marker.kind] = child
        if not last and _jumps(section.marker, marker):
            above = section.marker.text if section.marker else ""
            yield Doubt(child.lines[0], f"层级跳了一级：“{above}”下面直接是“{marker.text}”。")


def _jumps(above: Marker | None, marker: Marker) -> bool:
    """Return whether a rung of the ladder is left out between a marker and the one above."""
    if above is None or not {above.kind, marker.kind} <= set(_LADDER):
        return False
    return _LADDER.index(marker.kind) - _LADDER.index(above.kind) > 1


def _doubt_brackets(section: Section) -> Iterator[Doubt]:
    shapes: dict[str, str] = {}
    for child in section.children:
        marker = child.marker
        if marker and marker.kind.endswith("paren"):
            first = shapes.setdefault(marker.kind, marker.text)
            if (first[0] == "（") != (marker.text[0] == "（"):
                yield Doubt(
                    child.lines[0],
                    f"括号不一致：这里是“{marker.text}”，同一列的第一个是“{first}”。",
                )


def _doubt_count(section: Section) -> Iterator[Doubt]:
    """Yield a number that was announced before a series of another length."""
    if not section.paragraphs or not section.children:
        return
    last = section.children[0] if section.children[0].marker is None else section
    paragraph = last.paragraphs[-1]
    sentence = paragraph.text.rstrip("。：").rpartition("。")[2]
    found = list(_ANNOUNCED.finditer(sentence))
    count = sum(1 for one in section.children if one.marker and one.marker.kind != CLOSING)
    if found and count and _read(found[-1]["n"]) != count:
        yield Doubt(paragraph.lines[-1], f"这里说“{found[-1][0]}”，下面找到{count}个小节。")


def _doubt_spoken(section: Section) -> Iterator[Doubt]:
    """Yield 二要 without 一要, and 另一方面 without 一方面, within a section's own text."""
    known = {"要": 0, "是": 0}
    has_side = False
    for paragraph in section.paragraphs:
        for found in _SPOKEN.finditer(paragraph.text):
            number, word = parse_numeral(found[1]), found[2]
            if section.marker and found.start() == 0 and paragraph is section.paragraphs[0]:
                continue
            if number not in (1, known[word] + 1):
                missing = f"“{found[1]}{word}”前面没有上一个"
                yield Doubt(paragraph.find_line(found.start(1)), f"{missing}，看看原文是不是漏了。")
            known[word] = number
        for found in re.finditer("另?一方面", paragraph.text):
            if found[0] == "另一方面" and not has_side:
                yield Doubt(paragraph.find_line(found.start()), "有“另一方面”，前面没有“一方面”。")
            has_side = True


def _doubt_paragraph(paragraph: Paragraph) -> Iterator[Doubt]:
    text = paragraph.text
    for position, told in (*_find_odd(text), *_find_numbers(text)):
        yield Doubt(paragraph.find_line(position), told)
    for opening, closing in _PAIRS:
        if text.count(opening) != text.count(closing):
            yield Doubt(paragraph.lines[0], f"这一段的{opening}和{closing}不成对。")


def _find_odd(text: str) -> Iterator[tuple[int, str]]:
    """Yield characters that simplified Chinese does not have, and words left in English."""
    for position, char in enumerate(text):
        if char == "\ufffd" or "\ue000" <= char <= "\uf8ff":
            yield position, "有一个读不出来的字。"
        elif not is_everyday(char):
            yield position, f"“{char}”是繁体字或者少见的字。"
    for found in _LATIN.finditer(text):
        yield found.start(1), f"中文里夹着“{found[1]}”。"


def _find_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Yield numbers that cannot be, or that a scanner may have misread."""
    for found in _CONFUSED.finditer(text):
        yield found.start(), f"数字“{found[0]}”不像是对的，没有改。"
    for found in _DATE.finditer(text):
        month, day = int(found["month"]), int(found["day"] or 1)
        if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS) and not _is_span(found):
            yield found.start(), f"没有“{found[0]}”这一天，没有改。"
    for found in _SHARE.finditer(text):
        if float(found["n"]) > _WHOLE:
            yield found.start(), f"“{found[0]}”超过了百分之百，没有改。"


def _is_span(found: re.Match[str]) -> bool:
    """Return whether 18月 counts months: nothing about it names a day."""
    return found["year"] is None and found["day"] is None


def _read(numeral: str) -> int:
    return 2 if numeral == "两" else parse_numeral(numeral)
