"""Slips of the indentation: keys and dashes that are not in line with others of their level.

Lines that are out of line in the same way are one slip, told at the first of them.
"""

import re
import sys
from collections.abc import Iterator
from typing import Final

from lectern.diagnostics import Rule
from lectern.reading.mistakes.slip import Failure, Repair, Slip

WRONG_INDENTATION = Rule("wrong-indentation")

_KEYED: Final = re.compile(
    r"""(?P<head> *(?:- +)*)(?P<brace>\{ *)?(?P<key>[^\s:"'\[\]{}#-][^:]*?) *:(?:\s|$)"""
)
_DASH_WIDTH: Final = 2
_NOWHERE: Final = sys.maxsize


def find_indentation(failure: Failure) -> Slip | None:
    """Recognise a line that begins neither where others of its level do nor one level deeper."""
    if not failure.text:
        return None
    if _is_entry(failure.text):
        return _find_entry(failure)
    return _find_first_entry(failure) or _find_key(failure)


def measure_indentation(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip())


def _find_entry(failure: Failure) -> Slip | None:
    """Recognise a dash that is not in line with those before."""
    here = measure_indentation(failure.text)
    before = [line for line in reversed(failure.lines[: failure.line]) if _is_entry(line)]
    if not before:
        return None
    key = _name_key(failure.text)
    margins = [(_name_key(line) != key, measure_indentation(line)) for line in before]
    _, level = min(margins, key=lambda one: (one[0], abs(one[1] - here)))
    if here == level:
        return None
    return _describe_entry(failure.line, here, level, _find_entry_block(failure, here, level))


def _find_first_entry(failure: Failure) -> Slip | None:
    """Recognise a list's first dash: the line below it and the dashes of other entries agree."""
    above = next((one for one in failure.walk_back(2) if one[0] < failure.line), None)
    if above is None or not _is_entry(above[1]):
        return None
    number, line = above
    here = measure_indentation(line)
    level = here + measure_indentation(failure.text) - _measure_content(line)
    others = failure.lines[failure.line :]
    agree = (_name_key(one) == _name_key(line) for one in others if _is_entry(one, level))
    return _describe_entry(number, here, level) if here != level and any(agree) else None


def _find_key(failure: Failure) -> Slip | None:
    """Recognise a key that is not in line with any before."""
    here = measure_indentation(failure.text)
    above = next((line for number, line in failure.walk_back(2) if number < failure.line), "")
    levels = list(_walk_levels(failure))
    if not levels or here == _measure_content(above):
        return None
    # Of two that are as near, the inner one.
    level, key = min(levels, key=lambda one: abs(one[0] - here))
    if here == level:
        return None
    block = _find_block(failure, here)
    return Slip(
        rule=WRONG_INDENTATION,
        line=failure.line,
        column=here,
        message=f"这一行前面空了{here}格，和前面的行对不齐（“{key}”前面有{level}格）。",
        remedy=f"{_describe_move(here, level)}，和“{key}”对齐"
        + (f"；下面空了{here}格的行也一样" if block else "")
        + "。同一级的各行从同一格开始；下一级比上一级多空两格。",
        repair=Repair(0, here, " " * level),
        alike=block,
    )


def _describe_entry(line: int, here: int, level: int, block: tuple[int, ...] = ()) -> Slip:
    return Slip(
        rule=WRONG_INDENTATION,
        line=line,
        column=here,
        message=f"这个“-”前面空了{here}格，别的“-”空了{level}格，没有对齐。",
        remedy=f"{_describe_move(here, level)}，和别的“-”对齐"
        + ("，它下面的各行一起移" if block else "")
        + "。同一级的“-”从同一格开始，下面的各行比它多空两格。",
        repair=Repair(0, here, " " * level),
        alike=block,
    )


def _describe_move(here: int, level: int) -> str:
    if here < level:
        return f"在行首加{level - here}个空格"
    return f"删去行首的{here - level}个空格"


def _walk_levels(failure: Failure) -> Iterator[tuple[int, str]]:
    """Yield column and key of the levels that are open, the innermost first."""
    bound = None
    for number, line in failure.walk_back(len(failure.lines)):
        margin = measure_indentation(line)
        if number < failure.line and (bound is None or margin < bound):
            bound = margin
            found = _KEYED.match(line)
            if found and not found["brace"]:
                yield len(found["head"]), found["key"]


def _find_block(failure: Failure, here: int) -> tuple[int, ...]:
    """Return the lines below that begin where the failing one does, and what belongs to them."""
    block = []
    inner = _find_inner(failure.text)
    for number, line in failure.walk_on():
        margin = measure_indentation(line)
        if margin < here or _is_entry(line, here):
            break
        moves = bool(_name_key(line))
        if margin == here:
            inner = _find_inner(line)
        elif margin >= inner:
            moves, inner = True, inner or margin
        else:
            # A key that is deeper without being opened stands where all of them should.
            moves, inner = not moves, _NOWHERE
        if moves:
            block.append(number)
    return tuple(block)


def _find_inner(line: str) -> int:
    """Return the least indentation of what a line opens: 0 for whatever is deeper than it."""
    return 0 if line.rstrip().endswith((":", "|", ">")) else _NOWHERE


def _find_entry_block(failure: Failure, here: int, level: int) -> tuple[int, ...]:
    """Return the lines that have to move with a dash: none, if they stand right."""
    block: list[int] = []
    for number, line in failure.walk_on():
        margin = measure_indentation(line)
        if not block and margin == level + _DASH_WIDTH:
            break
        if margin < here or _is_entry(line, level) or (margin == here and not _is_entry(line)):
            break
        block.append(number)
    return tuple(block)


def _is_entry(line: str, margin: int | None = None) -> bool:
    """Whether a line begins with a dash, at this margin if one is given."""
    return f"{line.lstrip()} ".startswith("- ") and margin in {None, measure_indentation(line)}


def _name_key(line: str) -> str:
    """Return the key on a line, in braces or not, or nothing if there is none."""
    found = _KEYED.match(line)
    return found["key"] if found else ""


def _measure_content(line: str) -> int:
    """Return where a line's content begins, after its dashes."""
    return len(line) - len(line.lstrip(" -"))
