"""Quotation marks, brackets and title marks that do not close, or close what is not open."""

import re

from lectern.diagnostics import Level, Report, Rule
from lectern.wording.passages import Passage

UNBALANCED_PAIR = Rule("unbalanced-pair", Level.WARNING)

_CLOSING = {
    "“": "”",
    "‘": "’",
    "（": "）",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "「": "」",
    "『": "』",
}
_OPENING = {close: opening for opening, close in _CLOSING.items()}
_NAMES = dict(
    zip(_CLOSING, ["引号"] * 2 + ["括号", "书名号", "书名号", "方括号"] + ["引号"] * 2, strict=True)
)
# As inches, minutes of arc and apostrophes they have no partner.
_STRAIGHT = re.compile(r"""(?P<measure>(?<=[0-9])"|(?<=[0-9A-Za-z])')|["']""")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_NUMERALS = frozenset("0123456789一二三四五六七八九十")


def check_pairs(passage: Passage, report: Report) -> None:
    """Report marks without their partner in a text."""
    _check_straight(passage, report)
    position = _find_lonely(passage.text)
    if position is None:
        return
    mark = passage.text[position]
    is_open = mark in _CLOSING
    name = _NAMES[mark if is_open else _OPENING[mark]]
    here, there = "前后" if is_open else "后前"
    report.add(
        UNBALANCED_PAIR,
        passage.locate(position),
        f"有一个{here}{name}没有配对的{there}{name}。",
        remedy=f"在{there}面补上{there}{name}，或者删去这一个；一对符号要在同一段里。",
    )


def _check_straight(passage: Passage, report: Report) -> None:
    """Report the last straight quotation mark of a Chinese text where their number is odd."""
    marks = list(_STRAIGHT.finditer(passage.text)) if _CHINESE.search(passage.text) else []
    if any(found["measure"] for found in marks):
        return
    for mark in "\"'":
        places = [found.start() for found in marks if found[0] == mark]
        if len(places) % 2:
            report.add(
                UNBALANCED_PAIR,
                passage.locate(places[-1]),
                f"这里的引号{mark}没有另一半。",
                remedy="补上另一半，两个都写成弯引号“ ”，或者删去这一个。",
            )


def _find_lonely(text: str) -> int | None:
    """Return where the first mark stands that has no partner."""
    open_marks: list[int] = []
    for position, char in enumerate(text):
        if char in _CLOSING:
            open_marks.append(position)
        elif char in _OPENING:
            if open_marks and text[open_marks[-1]] == _OPENING[char]:
                open_marks.pop()
            elif not _closes_number(text, position) and char != "’":
                return open_marks[-1] if open_marks else position
    return open_marks[0] if open_marks else None


def _closes_number(text: str, position: int) -> bool:
    """Return whether the bracket belongs to a number such as 1） or 二）."""
    return text[position] == "）" and position > 0 and text[position - 1] in _NUMERALS
