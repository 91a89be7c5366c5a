"""Slips where a key meets its value: `题型：单选`, `题型:单选`, `题型 单选`, `-题型: 单选`."""

import re
from collections.abc import Sequence
from typing import Final

from lectern.diagnostics import Rule
from lectern.model import names
from lectern.model.kinds import ITEM_NAMES
from lectern.reading.mistakes.slip import Failure, Repair, Slip

FULL_WIDTH_COLON = Rule("full-width-colon")
MISSING_SPACE = Rule("missing-space")
MISSING_COLON = Rule("missing-colon")

_TABLES: Final = (
    names.BANK_NAMES,
    ITEM_NAMES,
    names.CHOICE_NAMES,
    names.REGISTER_NAMES,
    names.LAW_NAMES,
    names.SUPERSEDED_NAMES,
    names.QUERY_NAMES,
    names.ARTICLE_TABLE_NAMES,
    names.ARTICLE_NAMES,
    names.EXAM_NAMES,
    names.SECTION_NAMES,
    names.SITUATION_NAMES,
    names.SCENE_NAMES,
    names.DECISION_NAMES,
    names.ROOM_NAMES,
)
_KNOWN: Final = {key for table in _TABLES for pair in table.items() for key in pair}
_WORD: Final = "|".join(sorted(_KNOWN, key=len, reverse=True))
KNOWN_KEY: Final = rf"(?:[A-Za-z]|\d{{1,2}}|{_WORD})"
"""A regular expression for what can stand before a colon: a field's name or a label."""
_DASHES: Final = r"\s*(?:-\s+)*"

_BLANKS: Final = "[ \t\u3000\u00a0]*"
_FULL_WIDTH_COLON: Final = re.compile(rf"(?P<head>{_DASHES}-?{KNOWN_KEY}[ ]*)：{_BLANKS}")
_STRANGE_SPACE: Final = re.compile(
    rf"(?P<head>{_DASHES}{KNOWN_KEY}):(?P<space>{_BLANKS}[\u3000\u00a0]{_BLANKS})"
)
_ANY_FULL_WIDTH_COLON: Final = re.compile(rf"(?P<head>{_DASHES}[^\s：，。]{{1,10}})：[ \t]*")
_MISSING_SPACE: Final = re.compile(rf"(?P<head>{_DASHES}{KNOWN_KEY}):(?=[^\s:/])")
_MISSING_SPACE_AFTER_DASH: Final = re.compile(rf"(?P<head>{_DASHES}-)(?={KNOWN_KEY}[ ]*(?::|$))")
_OPTION: Final = rf"(?P<head>{_DASHES}[A-Za-z_][A-Za-z0-9_.]*[ ]*)"
_OPTION_COLON: Final = re.compile(rf"{_OPTION}：{_BLANKS}")
_OPTION_SPACE: Final = re.compile(rf"{_OPTION}:(?=[^\s:/])")
_MISSING_COLON: Final = re.compile(
    rf"(?P<head>{_DASHES}(?:{_WORD}|[A-Z](?=\s+\S)))(?:[ \t]+(?=[^\s:#])|[ \t]*$)"
)


def find_key_line(failure: Failure) -> Slip | None:
    """Recognise a line near the failure whose key is not set off from its value."""
    slips = (_find_slip(number, line) for number, line in failure.walk_back())
    return next((slip for slip in slips if slip), None)


def find_option(failure: Failure) -> Slip | None:
    """Recognise an option of the site, whatever its name, that is not set off from its value."""
    for number, line in failure.walk_back():
        if found := _OPTION_COLON.match(line):
            return _describe_colon(number, found)
        if found := _OPTION_SPACE.match(line):
            return _describe_space(number, found)
    return None


def find_joined_key(line: str, number: int = 0) -> Slip | None:
    """Recognise a key at the beginning of a line, or of a part of one, that its value joins."""
    return _find_slip(number, line)


