"""Parsing YAML that trainers typed: a plain slip is told, mended in memory, and reading goes on.

So a file with twenty full-width colons is told of twenty times at once.  The file itself is
never changed.
"""

from typing import Final

import yaml

from lectern.diagnostics import Place, Report, Rule
from lectern.reading.mistakes import Repair, Slip, find_slip
from lectern.reading.mistakes.keys import find_swallowed_key
from lectern.reading.mistakes.lines import scan_lines
from lectern.reading.nodes import Node, ScalarNode
from lectern.reading.source import Source
from lectern.reading.tree import build_tree

_MAX_SLIPS: Final = 50
_MANY: Final = 8
"""A slip made on more lines than this is the habit of a whole file, and told once."""


def parse_lines(
    lines: list[str], source: Source, report: Report, *, references: bool = False
) -> Node | None:
    """Return the root node, or nothing after telling why there is none.

    Args:
        lines: The YAML; slips are mended in this list.
        source: The text as typed, in which the problems are placed.
        report: Takes the problems.
        references: Whether tags, anchors and aliases may stand in it.
    """
    told = _mend_single_lines(lines, source, report)
    while len(told) < _MAX_SLIPS:
        attempt = Report()
        root, slip = _try_lines(lines, source, attempt, references=references)
        if slip is None:
            report.diagnostics += attempt.diagnostics
            return root
        place = source.locate(slip.line, slip.column, slip.length)
        if (slip.vague and told) or (slip.rule.id, place) in told:
            return None  # perhaps only the consequence of a slip mended wrongly
        told.add((slip.rule.id, place))
        report.add(slip.rule, place, slip.message, remedy=slip.remedy)
        if slip.repair is None:
            return None
        _repair_slip(lines, slip, source)
    return None


def _mend_single_lines(lines: list[str], source: Source, report: Report) -> set[tuple[str, Place]]:
    """Mend what single lines show; tell it, and return what was told."""
    found: dict[Rule, list[tuple[Slip, Place]]] = {}
    for slip in scan_lines(lines):
        place = source.locate(slip.line, slip.column, slip.length)
        found.setdefault(slip.rule, []).append((slip, place))
        _repair_slip(lines, slip, source)
    told: set[tuple[str, Place]] = set()
    for rule, slips in found.items():
        many = len(slips) > _MANY
        also = f"这个文件里有{len(slips)}处这样写，可以用编辑器的“替换”一次改完。" if many else ""
        for slip, place in slips[:1] if many else slips:
            report.add(rule, place, slip.message + also, remedy=slip.remedy)
            told.add((rule.id, place))
    return told


def _try_lines(
    lines: list[str], source: Source, report: Report, *, references: bool
) -> tuple[Node | None, Slip | None]:
    """Return the root, or the slip because of which there is none."""
    try:
        root = build_tree("\n".join(lines), source, report, references=references)
    except yaml.MarkedYAMLError as failure:
        return None, find_slip(lines, failure)
    return root, _find_root_slip(lines, root)


def _find_root_slip(lines: list[str], root: Node | None) -> Slip | None:
    """Return the slip that made a single text of a file whose every colon is full-width."""
    if not isinstance(root, ScalarNode):
        return None
    return find_swallowed_key(lines, root.start[0], min(root.end[0], len(lines) - 1))


def _repair_slip(lines: list[str], slip: Slip, source: Source) -> None:
    if slip.repair:
        for number in (slip.line, *slip.alike):
            _repair_line(lines, number, slip.repair, source)


def _repair_line(lines: list[str], number: int, repair: Repair, source: Source) -> None:
    line = lines[number]
    columns = source.columns.get(number, list(range(len(line) + 1)))
    end = min(repair.end, len(line))
    moved = [columns[repair.start]] * len(repair.text)
    source.columns[number] = columns[: repair.start] + moved + columns[end:]
    lines[number] = line[: repair.start] + repair.text + line[end:]
