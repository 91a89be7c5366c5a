"""Single fields of items set, added and removed in a bank's text; every other letter stays."""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

import yaml

from lectern.model.kinds import ITEM_NAMES
from lectern.writing.bank_nodes import (
    EditError,
    Pair,
    find_end,
    find_items,
    list_pairs,
    walk_ids,
)
from lectern.writing.banks import FIELD_ORDER, Value, format_field, format_flow
from lectern.writing.scalars import format_entry, format_scalar, quote_scalar

Changes: TypeAlias = Mapping[str, Value | None]
"""Values by path, such as `stem` or `choices/C`; None takes the field away."""

_Edit: TypeAlias = tuple[int, int, str]
_DEPTH: Final = 4
_NAMES: Final = {word: name for name, word in ITEM_NAMES.items()}


def edit_items(text: str, changes: Mapping[str, Changes]) -> str:
    """Return a bank's text with other values in some fields.

    Args:
        text: The bank's text.
        changes: What becomes of an item's fields, by its id.

    Raises:
        EditError: If a field cannot be edited where it stands.
    """
    edits: list[_Edit] = []
    for item_id, node in walk_ids(find_items(text)):
        for path, value in changes.get(item_id, {}).items():
            edits += _edit_path(text, node, path, value)
    for start, end, replacement in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        text = text[:start] + replacement + text[end:]
    return text


def _edit_path(text: str, item: yaml.Node, path: str, value: Value | None) -> Iterator[_Edit]:
    name, _, label = path.partition("/")
    pairs = list_pairs(item)
    if not label:
        yield _edit_field(text, item, pairs, name, value)
        return
    choices = pairs[name].value if name in pairs else None
    if not isinstance(choices, yaml.MappingNode):
        message = f"“{ITEM_NAMES[name]}”的写法，程序改不了。"
        raise EditError(message)
    known = list_pairs(choices)
    inner = list_pairs(known[label].value).get("text") if label in known else None
    if inner and value is not None:
        yield _replace(text, inner, value, flow=True)
    elif label in known and value is not None:
        yield _replace(text, known[label], value, flow=bool(choices.flow_style))
    elif label in known:
        yield _remove(text, choices, known[label])
    elif value is not None:
        last = list(known.values())[-1]
        yield _insert(text, last, label, value, flow=bool(choices.flow_style))


def _edit_field(
    text: str, item: yaml.Node, pairs: Mapping[str, Pair], name: str, value: Value | None
) -> _Edit:
    if name in pairs and value is None:
        return _remove(text, item, pairs[name])
    if name in pairs and value is not None:
        return _replace(text, pairs[name], value, flow=_is_flow(item), name=name)
    before = [one for one in FIELD_ORDER[: FIELD_ORDER.index(name)] if one in pairs]
    after = pairs[before[-1]] if before else next(iter(pairs.values()))
    return _insert(text, after, ITEM_NAMES[name], value or "", flow=_is_flow(item))


def _replace(text: str, pair: Pair, value: Value, *, flow: bool, name: str = "") -> _Edit:
    """Return the edit that gives a field another value, on one line if more would do harm."""
    start, end = int(pair.value.start_mark.index), find_end(text, pair.value)
    remark = text[end : _find_line_end(text, end)].strip()
    if remark and not flow and isinstance(value, str):
        return start, end, quote_scalar(value)
    one_line = text[start:end].count("\n") == 0
    if flow or remark or (one_line and not _needs_lines(value)):
        return start, end, _write(value, flow=flow)
    key = int(pair.key.start_mark.index)
    column = int(pair.key.start_mark.column)
    return key, end, _write_lines(name, value, text[key : int(pair.key.end_mark.index)], column)


def _insert(text: str, last: Pair, word: str, value: Value, *, flow: bool) -> _Edit:
    """Return the edit that adds a field behind another."""
    end = find_end(text, last.value)
    if flow:
        return end, end, f", {word}: {_write(value, flow=True)}"
    column = int(last.key.start_mark.column)
    place = _find_line_end(text, end)
    return (
        place,
        place,
        f"\n{' ' * column}{_write_lines(_NAMES.get(word, ''), value, word, column)}",
    )


def _remove(text: str, mapping: yaml.Node, pair: Pair) -> _Edit:
    """Return the edit that takes a field away, with its line where it has one."""
    start, end = int(pair.key.start_mark.index), find_end(text, pair.value)
    if _is_flow(mapping):
        rest = text[end:].lstrip()
        if rest.startswith(","):
            gap = len(text) - end - len(rest) + 1
            return start, end + gap + (text[end + gap :][:1] == " "), ""
        return text.rindex(",", 0, start), end, ""
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip():
        message = "这一项写在一道题的第一行，程序去不掉。"
        raise EditError(message)
    return line, _find_line_end(text, end) + 1, ""


def _write_lines(name: str, value: Value, word: str, column: int) -> str:
    """Return a field in block style, its first line without indent."""
    if not name:
        return f"{word}: {_write(value, flow=False)}"
    first, *lines = format_field(name, value)
    pad = " " * column
    return "\n".join(
        [word + first[_DEPTH + len(ITEM_NAMES[name]) :], *(pad + one[_DEPTH:] for one in lines)]
    )


def _write(value: Value, *, flow: bool) -> str:
    if isinstance(value, str):
        return format_entry(value) if flow else format_scalar(value)
    return format_flow(value)


def _needs_lines(value: Value) -> bool:
    return isinstance(value, Mapping) or (isinstance(value, str) and "\n" in value)


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _find_line_end(text: str, place: int) -> int:
    found = text.find("\n", place)
    return len(text) if found < 0 else found
