"""What a version control program leaves in a file when two changes meet."""

import re
import sys
from collections.abc import Iterator, Sequence
from typing import Final

from lectern.diagnostics import Rule
from lectern.reading.mistakes.slip import Repair, Slip

MERGE_CONFLICT = Rule("merge-conflict")

_START: Final = re.compile(r"<{7}(?:\s|$)")
_OTHER: Final = re.compile(r"(?:={7}|\|{7})(?:\s|$)")
_END: Final = re.compile(r">{7}(?:\s|$)")


def find_conflicts(lines: Sequence[str]) -> Iterator[Slip]:
    """Yield each conflict once; it is mended by keeping the first of the two versions."""
    for number, line in enumerate(lines):
        if _START.match(line):
            others = _list_other_side(lines, number + 1)
            ours = f"第{number + 2}行起是一种，第{others[0] + 2}行起是另一种。" if others else ""
            yield Slip(
                rule=MERGE_CONFLICT,
                line=number,
                column=0,
                length=len(line.rstrip()),
                message=f"这里留着合并冲突的记号：两个人改了同一处，没有选定。{ours}",
                remedy="留下要的一种，删去另一种，再删去以<<<<<<<、=======、>>>>>>>开头的各行。",
                repair=Repair(0, sys.maxsize, ""),
                alike=others,
            )


def _list_other_side(lines: Sequence[str], start: int) -> tuple[int, ...]:
    """Return the lines from the mark in the middle to the one at the end."""
    middle = next((n for n in range(start, len(lines)) if _OTHER.match(lines[n])), len(lines))
    end = next((n for n in range(middle, len(lines)) if _END.match(lines[n])), middle - 1)
    return tuple(range(middle, end + 1))
