"""Slips of the keyboard that make YAML unreadable, told in a trainer's words.

A parser says where it gave up, which is often a line below the slip.  Each function here
recognises one slip near that spot; where the intention is plain it also says how to mend
the line, so that the rest of the file can be read and its problems told too.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from yaml.error import MarkedYAMLError

from lectern.diagnostics import Rule
from lectern.model import names

FULL_WIDTH_COLON = Rule("full-width-colon")
FULL_WIDTH_COMMA = Rule("full-width-comma")
TAB_INDENTATION = Rule("tab-indentation")
UNCLOSED_QUOTE = Rule("unclosed-quote")
UNCLOSED_BRACKET = Rule("unclosed-bracket")
TEXT_AFTER_QUOTE = Rule("text-after-quote")
MISSING_SPACE = Rule("missing-space")
MISSING_COLON = Rule("missing-colon")
COLON_IN_TEXT = Rule("colon-in-text")
BACKSLASH = Rule("backslash")
SPECIAL_CHARACTER = Rule("special-character")
WRONG_INDENTATION = Rule("wrong-indentation")
YAML_SYNTAX = Rule("yaml-syntax")

_KNOWN_KEYS: Final = frozenset(
    key
    for table in (
        names.BANK_NAMES,
        names.ITEM_NAMES,
        names.CHOICE_NAMES,
        names.REGISTER_NAMES,
        names.LAW_NAMES,
        names.SUPERSEDED_NAMES,
        names.QUERY_NAMES,
        names.ARTICLE_TABLE_NAMES,
        names.ARTICLE_NAMES,
    )
    for pair in table.items()
    for key in pair
)
_LABEL = r"[A-Za-z]|\d{1,2}"
_DASHES = r"\s*(?:-\s+)*"
_KEY = rf"(?:{_LABEL}|{'|'.join(sorted(_KNOWN_KEYS, key=len, reverse=True))})"

_FULL_WIDTH_COLON_LINE = re.compile(rf"(?P<head>{_DASHES}-?{_KEY}[ ]*)：[ \t]*")
_MISSING_SPACE_LINE = re.compile(rf"(?P<head>{_DASHES}{_KEY}):(?=[^\s:/])")
_MISSING_DASH_SPACE_LINE = re.compile(rf"(?P<head>{_DASHES}-)(?={_KEY}[ ]*(?::|$))")
_MISSING_COLON_LINE = re.compile(rf"(?P<head>{_DASHES}{_KEY})(?:[ \t]+(?=[^\s:#])|$)")
_VALUE_START = re.compile(rf"{_DASHES}(?:[^\s:\"'\[\]{{}},#&*!|>%@`][^:]*?[ ]*:(?:\s+|$))?")
_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")
_SPECIAL = "@`%*&!|>,]}[{?:-"


@dataclass(frozen=True, slots=True)
class Repair:
    """Put `text` in place of the characters from `start` to `end` of the line."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A recognised slip.  Lines and columns count from 0.

    Attributes:
        repair: How the line was meant, if that is plain.
        vague: Whether it only says that something is wrong hereabouts.
    """

    rule: Rule
    line: int
    column: int
    length: int = 1
    message: str
    remedy: str
    repair: Repair | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class _Failure:
    """Where a parser gave up, what it was busy with, and since where."""

    lines: Sequence[str]
    line: int
    column: int
    problem: str
    context: str
    context_line: int
    context_column: int

    @property
    def text(self) -> str:
        return self.lines[self.line] if self.line < len(self.lines) else ""

    def walk_back(self, count: int = 3) -> Iterator[tuple[int, str]]:
        """Yield the line of the failure and those before it that are not blank."""
        for number in range(min(self.line, len(self.lines) - 1), -1, -1):
            line = self.lines[number]
            if line.strip() and not line.lstrip().startswith("#"):
                yield number, line
                count -= 1
            if not count:
                return


def find_mistake(lines: Sequence[str], error: MarkedYAMLError) -> Mistake:
    """Return the slip that made a parser give up on `lines`."""
    mark, context = error.problem_mark, error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    failure = _Failure(
        lines,
        line,
        column,
        error.problem or "",
        error.context or "",
        context.line if context else line,
        context.column if context else column,
    )
    found = (recognise(failure) for recognise in _RECOGNISERS)
    return next((mistake for mistake in found if mistake), None) or _describe_syntax(failure)


def find_joined_key(key: str) -> Mistake | None:
    """Return the slip in a key that a parser accepted together with its value."""
    return _find_key_slip(0, key)


def find_swallowed_key(lines: Sequence[str], first: int, last: int) -> Mistake | None:
    """Return the slip that made a line of its own part of the text in the lines before."""
    for number in range(first, min(last + 1, len(lines))):
        mistake = _find_key_slip(number, lines[number])
        if mistake:
            return mistake
    return None


def _find_key_slip(number: int, line: str) -> Mistake | None:
    for pattern, describe in _KEY_SLIPS:
        found = pattern.match(line)
        if found:
            return describe(number, found)
    return None


def _describe_colon(line: int, found: re.Match[str]) -> Mistake:
    start = found.end("head")
    return Mistake(
        rule=FULL_WIDTH_COLON,
        line=line,
        column=start,
        message=f"“{found['head'].strip(' -')}”后面用了中文冒号“：”",
        remedy="改成英文冒号加一个空格：“: ”",
        repair=Repair(start, found.end(), ": "),
    )


def _describe_space(line: int, found: re.Match[str]) -> Mistake:
    start = found.end("head")
    return Mistake(
        rule=MISSING_SPACE,
        line=line,
        column=start,
        message=f"“{found['head'].strip(' -')}”的冒号后面没有空格",
        remedy="在冒号后面加一个空格",
        repair=Repair(start, start + 1, ": "),
    )


def _describe_dash(line: int, found: re.Match[str]) -> Mistake:
    start = found.end("head") - 1
    return Mistake(
        rule=MISSING_SPACE,
        line=line,
        column=start,
        message="“-”后面没有空格",
        remedy="在“-”后面加一个空格",
        repair=Repair(start, start + 1, "- "),
    )


_KEY_SLIPS: Final = (
    (_FULL_WIDTH_COLON_LINE, _describe_colon),
    (_MISSING_SPACE_LINE, _describe_space),
    (_MISSING_DASH_SPACE_LINE, _describe_dash),
)


def _find_tab(failure: _Failure) -> Mistake | None:
    for number, line in failure.walk_back():
        column = line[: len(line) - len(line.lstrip())].find("\t")
        if column >= 0:
            return Mistake(
                rule=TAB_INDENTATION,
                line=number,
                column=column,
                message="这一行开头用了制表符（Tab 键），YAML 只认空格",
                remedy="删去行首的空白，改按空格键，每深一层空两格",
            )
    return None


def _describe_syntax(failure: _Failure) -> Mistake:
    number = min(failure.line, len(failure.lines) - 1)
    return Mistake(
        rule=YAML_SYNTAX,
        line=number,
        column=min(failure.column, len(failure.lines[number])),
        message="从这里起读不懂了",
        remedy="看这一行和上一行：冒号是不是英文的、后面有没有空格，引号和括号是否成对，缩进是否对齐",
        vague=True,
    )


_RECOGNISERS: Final[tuple[Callable[[_Failure], Mistake | None], ...]] = (_find_tab,)
