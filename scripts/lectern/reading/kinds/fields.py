"""The fields of an item, one of which may hold items again."""

from collections.abc import Callable

from lectern.model.item import Item
from lectern.model.kinds import ITEM_NAMES
from lectern.reading.context import Context
from lectern.reading.fields import Fields
from lectern.reading.kinds.common import Common
from lectern.reading.nodes import MappingNode, Node


class ItemFields(Fields):
    """The fields of one item, by their English names."""

    def __init__(
        self,
        node: MappingNode,
        context: Context,
        read_part: Callable[[Node, Common], Item | None],
    ) -> None:
        """Find the fields.

        Args:
            node: The item's mapping.
            context: Takes the problems.
            read_part: Reads an item that is part of one with these common fields.
        """
        super().__init__(node, ITEM_NAMES, context)
        self._read_part = read_part

    def get_items(self, name: str, common: Common) -> tuple[Item, ...]:
        """Return the items in a list that the item must have, without those with errors."""
        sequence = self.get_sequence(name, required=True)
        read = [self._read_part(node, common) for node in (sequence.nodes if sequence else ())]
        return tuple(item for item in read if item is not None)
