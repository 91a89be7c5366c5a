"""Items as trainers would type them: canonical YAML for a bank's file."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import yaml

from lectern.model.names import BANK_NAMES, COMMON_NAMES
from lectern.writing.scalars import format_scalar, format_sequence

Value: TypeAlias = str | Sequence[str] | Sequence[Sequence[str]] | Mapping[str, str]
"""A text, a list of texts, a list of wordings for each blank, or choices by label."""

_NAMES = {**COMMON_NAMES, "points": "要点"}
_ORDER = tuple(name for name in _NAMES if name != "points")
_ITEM = "  - "
_FIELD = "    "
_DEEPER = "      "


def format_bank(bank_id: str, title: str, items: Iterable[Mapping[str, Value]]) -> str:
    """Return the text of a bank's file; items hold their fields by English names."""
    head = [
        f"{BANK_NAMES['bank']}: {bank_id}",
        f"{BANK_NAMES['title']}: {format_scalar(title)}",
        f"{BANK_NAMES['items']}:",
    ]
    return "\n".join([*head, *_format_items(items)]) + "\n"


def append_items(text: str, items: Iterable[Mapping[str, Value]]) -> str:
    """Return a bank's text with more items behind its last; nothing else in it changes."""
    lines = text.splitlines()
    end = _find_end(text)
    while end and not lines[end - 1].strip():
        end -= 1
    indent = " " * _find_indent(text)
    added = [indent + line[len("  ") :] if line else line for line in _format_items(items)]
    return "\n".join([*lines[:end], *added, *lines[end:]]) + "\n"


def _find_sequence(text: str) -> yaml.SequenceNode:
    """Return the items of a bank that can be read and has one at least."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    fields = root.value if isinstance(root, yaml.MappingNode) else []
    names = (BANK_NAMES["items"], "items")
    found = (value for key, value in fields if key.value in names)
    return next(value for value in found if isinstance(value, yaml.SequenceNode) and value.value)


def _find_end(text: str) -> int:
    """Return the number of lines up to the end of the last item."""
    last = _find_sequence(text).value[-1]
    mark = last.end_mark
    return int(mark.line + bool(mark.column))


def _find_indent(text: str) -> int:
    return int(_find_sequence(text).start_mark.column)


def _format_items(items: Iterable[Mapping[str, Value]]) -> list[str]:
    return [line for item in items for line in _format_item(item)]


def _format_item(item: Mapping[str, Value]) -> list[str]:
    names = sorted(item, key=lambda name: _ORDER.index("key" if name == "points" else name))
    lines = [line for name in names for line in _format_field(_NAMES[name], item[name])]
    return [_ITEM + lines[0][len(_FIELD) :], *lines[1:]]


def _format_field(name: str, value: Value) -> list[str]:
    if isinstance(value, str):
        return _format_text(f"{_FIELD}{name}", value, _DEEPER)
    if isinstance(value, Mapping):
        entries = value.items()
        return [
            f"{_FIELD}{name}:",
            *(
                line
                for label, text in entries
                for line in _format_text(_DEEPER + label, text, _DEEPER + "  ")
            ),
        ]
    if value and not isinstance(value[0], str):
        wordings = ", ".join(format_sequence(list(blank)) for blank in value)
        return [f"{_FIELD}{name}: [{wordings}]"]
    return [f"{_FIELD}{name}: {format_sequence([str(text) for text in value])}"]


def _format_text(name: str, text: str, indent: str) -> list[str]:
    """Return a text of one line after its name, one of several lines below it."""
    if "\n" not in text:
        return [f"{name}: {format_scalar(text)}"]
    lines = text.split("\n")
    if any(line != line.rstrip() or line[:1].isspace() or not line.isprintable() for line in lines):
        return [f"{name}: {format_scalar(text)}"]
    return [f"{name}: |-", *(indent + line if line else "" for line in lines)]
