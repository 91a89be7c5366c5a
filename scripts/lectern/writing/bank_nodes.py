"""The items of a bank's text and where their fields stand in it, for edits that touch no more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import BANK_NAMES, CHOICE_NAMES

_NAMES: Final = {word: name for name, word in ITEM_NAMES.items()}
_CHOICE_NAMES: Final = {word: name for name, word in CHOICE_NAMES.items()}


class EditError(Exception):
    """An edit that cannot be made in this text; its text is the reason, for a trainer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A field: its name's node and its value's."""

    key: yaml.Node
    value: yaml.Node


def find_value(text: str, name: str) -> yaml.Node | None:
    """Return the value of one of a bank's own fields."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    names = (BANK_NAMES[name], name)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value in names), None)


def find_items(text: str) -> yaml.SequenceNode:
    """Return the items of a bank.

    Raises:
        EditError: If they do not stand one below the other.
    """
    found = find_value(text, "items")
    if not isinstance(found, yaml.SequenceNode) or found.flow_style or not found.value:
        message = "试题不是一行一行列出来的，程序改不了这个题库。"
        raise EditError(message)
    return found


def list_pairs(node: yaml.Node) -> dict[str, Pair]:
    """Return the fields of an item or of a choice by their English names, choices by labels."""
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {_name_key(key.value): Pair(key=key, value=value) for key, value in node.value}


def walk_ids(sequence: yaml.SequenceNode) -> Iterator[tuple[str, yaml.Node]]:
    """Yield each item with its id."""
    for node in sequence.value:
        pair = list_pairs(node).get("id")
        yield (str(pair.value.value).strip() if pair else "", node)


def find_end(text: str, node: yaml.Node) -> int:
    """Return where the last word of a node ends; a block's own mark is behind what follows."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return find_end(text, last[1] if isinstance(last, tuple) else last)
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    return start + len(text[start:end].rstrip())


def _name_key(word: str) -> str:
    return _NAMES.get(word) or _CHOICE_NAMES.get(word) or word
