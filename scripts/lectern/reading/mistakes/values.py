"""Slips inside a value: quotes, brackets, commas, and characters that mean something to YAML."""

import re
from typing import Final

from lectern.diagnostics import Rule
from lectern.reading.mistakes.slip import Failure, Repair, Slip

FULL_WIDTH_COMMA = Rule("full-width-comma")
MISSING_COMMA = Rule("missing-comma")
UNCLOSED_QUOTE = Rule("unclosed-quote")
UNCLOSED_BRACKET = Rule("unclosed-bracket")
TEXT_AFTER_QUOTE = Rule("text-after-quote")
COLON_IN_TEXT = Rule("colon-in-text")
BACKSLASH = Rule("backslash")
SPECIAL_CHARACTER = Rule("special-character")

_VALUE_START: Final = re.compile(r"""\s*(?:-\s+)*(?:[^\s:"'\[\]{},#&*!|>%@`-][^:]*?:(?:\s+|$))?""")
_QUOTED: Final = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""")
_QUOTE_REACH: Final = 100
"""How many lines an unclosed quote may swallow before another one ends it."""
_BRACKETS: Final = {"[": "]", "{": "}"}
_OTHER_BRACKETS: Final = {"]": "］】}", "}": r"｝\]"}
_CHINESE_QUOTES: Final = "”’＂"
_REFERENCES: Final = ("*", "&", "!")
_SPECIAL: Final = "@`%*&!|>,]}[{?:-"


def find_comma(failure: Failure) -> Slip | None:
    """Recognise `{内容: 五人，反馈: 少了}` and a comma left out."""
    if "flow" not in failure.context or failure.line != failure.context_line:
        return None
    if failure.text[failure.column : failure.column + 1] in ("", *_BRACKETS.values()):
        return None
    column = failure.text.rfind("，", failure.context_column, failure.column)
    if column >= 0:
        return Slip(
            rule=FULL_WIDTH_COMMA,
            line=failure.line,
            column=column,
            message="括号里的几项之间用了中文逗号“，”。",
            remedy="改成英文逗号加一个空格：“, ”；如果它是文字的一部分，把这段文字用双引号包起来。",
            repair=Repair(column, column + 1, ", "),
        )
    gap = failure.text.rfind(" ", failure.context_column, failure.column)
    return Slip(
        rule=MISSING_COMMA,
        line=failure.line,
        column=max(gap, failure.context_column),
        message="括号里的几项没有用逗号隔开。",
        remedy="每两项之间写一个英文逗号加一个空格：“, ”。",
        repair=Repair(gap, gap + 1, ", ") if gap >= 0 else None,
    )


def find_unclosed_quote(failure: Failure) -> Slip | None:
    """Recognise a value whose quote is closed only by the quote of a later line, or never."""
    endless = "quoted scalar" in failure.context
    for number, line in failure.walk_back(_QUOTE_REACH):
        start = find_value(line)
        quote = line[start : start + 1]
        if quote not in ('"', "'") or _QUOTED.match(line, start):
            continue
        if not endless and (number == failure.line or quote not in failure.text[: failure.column]):
            break
        end = len(line.rstrip())
        return _describe_quote(number, start, line, Repair(end, len(line), quote))
    if not endless:
        return None
    line = failure.lines[failure.context_line]
    return _describe_quote(failure.context_line, failure.context_column, line)


def find_text_after_quote(failure: Failure) -> Slip | None:
    """Recognise `题干: "人大"是什么`."""
    start = find_value(failure.text)
    quoted = _QUOTED.match(failure.text, start)
    if not quoted or failure.column < quoted.end():
        return None
    return Slip(
        rule=TEXT_AFTER_QUOTE,
        line=failure.line,
        column=quoted.end(),
        length=len(failure.text.rstrip()) - quoted.end(),
        message="引号后面还有字：以英文引号开头的内容，到下一个引号就完了。",
        remedy="把里面的英文引号改成中文引号“”，或者把整句再用另一种英文引号包起来。",
        repair=_quote_rest(failure.text, start),
    )


def find_unclosed_bracket(failure: Failure) -> Slip | None:
    """Recognise `标签: [议案, 会议` and one closed by a bracket of another kind."""
    found = _find_open_bracket(failure)
    if found is None:
        return None
    number, start = found
    line = failure.lines[number]
    close = _BRACKETS[line[start]]
    other = re.compile(f"[{_OTHER_BRACKETS[close]}]").search(line, start)
    if other:
        return Slip(
            rule=UNCLOSED_BRACKET,
            line=number,
            column=other.start(),
            message=f"前面是“{line[start]}”，这里却是“{other.group()}”，括号不成对。",
            remedy=f"改成英文的“{close}”。",
            repair=Repair(*other.span(), close),
        )
    return Slip(
        rule=UNCLOSED_BRACKET,
        line=number,
        column=start,
        message=f"这里的括号“{line[start]}”没有另一半。",
        remedy=f"在这一组的末尾补上“{close}”；如果括号是文字的一部分，把整句用双引号包起来。",
        repair=Repair(len(line.rstrip()), len(line), close),
    )


def _find_open_bracket(failure: Failure) -> tuple[int, int] | None:
    """Return line and column of the bracket that the parser, or the end of the file, left open."""
    if "flow" not in failure.context:
        return None
    line, column = failure.context_line, failure.context_column
    if line < len(failure.lines) and failure.lines[line][column : column + 1] in _BRACKETS:
        return line, column
    for number, text in failure.walk_back():
        opened = max(text.rfind(bracket) for bracket in _BRACKETS)
        if opened > max(text.rfind(bracket) for bracket in _BRACKETS.values()):
            return number, opened
    return None


def find_special_start(failure: Failure) -> Slip | None:
    """Recognise a text whose first character means something to YAML."""
    start = find_value(failure.text)
    first = failure.text[start : start + 1]
    near = start <= failure.column <= start + 1 or first in _REFERENCES
    closed = failure.text[: failure.column].rstrip().endswith(tuple(_BRACKETS.values()))
    after_bracket = first in _BRACKETS and closed
    if not first or first not in _SPECIAL or not (near or after_bracket):
        return None
    if failure.text.strip() == "-":  # an entry whose content stands below
        return None
    return Slip(
        rule=SPECIAL_CHARACTER,
        line=failure.line,
        column=start,
        message=f"内容以“{first}”开头，它在YAML里有特殊的意思。",
        remedy="把整句用双引号包起来。",
        repair=_quote_rest(failure.text, start),
    )


def find_colon(failure: Failure) -> Slip | None:
    """Recognise `题干: 下列: 哪一项`."""
    start = find_value(failure.text)
    is_colon = failure.text[failure.column : failure.column + 1] == ":"
    if not is_colon or start > failure.column or ":" not in failure.text[:start]:
        return None
    return Slip(
        rule=COLON_IN_TEXT,
        line=failure.line,
        column=failure.column,
        message="文字里有英文冒号加空格，被当成了又一个键。",
        remedy="改成中文冒号“：”，或者把整句用双引号包起来。",
        repair=_quote_rest(failure.text, start),
    )


def find_backslash(failure: Failure) -> Slip | None:
    r"""Recognise `"D:\doc"`."""
    column = failure.text.rfind("\\", 0, failure.column + 1)
    if "escape" not in failure.problem or column < 0:
        return None
    return Slip(
        rule=BACKSLASH,
        line=failure.line,
        column=column,
        message="双引号里的反斜线“\\”有特殊的意思。",
        remedy="写成两个反斜线“\\\\”，或者把两头的双引号改成单引号。",
        repair=Repair(column, column, "\\"),
    )


def find_value(line: str) -> int:
    """Return where the value on a line begins, after dashes and a key."""
    found = _VALUE_START.match(line)
    return found.end() if found else 0


def _describe_quote(number: int, column: int, line: str, repair: Repair | None = None) -> Slip:
    quote = line[column]
    chinese = next((char for char in _CHINESE_QUOTES if char in line[column:]), "")
    return Slip(
        rule=UNCLOSED_QUOTE,
        line=number,
        column=column,
        message=f"这里的引号“{quote}”没有另一半"
        + (f"，中文引号“{chinese}”不算" if chinese else "")
        + "。",
        remedy=f"在这句话的末尾补上“{quote}”，或者两个引号都不要。",
        repair=repair,
    )


def _quote_rest(line: str, start: int) -> Repair:
    inside = line[start:].rstrip().replace("'", "''")
    return Repair(start, len(line), f"'{inside}'")
