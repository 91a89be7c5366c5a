"""Which field a key names: either language, no key unknown, no field twice."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from lectern.diagnostics import Rule
from lectern.reading.context import Context
from lectern.reading.mistakes.keys import find_joined_key
from lectern.reading.nodes import MappingNode, Node, ScalarNode

UNKNOWN_KEY = Rule("unknown-key")
DUPLICATE_FIELD = Rule("duplicate-field")

FieldNodes: TypeAlias = dict[str, tuple[ScalarNode, Node]]
"""From a field's English name to its key and value."""

_NEAR: Final = 0.5


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that `word` was probably meant to be."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=_NEAR)), None)


def resolve_keys(node: MappingNode, names: Mapping[str, str], context: Context) -> FieldNodes:
    """Return the fields of a mapping, after telling of every key that is none.

    Args:
        node: The mapping.
        names: Each field's English name and its Chinese one.
        context: Takes the problems.
    """
    english = {chinese: name for name, chinese in names.items()}
    fields: FieldNodes = {}
    for text, (key, value) in node.entries.items():
        name = english.get(text, text)
        if name not in names:
            joined = _split_joined(key, value, context)
            if joined is None:
                _tell_unknown(key, names, context)
            else:
                fields.setdefault(english.get(joined[0].text, joined[0].text), joined)
        elif name in fields:
            _tell_twice(key, fields[name][0], context)
        else:
            fields[name] = (key, value)
    return fields


def _split_joined(key: ScalarNode, value: Node, context: Context) -> tuple[ScalarNode, Node] | None:
    """Return key and value of `{内容：五人}`, which a parser takes for a key alone."""
    slip = find_joined_key(key.text)
    if slip is None or slip.repair is None:
        return None
    context.tell(slip.rule, key, slip.message, remedy=slip.remedy)
    if slip.repair.text == "- ":
        return replace(key, text=key.text[1:].strip()), value
    rest = replace(key, text=key.text[slip.repair.end :])
    return replace(key, text=key.text[: slip.repair.start].strip()), rest


def _tell_unknown(key: ScalarNode, names: Mapping[str, str], context: Context) -> None:
    nearest = find_nearest(key.text.strip(), [*names.values(), *names])
    every = "、".join(names.values())
    context.tell(
        UNKNOWN_KEY,
        key,
        f"没有“{key.text}”这个键。",
        remedy=f"改成“{nearest}”。" if nearest else f"删去它，或改成其中一个：{every}。",
    )


def _tell_twice(key: ScalarNode, first: ScalarNode, context: Context) -> None:
    context.tell(
        DUPLICATE_FIELD,
        key,
        f"“{key.text}”和“{first.text}”是同一个键的中英文两种写法。",
        remedy="只留一个。",
    )
