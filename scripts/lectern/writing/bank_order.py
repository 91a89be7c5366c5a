"""Items put in another order, added, and retired in a bank's text; comments go with their item."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

import yaml

from lectern.model.names import BANK_NAMES
from lectern.writing.bank_nodes import EditError, find_end, find_items, find_value, walk_ids
from lectern.writing.banks import Value, format_items
from lectern.writing.scalars import format_entry, format_sequence

Order: TypeAlias = Sequence[str | Mapping[str, Value]]
"""Items as they shall stand: the ids of those that are there, the fields of new ones."""


def arrange_items(text: str, order: Order) -> str:
    """Return a bank's text with its items in this order; those that are not named are gone.

    Raises:
        EditError: If nothing would be left, or the items do not stand one below the other.
    """
    sequence = find_items(text)
    if not order:
        message = "一道题也不剩了：题库里至少要有一道题。"
        raise EditError(message)
    lines = text.split("\n")
    bounds = _find_bounds(text, lines, sequence)
    ids = [item_id for item_id, _ in walk_ids(sequence)]
    chunks = {
        item_id: lines[start:end]
        for item_id, (start, end) in zip(ids, pairwise(bounds), strict=True)
    }
    shift = int(sequence.start_mark.column)
    arranged = [
        line
        for entry in order
        for line in (chunks[entry] if isinstance(entry, str) else _format_new(entry, shift))
    ]
    return "\n".join([*lines[: bounds[0]], *arranged, *lines[bounds[-1] :]])


def retire_items(text: str, ids: Iterable[str]) -> str:
    """Return a bank's text with more ids that may never come back."""
    named = list(ids)
    found = find_value(text, "retired")
    if isinstance(found, yaml.SequenceNode) and found.value and not found.flow_style:
        end = text.find("\n", find_end(text, found))
        end = len(text) if end < 0 else end
        pad = " " * int(found.start_mark.column)
        return text[:end] + "".join(f"\n{pad}- {format_entry(one)}" for one in named) + text[end:]
    if isinstance(found, yaml.SequenceNode):
        known = [str(node.value) for node in found.value]
        start, end = int(found.start_mark.index), int(found.end_mark.index)
        return text[:start] + format_sequence([*known, *named]) + text[end:]
    whole = text if text.endswith("\n") else f"{text}\n"
    return f"{whole}\n{BANK_NAMES['retired']}: {format_sequence(named)}\n"


def _find_bounds(text: str, lines: Sequence[str], sequence: yaml.SequenceNode) -> list[int]:
    """Return the lines at which items begin, the comments above them included, and the last ends."""
    column = int(sequence.start_mark.column)
    bounds: list[int] = []
    floor = text.count("\n", 0, _find_key_end(text)) + 1
    for node in sequence.value:
        line = text.count("\n", 0, int(node.start_mark.index))
        while not (lines[line][column : column + 1] == "-" and not lines[line][:column].strip()):
            line -= 1
        while line > floor and _is_remark(lines[line - 1]):
            line -= 1
        bounds.append(line)
        floor = text.count("\n", 0, find_end(text, node)) + 1
    return [*bounds, floor]


def _find_key_end(text: str) -> int:
    """Return where the name 试题 ends."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    names = (BANK_NAMES["items"], "items")
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    return next(int(key.end_mark.index) for key, _ in pairs if key.value in names)


def _is_remark(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _format_new(fields: Mapping[str, Value], column: int) -> list[str]:
    return [" " * column + line[len("  ") :] if line else line for line in format_items([fields])]
