"""Which field a key names: either language, no key unknown, no field twice."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from lectern.diagnostics import Rule
from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import BANK_NAMES, CHOICE_NAMES
from lectern.nearness import find_nearest
from lectern.reading.context import Context
from lectern.reading.mistakes.keys import find_joined_key
from lectern.reading.nodes import MappingNode, Node, ScalarNode

UNKNOWN_KEY = Rule("unknown-key")
DUPLICATE_FIELD = Rule("duplicate-field")

FieldNodes: TypeAlias = dict[str, tuple[ScalarNode, Node]]
"""From a field's English name to its key and value."""

_OUTSIDE_ITEMS: Final = (BANK_NAMES, CHOICE_NAMES)


def resolve_keys(node: MappingNode, names: Mapping[str, str], context: Context) -> FieldNodes:
    """Return the fields of a mapping, after telling of every key that is none.

    A key that is plainly a slip of a missing one stands for it, so that its value is read.

    Args:
        node: The mapping.
        names: Each field's English name and its Chinese one.
        context: Takes the problems.
    """
    english = {chinese: name for name, chinese in names.items()}
    fields: FieldNodes = {}
    unknown: list[tuple[ScalarNode, Node]] = []
    for text, (key, value) in node.entries.items():
        name = english.get(text, text)
        if name not in names:
            unknown.append((key, value))
        elif name in fields:
            _tell_twice(key, fields[name][0], context)
        else:
            fields[name] = (key, value)
    for key, value in unknown:
        meant, entry = _resolve_unknown(key, value, names, fields, context)
        if meant:
            fields.setdefault(english.get(meant, meant), entry)
    return fields


def _resolve_unknown(
    key: ScalarNode, value: Node, names: Mapping[str, str], fields: FieldNodes, context: Context
) -> tuple[str | None, tuple[ScalarNode, Node]]:
    """Tell of an unknown key; return what it was meant to be, and the entry it makes."""
    joined = split_joined(key, value, context)
    if joined:
        name = joined[0].text
        return (name if name in {*names, *names.values()} else None), joined
    missing = {name: chinese for name, chinese in names.items() if name not in fields}
    nearest = find_nearest(key.text.strip(), [*missing.values(), *missing])
    if names in _OUTSIDE_ITEMS and key.text in {*ITEM_NAMES, *ITEM_NAMES.values()}:
        nearest = ""
        remedy = "它是试题里的键：检查行首的空格，让它和“编号”对齐。"
    elif nearest:
        remedy = f"改成“{nearest}”。"
    else:
        remedy = f"删去它，或改成其中一个：{'、'.join(missing.values())}。"
    context.tell(UNKNOWN_KEY, key, f"没有“{key.text}”这个键。", remedy=remedy)
    return nearest or None, (key, value)


def split_joined(key: ScalarNode, value: Node, context: Context) -> tuple[ScalarNode, Node] | None:
    """Return key and value of `{内容：五人}`, which a parser takes for a key alone."""
    slip = find_joined_key(key.text)
    if slip is None or slip.repair is None:
        return None
    line, column = key.start
    place = context.source.locate(line, column + slip.column, slip.length)
    context.report.add(slip.rule, place, slip.message, remedy=slip.remedy)
    if slip.repair.text == "- ":
        return replace(key, text=key.text[1:].strip()), value
    rest = replace(key, text=key.text[slip.repair.end :])
    return replace(key, text=key.text[: slip.repair.start].strip()), rest


def _tell_twice(key: ScalarNode, first: ScalarNode, context: Context) -> None:
    context.tell(
        DUPLICATE_FIELD,
        key,
        f"“{key.text}”和“{first.text}”是同一个键的中英文两种写法。",
        remedy="只留一个。",
    )


def tell_joined_dash(node: MappingNode, context: Context) -> bool:
    """Tell of a list whose only entry lacks the space after its dash: `-编号: a-1`."""
    first = next(iter(node.entries.values()), None)
    if first is None or not first[0].text.startswith("-"):
        return False
    return split_joined(*first, context) is not None
