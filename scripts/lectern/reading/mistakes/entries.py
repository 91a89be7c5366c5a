"""Slips where a new item begins: no list was opened for it, or it is not in line with others."""

import re
from collections.abc import Sequence
from typing import Final

from lectern.diagnostics import Rule
from lectern.reading.mistakes.indentation import WRONG_INDENTATION
from lectern.reading.mistakes.keys import MISSING_COLON
from lectern.reading.mistakes.slip import Failure, Repair, Slip

MISSING_LIST = Rule("missing-list")

_ENTRY: Final = re.compile(r"(?P<margin> *)- +(?P<key>编号|id)[ ]*[:：]")
_OPENING: Final = re.compile(r"(?: *- +)? *(?:试题|小题|items)[ ]*[:：]?[ ]*(?:#.*)?")
_OF_CASE: Final = re.compile(r" *(?:- +)?(?:材料|material)[ ]*[:：]|.*(?:案例|case)\s*$")
_BARE: Final = re.compile(r"\s*(?:-\s+)*[^\s:：\[\]{}\"'#][^:：]*")


def find_entry(failure: Failure) -> Slip | None:
    """Recognise an item whose list lacks its first line, or that begins too far left or right."""
    found = _ENTRY.match(failure.text)
    if not found:
        return None
    here = len(found["margin"])
    before = failure.lines[: failure.line]
    margins = [len(entry["margin"]) for line in before if (entry := _ENTRY.match(line))]
    missing = _name_missing_list(before, here, english=found["key"] == "id")
    if missing:
        return _describe_missing(failure.line, here, missing)
    if not margins or here in margins:
        return None
    return _describe_margin(failure, here, min(margins, key=lambda margin: abs(margin - here)))


def find_bare_entry(failure: Failure) -> Slip | None:
    """Recognise `- duties-001`, or a first line `duties`, whose key was left out."""
    if "mapping values" not in failure.problem:
        return None
    lines = list(failure.walk_back())
    if not lines[1:] or lines[0][0] != failure.line:
        return None
    number, line = lines[1]
    is_entry, is_first = line.lstrip().startswith("- "), not lines[2:]
    if not (is_entry or is_first) or not _BARE.fullmatch(line):
        return None
    example = "- 编号: duties-001" if is_entry else "题库: duties"
    start = len(line) - len(line.lstrip(" -"))
    return Slip(
        rule=MISSING_COLON,
        line=number,
        column=start,
        length=len(line.rstrip()) - start,
        message="这一行没有键和冒号。",
        remedy=f"写成“键: 值”，例如“{example}”。",
    )


def _name_missing_list(before: Sequence[str], here: int, *, english: bool) -> str:
    """Return the key that should have opened the list of an item, unless one did."""
    in_case = False
    for line in reversed(before):
        if _OPENING.fullmatch(line):
            return ""
        in_case = in_case or bool(_OF_CASE.match(line))
        entry = _ENTRY.match(line)
        if entry:
            deeper = here > len(entry["margin"])
            return ("items" if english else "小题") if in_case and deeper else ""
    return "items" if english else "试题"


def _describe_missing(line: int, column: int, key: str) -> Slip:
    where = "和这道案例题的“题型”对齐" if key == "小题" else "顶格写"
    return Slip(
        rule=MISSING_LIST,
        line=line,
        column=column,
        message=f"从这里起是{'小题' if key == '小题' else '试题'}，前面却没有“{key}:”这一行。",
        remedy=f"在这一行上面加一行“{key}:”，{where}，冒号后面什么也不写。",
    )


def _describe_margin(failure: Failure, here: int, margin: int) -> Slip:
    following = failure.lines[failure.line + 1 : failure.line + 2]
    # Where the item's other lines stand right, only this one has to move.
    alone = any(len(line) - len(line.lstrip()) == margin + 2 for line in following)
    return Slip(
        rule=WRONG_INDENTATION,
        line=failure.line,
        column=here,
        message=f"这道题的“- ”前面空了{here}格，别的题空了{margin}格，没有对齐。",
        remedy="每道题的“- ”从同一格开始，这道题下面的各行比它多空两格。",
        repair=Repair(0, here, " " * margin) if alone else None,
    )
