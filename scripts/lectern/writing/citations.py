"""Citations with other years and numbers, in banks and pages as they were typed.

Nothing else of a file is touched: not a line's end, not a space.  Which citations get which
numbers is for `revising`.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from lectern.citations import Rewriting
from lectern.diagnostics import Place
from lectern.writing.files import write_bytes

_MARK = "\ufeff"


def rewrite_citations(root: Path, plans: Iterable[Rewriting]) -> list[Rewriting]:
    """Write other citations into the files of a course, each file in one step.

    Returns:
        What was written, by place.  A line that is not what its place says is left alone, and
        so is a file that is not UTF-8.
    """
    ordered = sorted(plans, key=lambda p: (p.place.file, p.place.line, p.place.column))
    return [
        plan
        for file, group in groupby(ordered, key=attrgetter("place.file"))
        for plan in _rewrite_file(root / file, list(group))
    ]


def _rewrite_file(path: Path, plans: Sequence[Rewriting]) -> list[Rewriting]:
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError:
        return []
    mark = _MARK if text.startswith(_MARK) else ""
    # Only what ends lines for banks and pages alike.
    lines = text.removeprefix(_MARK).split("\n")
    written = [plan for plan in plans if _holds_place(lines, plan.place)]
    # From the end of a line to its beginning, so that no column changes before its turn.
    for plan in reversed(written):
        place = plan.place
        line, start = lines[place.line - 1], place.column - 1
        lines[place.line - 1] = line[:start] + plan.text + line[start + place.length :]
    if written:
        write_bytes(path, (mark + "\n".join(lines)).encode())
    return written


def _holds_place(lines: Sequence[str], place: Place) -> bool:
    return place.line <= len(lines) and lines[place.line - 1].removesuffix("\r") == place.text
