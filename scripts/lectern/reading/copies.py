"""Files left beside the one they are a copy of: each is told once, and read no further.

What a copy repeats (every id, every text) is no problem of its own, least of all one of the
original, whose ids learners' records hang on.
"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final, TypeVar

from lectern.diagnostics import Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.exam import Test
from lectern.model.situation import Situation

BANK_ID_TAKEN = Rule("bank-id-taken")
EXAM_ID_TAKEN = Rule("exam-id-taken")
SITUATION_ID_TAKEN = Rule("situation-id-taken")

_COPY_NAME: Final = re.compile(
    r"副本|复制|备份|旧|copy|backup|bak|old|conflict|冲突|[(（]\d+[)）]$|~", re.IGNORECASE
)
_Content = TypeVar("_Content", QuestionBank, Test, Situation)


def drop_bank_copies(banks: Iterable[QuestionBank], report: Report) -> tuple[QuestionBank, ...]:
    """Return the banks without those whose id another one has, which are told."""
    return _drop_copies(banks, BANK_ID_TAKEN, "题库名", report)


def drop_test_copies(tests: Iterable[Test], report: Report) -> tuple[Test, ...]:
    """Return the tests without those whose id another one has, which are told."""
    return _drop_copies(tests, EXAM_ID_TAKEN, "考试名", report)


def drop_situation_copies(situations: Iterable[Situation], report: Report) -> tuple[Situation, ...]:
    """Return the situations without those whose id another one has, which are told."""
    return _drop_copies(situations, SITUATION_ID_TAKEN, "情景名", report)


def _drop_copies(
    contents: Iterable[_Content], rule: Rule, word: str, report: Report
) -> tuple[_Content, ...]:
    read = tuple(contents)
    originals: dict[str, _Content] = {}
    for one in sorted(read, key=_rank):
        first = originals.setdefault(one.id, one)
        if first is not one:
            report.add(
                rule,
                one.place,
                f"{word}“{one.id}”已经用在{first.place.file}，这个文件没有再读下去。",
                remedy="它是留下的副本，就移出quiz_data；是新写的，换一个没有用过的"
                f"{word}，里面的编号也换成新的。",
            )
    return tuple(one for one in read if originals[one.id] is one)


def _rank(content: _Content) -> tuple[bool, bool, str]:
    """Return what sorts an original before its copies."""
    stem = PurePosixPath(content.place.file).stem
    return bool(_COPY_NAME.search(stem)), stem != content.id, content.place.file
