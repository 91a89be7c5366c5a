"""Citations with other years and numbers, in banks and pages as they were typed.

Nothing else of a file is touched: not a line's end, not a space.  Which citations get which
numbers is for `checks`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from lectern.citations import format_location, locate_numbers
from lectern.diagnostics import Place
from lectern.model.law import Citation
from lectern.model.numerals import YEAR_PATTERN, format_year
from lectern.writing.files import write_bytes

_MARK = "\ufeff"
_YEAR = re.compile(YEAR_PATTERN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewriting:
    """What stands in a file, and what is to stand there.

    Attributes:
        place: Where the old text stands.
    """

    place: Place
    text: str

    @property
    def before(self) -> str:
        """The old text."""
        start = self.place.column - 1
        return self.place.text[start : start + self.place.length]


def plan_rewriting(old: Citation, new: Citation, *, law: str = "") -> Rewriting | None:
    """Return what to write so that `old` says what `new` does; None where it is not as typed.

    Args:
        old: As it stands.
        new: Its year and numbers; the law's name stays as it is typed.
        law: The name to write where none stands.
    """
    numbers = locate_numbers(old)
    if numbers is None:
        return None
    start = old.place.column - 1
    head = old.place.text[start : numbers.column - 1]
    found = _YEAR.search(head)
    name = head[: found.start()] if found else head.rstrip()
    space = head[len(head.rstrip()) :]
    if not name and law:
        name, space = law, " "
    moved = (old.article, old.paragraph) != (new.article, new.paragraph)
    kept = numbers.text[numbers.column - 1 : numbers.column - 1 + numbers.length]
    text = name + format_year(new.year) + space + (format_location(new) if moved else kept)
    length = numbers.column - 1 + numbers.length - start
    return Rewriting(place=replace(old.place, length=length), text=text)


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
