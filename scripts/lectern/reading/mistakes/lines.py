"""Slips that a line shows by itself, so that no parser has to fail on them first.

A file in which every line has the same slip is mended in one pass, and told of once.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lectern.diagnostics import Rule
from lectern.reading.mistakes.conflicts import find_conflicts
from lectern.reading.mistakes.indentation import WRONG_INDENTATION
from lectern.reading.mistakes.keys import KNOWN_KEY, find_joined_key
from lectern.reading.mistakes.layout import TAB_INDENTATION
from lectern.reading.mistakes.margins import Levels
from lectern.reading.mistakes.slip import Repair, Slip
from lectern.reading.mistakes.texts import find_text_slip

STRANGE_INDENTATION = Rule("strange-indentation")
WORD_BULLET = Rule("word-bullet")

_MOST_PER_LINE: Final = 6
_STRANGE: Final = re.compile(r"(?P<margin>[ \t\u3000\u00a0\u2000-\u200a\u202f\u205f]+)(?=\S)")
_ENTRY: Final = re.compile(r"-(?:\s|$)")
_BULLETS: Final = "•·●▪◦‣∙○■◆□◇➢➤※–—－−‐‑*+"
_BULLET: Final = re.compile(rf" *(?P<sign>[{_BULLETS}])[\s\u3000\u00a0]*(?P<rest>\S.*)")
_KEYED: Final = re.compile(rf"(?:- +)*{KNOWN_KEY}[ ]*[:：]")
_BLOCK: Final = re.compile(r"(?:^|[:-])[ ]+[|>][+-]?\d?[+-]?[ ]*(?:#.*)?$|^[|>][+-]?$")
_OPENING: Final = re.compile(
    r"(?P<margin> *(?:- +)*)(?P<key>选项|左项|右项|choices|left|right):\s*$"
)
_LABEL: Final = re.compile(r"(?:[A-Za-zＡ-Ｚａ-ｚ]|\d{1,2})[ ]*[:：]")
_UNINDENTED: Final = re.compile(
    r"^( *)(?:选项|左项|右项|choices|left|right):[ ]*\n(?:\1[ ].*\n)*\1(?:[A-Z]|\d{1,2}):",
    re.MULTILINE,
)
_STEP: Final = 2
_SUSPECT: Final = re.compile(
    rf"""^[ ]*[\t\u3000\u00a0\u2000-\u200a\u202f\u205f{_BULLETS}]
      | ^[ ]*(?:-[ ]+)*[^\s:：]{{1,16}}[ ]*(?:：|:[^\s/]|:[ ]*[\u3000\u00a0])
      | [ \t]\#
      | :[ ](?:\[.*[【［〔】］〕]|{{.*[｛｝]|[【［〔｛])
      | {{(?:.*[,，])?\s*[^\s:：,，{{}}]{{1,16}}[ ]*(?:：|:[^\s/])""",
    re.MULTILINE | re.VERBOSE,
)
"""What a text with a slip looks like, and many others; spares most texts a closer look."""
_CANDIDATE: Final = re.compile(
    rf"""[ ]*[\t\u3000\u00a0\u2000-\u200a\u202f\u205f{_BULLETS}]
      | [ ]*(?:-[ ]+)*{KNOWN_KEY}[ ]*(?:：|:[^\s/]|:[ ]*[\u3000\u00a0])
      | .*[ \t]\#
      | [^:\n]*:[ ]+(?:\[.*[【［〔】］〕]|{{.*[｛｝]|[【［〔｛])
      | .*[{{,，]\s*{KNOWN_KEY}[ ]*(?:：|:[^\s/])""",
    re.VERBOSE,
)
"""The same of a single line, more narrowly."""


def scan_lines(lines: Sequence[str]) -> Iterator[Slip]:
    """Yield the slips of single lines; each must be mended before the next is asked for."""
    yield from find_conflicts(lines)
    scanner = _Scanner()
    if not _may_have_slips("\n".join(lines)):
        return
    for number in range(len(lines)):
        for _ in range(_MOST_PER_LINE):
            slip = scanner.find_slip(number, lines)
            if slip is None:
                break
            yield slip
        scanner.enter_line(lines[number])


def _may_have_slips(text: str) -> bool:
    starts = (text.rfind("\n", 0, one.start() + 1) + 1 for one in _SUSPECT.finditer(text))
    return any(_CANDIDATE.match(text, start) for start in starts) or bool(_UNINDENTED.search(text))


class _Scanner:
    """Goes down the lines and knows what is open."""

    def __init__(self) -> None:
        self._levels = Levels()
        self._pending: list[str] = []  # lines of which `_levels` has yet to take note
        self._before = ""  # the last line that is not blank
        self._block = -1  # the margin of the key whose text stands in a block below it
        self._opening = -1  # the margin of 选项 while its labels are read
        self._labels = -1  # where those labels begin

    def find_slip(self, number: int, lines: Sequence[str]) -> Slip | None:
        """Return the first slip of a line."""
        line = lines[number]
        if self._is_passed_over(line):
            return None
        in_labels = self._opening == _measure(line)
        if not in_labels and not _CANDIDATE.match(line):
            return None
        return (
            self._find_margin(number, line)
            or self._find_bullet(number, line)
            or self._find_label(number, lines)
            or self._find_colon(number, line)
            or find_text_slip(number, line)
        )

    def enter_line(self, line: str) -> None:
        """Take note of a line, once it is mended."""
        if self._is_passed_over(line):
            return
        margin = _measure(line)
        self._block = margin if _BLOCK.search(line) else -1
        opening = _OPENING.match(line)
        if opening:
            self._opening, self._labels = len(opening["margin"]), -1
        elif margin <= self._opening:
            self._opening = -1
        elif self._labels < 0:
            self._labels = margin
        self._pending.append(line)
        self._before = line

    def _is_passed_over(self, line: str) -> bool:
        text = line.strip()
        in_block = self._block >= 0 and (not text or _measure(line) > self._block)
        return in_block or not text or text.startswith("#")

    def _find_margin(self, number: int, line: str) -> Slip | None:
        found = _STRANGE.match(line)
        if not found or not found["margin"].strip(" "):
            return None
        margin, rest = found["margin"], line[found.end() :]
        is_entry = bool(_ENTRY.match(rest) or _BULLET.match(rest))
        if not is_entry and not _KEYED.match(rest):
            return None
        for passed in self._pending:
            self._levels.enter_line(passed)
        self._pending.clear()
        blanks = margin.count(" ") + margin.count("\u00a0")
        meant = self._levels.guess_margin(blanks, len(margin) - blanks, entry=is_entry)
        return _describe_margin(number, margin, meant)

    def _find_bullet(self, number: int, line: str) -> Slip | None:
        found = _BULLET.match(line)
        if not found:
            return None
        margin = _measure(line)
        begun = self._before.rstrip().endswith(":") and margin >= _measure(self._before)
        follows = _measure(self._before) == margin and _ENTRY.match(self._before.lstrip())
        if not _KEYED.match(found["rest"]) and not begun and not follows:
            return None
        return Slip(
            rule=WORD_BULLET,
            line=number,
            column=found.start("sign"),
            message=f"这里用了Word的项目符号“{found['sign']}”，不是英文的减号。",
            remedy="改成英文的减号加一个空格：“- ”。",
            repair=Repair(found.start("sign"), found.start("rest"), "- "),
        )

    def _find_label(self, number: int, lines: Sequence[str]) -> Slip | None:
        """Recognise labels that stand no deeper than the 选项 they belong to."""
        line = lines[number]
        if self._opening < 0 or _measure(line) != self._opening or not _LABEL.match(line.lstrip()):
            return None
        wanted = max(self._labels, self._opening + _STEP)
        others = tuple(_list_labels(lines, number + 1, self._opening, wanted))
        return Slip(
            rule=WRONG_INDENTATION,
            line=number,
            column=self._opening,
            message="这一项没有缩进：它要比上面的“选项”一行多空两格。",
            remedy=f"在行首加{wanted - self._opening}个空格"
            + (f"，下面到第{others[-1] + 1}行也一样。" if others else "。"),
            repair=Repair(0, self._opening, " " * wanted),
            alike=others,
        )

    def _find_colon(self, number: int, line: str) -> Slip | None:
        """Recognise a key that is not set off from its value, but for a line of running text."""
        if self._before and not self._before.rstrip().endswith(":"):
            content = len(self._before) - len(self._before.lstrip(" -"))
            if _measure(line) > content:
                return None
        if self._opening < 0 and _LABEL.match(line.lstrip(" -")):
            return None  # a time, or a text that begins with a letter
        slip = find_joined_key(line, number)
        # A dash without its blank moves what stands below; only a parser knows how.
        return None if slip and slip.repair and slip.repair.text == "- " else slip


def _list_labels(lines: Sequence[str], start: int, margin: int, wanted: int) -> Iterator[int]:
    """Yield the lines from `start` on that hold labels at a margin, or what belongs to them."""
    for number in range(start, len(lines)):
        line = lines[number]
        here, is_label = _measure(line), _LABEL.match(line.lstrip())
        stands_right = here == wanted and is_label
        if not line.strip() or stands_right or here < margin or (here == margin and not is_label):
            return
        yield number


def _measure(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _describe_margin(number: int, margin: str, meant: int) -> Slip:
    signs = margin.strip(" ")
    first = margin.index(signs[0])
    repair = Repair(0, len(margin), " " * meant)
    if "\t" in signs:
        return Slip(
            rule=TAB_INDENTATION,
            line=number,
            column=first,
            length=signs.count("\t"),
            message="这一行开头用了制表符（Tab键），YAML只认空格。",
            remedy=f"删去行首的空白，改按{meant}下空格键；每深一层空两格。",
            repair=repair,
        )
    name = "全角空格" if "\u3000" in signs else "不换行空格（多半是从网页或者Word复制来的）"
    return Slip(
        rule=STRANGE_INDENTATION,
        line=number,
        column=first,
        length=len(signs),
        message=f"这里用了{name}缩进，YAML只认英文空格。",
        remedy=f"删去行首的空白，切换到英文输入，按{meant}下空格键。",
        repair=repair,
    )
