"""What a YAML file consists of once it is parsed: texts, mappings and sequences.

Every scalar is the text that was typed; what it means (a number, yes or no, a date) is for
the reader of the field to say.
"""

import re
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from lectern.diagnostics import Place
from lectern.reading.source import Source

_EMPTY_LINES: Final = re.compile(r"(?:[^\S\r\n]*[\r\n])+")


@dataclass(slots=True)
class ScalarNode:
    """A text.  Lines and columns count from 0; the end is exclusive.

    Attributes:
        plain: Typed without quotes and not as a block.
    """

    text: str
    start: tuple[int, int]
    end: tuple[int, int]
    plain: bool = True


@dataclass(slots=True)
class SequenceNode:
    """A list."""

    start: tuple[int, int]
    nodes: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class MappingNode:
    """Keys with their values, in order; no key twice."""

    start: tuple[int, int]
    entries: dict[str, tuple[ScalarNode, "Node"]] = field(default_factory=dict)


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def find_last_line(node: Node) -> int:
    """Return the last line on which something of a node stands."""
    if isinstance(node, ScalarNode):
        line, column = node.end
        return max(node.start[0], line if column else line - 1)
    if isinstance(node, SequenceNode):
        parts = node.nodes
    else:
        parts = [value for _, value in node.entries.values()]
    return find_last_line(parts[-1]) if parts else node.start[0]


def trim_lines(text: str) -> str:
    """Return a text without the empty lines before it and the white space after it."""
    trimmed = text.rstrip()
    found = _EMPTY_LINES.match(trimmed)
    return trimmed[found.end() :] if found else trimmed


def locate_node(node: Node, source: Source) -> Place:
    """Return where a node stands: a text as a whole, a mapping by its first key."""
    if isinstance(node, ScalarNode):
        return source.locate_span(node.start, node.end)
    if isinstance(node, MappingNode):
        key = next((key for key, _ in node.entries.values()), None)
        if key is not None and key.start == node.start:
            return source.locate_span(key.start, key.end)
    return source.locate(*node.start)