def find_swallowed_key(lines: Sequence[str], first: int, last: int) -> Slip | None:
    """Recognise a line that became part of the text in the lines before it."""
    slips = (_find_slip(number, lines[number]) for number in range(first, last + 1))
    return next((slip for slip in slips if slip), None)


def find_missing_colon(failure: Failure) -> Slip | None:
    """Recognise a known key without any colon."""
    slips = (_find_missing_colon(number, line) for number, line in failure.walk_back())
    return next((slip for slip in slips if slip), None)


def find_line_without_colon(failure: Failure) -> Slip | None:
    """Recognise a line of text where only `键: 值` can stand."""
    if "simple key" not in failure.context:
        return None
    line = failure.lines[failure.context_line]
    if line.strip() == "-":  # an entry whose content stands below
        return None
    if found := _ANY_FULL_WIDTH_COLON.match(line):
        return _describe_colon(failure.context_line, found)
    return _find_missing_colon(failure.context_line, line) or Slip(
        rule=MISSING_COLON,
        line=failure.context_line,
        column=failure.context_column,
        length=len(line.rstrip()) - failure.context_column,
        message="这一行没有“键: 值”的冒号。",
        remedy="如果它接着上一行的话，把它移到上一行的末尾；如果是新的一项，写成“键: 值”。",
        repair=Repair(0, len(line), ""),
    )


def _find_missing_colon(number: int, line: str) -> Slip | None:
    found = _MISSING_COLON.match(line)
    if not found:
        return None
    start = found.end("head")
    return Slip(
        rule=MISSING_COLON,
        line=number,
        column=start,
        message=f"“{_name_key(found)}”后面没有冒号。",
        remedy="在它后面加上英文冒号和一个空格：“: ”。",
        repair=Repair(start, found.end(), ": "),
    )


def _find_slip(number: int, line: str) -> Slip | None:
    if found := _FULL_WIDTH_COLON.match(line):
        return _describe_colon(number, found)
    if found := _STRANGE_SPACE.match(line):
        return _describe_strange_space(number, found)
    if found := _MISSING_SPACE.match(line):
        return _describe_space(number, found)
    if found := _MISSING_SPACE_AFTER_DASH.match(line):
        return _describe_dash(number, found)
    return None


def _describe_colon(line: int, found: re.Match[str]) -> Slip:
    start = found.end("head")
    return Slip(
        rule=FULL_WIDTH_COLON,
        line=line,
        column=start,
        message=f"“{_name_key(found)}”后面用了中文冒号“：”。",
        remedy="改成英文冒号加一个空格：“: ”。",
        repair=Repair(start, found.end(), ": "),
    )


def _describe_space(line: int, found: re.Match[str]) -> Slip:
    start = found.end("head")
    return Slip(
        rule=MISSING_SPACE,
        line=line,
        column=start,
        message=f"“{_name_key(found)}”的冒号后面没有空格。",
        remedy="在冒号后面加一个空格。",
        repair=Repair(start, start + 1, ": "),
    )


def _describe_strange_space(line: int, found: re.Match[str]) -> Slip:
    start, end = found.span("space")
    name = "全角空格" if "\u3000" in found["space"] else "不换行空格"
    return Slip(
        rule=MISSING_SPACE,
        line=line,
        column=start,
        length=end - start,
        message=f"“{_name_key(found)}”的冒号后面是{name}，不是英文空格。",
        remedy="删去它，切换到英文输入，按一下空格键。",
        repair=Repair(start, end, " "),
    )


def _describe_dash(line: int, found: re.Match[str]) -> Slip:
    start = found.end("head") - 1
    return Slip(
        rule=MISSING_SPACE,
        line=line,
        column=start,
        message="“-”后面没有空格。",
        remedy="在“-”后面加一个空格。",
        repair=Repair(start, start + 1, "- "),
    )


def _name_key(found: re.Match[str]) -> str:
    return found["head"].strip(" \t-")
