"""Items as trainers would type them: canonical YAML for a bank's file."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import BANK_NAMES, CHOICE_NAMES
from lectern.writing.scalars import format_entry, format_scalar

Value: TypeAlias = str | Sequence["Value"] | Mapping[str, "Value"]
"""A text, a list such as the wordings of each blank, or texts by label."""

FIELD_ORDER = (
    *("id", "kind", "stem", "material", "items", "choices", "left", "right"),
    *("key", "points", "order", "tolerance", "unit", "rationale", "citations", "sources"),
    *("chapter", "difficulty", "tags", "revision", "reviewed"),
)
"""The fields of an item as they follow one another."""
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
    return "\n".join([*head, *format_items(items)]) + "\n"


def format_items(items: Iterable[Mapping[str, Value]]) -> list[str]:
    """Return the lines of items, as deep as a bank has them."""
    return [line for item in items for line in _format_item(item)]


def _format_item(item: Mapping[str, Value]) -> list[str]:
    names = sorted(item, key=FIELD_ORDER.index)
    lines = [line for name in names for line in format_field(name, item[name])]
    return [_ITEM + lines[0][len(_FIELD) :], *lines[1:]]


def format_field(name: str, value: Value) -> list[str]:
    """Return the lines of one field of an item, as deep as a bank's items have them."""
    word = ITEM_NAMES[name]
    if isinstance(value, str):
        return _format_text(f"{_FIELD}{word}", value, _DEEPER)
    if isinstance(value, Mapping):
        entries = [_format_entry(label, entry) for label, entry in value.items()]
        return [f"{_FIELD}{word}:", *(line for lines in entries for line in lines)]
    if name == "items":
        parts = [part for part in value if isinstance(part, Mapping)]
        return [f"{_FIELD}{word}:", *(f"{_FIELD}{line}" for line in format_items(parts))]
    return [f"{_FIELD}{word}: {format_flow(value)}"]


def _format_entry(label: str, entry: Value) -> list[str]:
    if isinstance(entry, str):
        return _format_text(_DEEPER + label, entry, _DEEPER + "  ")
    return [f"{_DEEPER}{label}: {format_flow(entry)}"]


def format_flow(value: Value) -> str:
    """Return a value on one line."""
    if isinstance(value, str):
        return format_entry(value)
    if isinstance(value, Mapping):
        entries = [
            f"{CHOICE_NAMES.get(name, name)}: {format_flow(one)}" for name, one in value.items()
        ]
        return f"{{{', '.join(entries)}}}"
    return f"[{', '.join(map(format_flow, value))}]"


def _format_text(name: str, text: str, indent: str) -> list[str]:
    """Return a text of one line after its name, one of several lines below it."""
    if "\n" not in text:
        return [f"{name}: {format_scalar(text)}"]
    lines = text.split("\n")
    if any(line != line.rstrip() or line[:1].isspace() or not line.isprintable() for line in lines):
        return [f"{name}: {format_scalar(text)}"]
    return [f"{name}: |-", *(indent + line if line else "" for line in lines)]
