"""案例: a situation with items of its own."""

from collections.abc import Callable

from lectern.model.item import Item
from lectern.model.kinds.case import CaseItem
from lectern.reading.fields import Fields
from lectern.reading.kinds.common import Common
from lectern.reading.nodes import Node


def read_case(fields: Fields, common: Common, read_part: Callable[[Node], Item | None]) -> CaseItem:
    """Return a 案例.

    Args:
        fields: Its fields.
        common: What all items have; its parts inherit from it.
        read_part: Reads one of its items.
    """
    material = fields.get_text("material", required=True)
    sequence = fields.get_sequence("items", required=True)
    parts = [read_part(node) for node in (sequence.nodes if sequence else ())]
    return CaseItem(
        **common, material=material, items=tuple(part for part in parts if part is not None)
    )
