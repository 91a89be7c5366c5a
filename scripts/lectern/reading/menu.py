"""The menu in `mkdocs.yml`: its lines, each with its place."""

from collections.abc import Iterator

from lectern.model.settings import MenuLine
from lectern.reading.context import Context
from lectern.reading.nodes import MappingNode, Node, SequenceNode


def walk_menu(node: Node, context: Context) -> Iterator[MenuLine]:
    """Yield the lines of a menu at any depth."""
    if isinstance(node, SequenceNode):
        for entry in node.nodes:
            yield from walk_menu(entry, context)
    elif isinstance(node, MappingNode):
        for _, value in node.entries.values():
            yield from walk_menu(value, context)
    else:
        yield MenuLine(target=node.text.strip(), place=context.locate(node))
