"""Words taken over from other texts: runs of Chinese that stand there character by character.

Punctuation and line breaks do not interrupt a run, names do not count, and a quotation that
names its source is no loan.
"""

import re
from collections.abc import Iterator, Mapping

from lectern.diagnostics import Level, Report, Rule
from lectern.model.course import Course
from lectern.wording.markup import MASK
from lectern.wording.official_names import hide_names
from lectern.wording.passages import (
    HAN,
    Passage,
    walk_bank_passages,
    walk_page_passages,
    walk_situation_passages,
)

COPIED_TEXT = Rule("copied-text", Level.WARNING)

_LONGEST = 20
_SHOWN = 24
_HAN = re.compile(f"[{HAN}]")
_QUOTATION = re.compile("“[^“”]*”")
_SOURCE = re.compile(
    "《|讲座|讲话|讲课|讲稿|授课|原文|原话|条文|条例|规定|公报|第[一二三四五六七八九十百]+条"
)


def check_own_words(course: Course, texts: Mapping[str, str], report: Report) -> None:
    """Report what banks, situations and pages share with other texts.

    Args:
        course: Whose words are examined.
        texts: From the name of each text, as the report shows it, to its words.
        report: Receives a warning for every run.
    """
    index = _index_texts(texts)
    for passage in _walk_passages(course):
        for start, end, name in _find_runs(passage.text, index):
            _report_run(passage, start, end, name, report)


def _walk_passages(course: Course) -> Iterator[Passage]:
    for bank in course.banks:
        yield from walk_bank_passages(bank)
    for situation in course.situations:
        yield from walk_situation_passages(situation)
    for page in course.pages.values():
        yield from walk_page_passages(page)


def _index_texts(texts: Mapping[str, str]) -> dict[str, str]:
    """Return every run of `_LONGEST` characters with the name of a text it stands in."""
    index: dict[str, str] = {}
    for name, text in texts.items():
        words = "".join(_HAN.findall(text))
        for start in range(len(words) - _LONGEST + 1):
            index.setdefault(words[start : start + _LONGEST], name)
    return index


def _find_runs(text: str, index: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Yield start and end of each shared run that is long without names and quotations."""
    positions = [found.start() for found in _HAN.finditer(text)]
    words = "".join(text[position] for position in positions)
    begin = 0
    while begin <= len(words) - _LONGEST:
        name = index.get(words[begin : begin + _LONGEST])
        if name is None:
            begin += 1
            continue
        end = begin + 1
        while words[end : end + _LONGEST] in index:
            end += 1
        last = end + _LONGEST - 2
        start, stop = positions[begin], positions[last] + 1
        if _count_own(text, start, stop) >= _LONGEST:
            yield start, stop, name
        begin = last + 1


def _count_own(text: str, start: int, stop: int) -> int:
    """Return how many characters of a run are neither names nor quoted from a source."""
    hidden = hide_names(text)
    if _SOURCE.search(_QUOTATION.sub("", text)):
        hidden = _QUOTATION.sub(lambda found: MASK * len(found.group()), hidden)
    return len(_HAN.findall(hidden[start:stop]))


def _report_run(passage: Passage, start: int, end: int, name: str, report: Report) -> None:
    run = passage.raw[start:end]
    length = len(_HAN.findall(run))
    shown = run if len(run) <= _SHOWN else run[:_SHOWN] + "……"
    report.add(
        COPIED_TEXT,
        passage.locate(start, end - start),
        f"有{length}个字与{name}相同：“{shown}”。",
        remedy="用自己的话重写；要引用，只引短句，放在“ ”里并写明出处。",
    )
