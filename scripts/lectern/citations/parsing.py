"""From text to citation and back.

The form in an item's 依据 is `简称[（2015）] 第N条[第N款][第N项]`, several joined by `；`; in
prose a law's name directly before 第N条 is a citation: any in 《》, a registered one without
too.  Whether what is cited exists is for `resolution`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from lectern.diagnostics import Place, Report, Rule
from lectern.model.law import Citation
from lectern.model.numerals import (
    NUMERAL_PATTERN,
    YEAR_PATTERN,
    format_article,
    format_paragraph,
    format_subparagraph,
    format_year,
    number_article,
    parse_numeral,
    read_year,
)

CITATION_SYNTAX = Rule("citation-syntax")

LOCATION = (
    rf"第\s*(?P<number>{NUMERAL_PATTERN})\s*条(?:\s*之\s*(?P<suffix>{NUMERAL_PATTERN}))?"
    rf"(?:\s*第\s*(?P<paragraph>{NUMERAL_PATTERN})\s*款)?"
    rf"(?:\s*第\s*[（(]?(?P<subparagraph>{NUMERAL_PATTERN})[）)]?\s*项)?"
)
_PART = re.compile(
    rf"(?:《(?P<quoted>.+)》|(?P<bare>[^《》第]*?))\s*(?:{YEAR_PATTERN})?\s*{LOCATION}"
)
_SEPARATOR = re.compile(r"[；;]")
# Longer than any law's name with article, paragraph and subparagraph; `_PART` is slow on more.
_LONGEST_PART = 200
_EXAMPLE = "消防法 第十六条第一款；安全生产法 第二十一条"
_MISTAKES = (
    (re.compile(r"[至到—~～-]\s*第?[\d一二三四五六七八九十百千]+\s*[条款项]"), "写了一段范围"),
    (re.compile(r"[、和及]\s*第?[\d一二三四五六七八九十百千]+\s*[条款项]"), "合写了几处"),
    (re.compile(r"条.*[,，、].*条"), "几处依据之间不是分号"),
    (re.compile(r"^[^条]*[款项]"), "只有款或者项，没有条"),
    (re.compile(r"^[^第条]*$"), "没有写第几条"),
    (re.compile(r"第\s*[0０零〇]+\s*[条款项]"), "号从一数起"),
    (re.compile(r"^第"), "没有写法律的名称"),
)


def parse_citations(text: str, place: Place, report: Report) -> tuple[Citation, ...]:
    """Return the citations of a 依据 text, reporting every part that does not parse.

    Args:
        text: As the reader holds it, without quotation marks of YAML.
        place: Where it stands; every part gets its own column in that line.
        report: Receives a `citation-syntax` error per faulty part.
    """
    found: list[Citation] = []
    for part, part_place in _split_parts(text, place):
        citation = _parse_part(part, part_place, found[-1] if found else None)
        if citation:
            found.append(citation)
        else:
            _report_part(part, part_place, report)
    return tuple(found)


def find_citations(
    text: str, place: Place, names: frozenset[str] = frozenset()
) -> tuple[Citation, ...]:
    """Return the citations in prose: 《简称》第N条, and 简称第N条 of laws that are known.

    Args:
        text: One line or a stretch of it.
        place: Where `text` begins.
        names: What the known laws are called.
    """
    if "条" not in text:
        return ()
    return tuple(
        citation
        for found in _compile_prose(names).finditer(text)
        if (citation := build_citation(found, _cut_place(place, found.start(), found.group())))
    )


def format_citation(citation: Citation) -> str:
    """Return the citation in its shortest clear form: 代表法（2015）第十五条第一款."""
    return citation.law + format_year(citation.year) + format_location(citation)


def format_location(citation: Citation) -> str:
    """Return where in the law the citation points: 第十五条第一款."""
    return (
        format_article(citation.article)
        + (format_paragraph(citation.paragraph) if citation.paragraph else "")
        + (format_subparagraph(citation.subparagraph) if citation.subparagraph else "")
    )


@lru_cache(maxsize=16)
def _compile_prose(names: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of citations in prose; of two names that fit the longer one is meant."""
    bare = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
    title = rf"(?:《(?P<quoted>[^《》]+)》|(?P<bare>{bare or '(?!)'}))"
    return re.compile(rf"{title}\s*(?:{YEAR_PATTERN})?\s*{LOCATION}")


def _split_parts(text: str, place: Place) -> Iterator[tuple[str, Place]]:
    """Yield each part that is not blank, with where it stands in its line."""
    # The reader's text lacks the quotes and escapes of the line; a part that cannot be found
    # in the line is placed where the whole text is.
    cursor = place.column - 1
    for raw in _SEPARATOR.split(text):
        part = raw.strip()
        start = place.text.find(part, cursor) if part else -1
        if start >= 0:
            cursor = start + len(part)
            yield part, replace(place, column=start + 1, length=len(part))
        elif part:
            yield part, place


def _cut_place(place: Place, start: int, text: str) -> Place:
    return replace(place, column=place.column + start, length=len(text))


def _parse_part(part: str, place: Place, before: Citation | None) -> Citation | None:
    found = _PART.fullmatch(part) if len(part) <= _LONGEST_PART else None
    return build_citation(found, place, before) if found else None


def build_citation(
    found: re.Match[str], place: Place, before: Citation | None = None
) -> Citation | None:
    """Return what was matched; without a law of its own it cites the law cited `before`."""
    groups = found.groupdict()
    law = (groups.get("quoted") or groups.get("bare") or "").strip()
    year = read_year(found)
    if not law and before:
        law, year = before.law, year or before.year
    article = number_article(groups["number"], groups["suffix"])
    paragraph, subparagraph = map(_read_ordinal, (groups["paragraph"], groups["subparagraph"]))
    if not law or not article or 0 in (paragraph, subparagraph):
        return None
    return Citation(
        law=law,
        year=year,
        article=article,
        paragraph=paragraph,
        subparagraph=subparagraph,
        place=place,
    )


def _read_ordinal(numeral: str | None) -> int | None:
    return parse_numeral(numeral) if numeral else None


def _report_part(part: str, place: Place, report: Report) -> None:
    mistake = next((f"：{words}" for pattern, words in _MISTAKES if pattern.search(part)), "")
    report.add(
        CITATION_SYNTAX,
        place,
        f"依据“{part}”读不懂{mistake}。",
        remedy=f"每处写成“简称 第几条第几款第几项”，几处之间用分号，例如：{_EXAMPLE}。"
        "不是法律的材料写在“出处”里。",
    )
