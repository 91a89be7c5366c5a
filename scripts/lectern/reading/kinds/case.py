"""案例: a situation with items of its own."""

from dataclasses import replace
from typing import Final

from lectern.model.kinds.case import CaseItem
from lectern.reading.kinds.common import STEM, Common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.shapes import TEXT, Field, list_of

FIELDS: Final = (
    replace(STEM, required=False),
    Field(name="material", note="案例的材料", shape=TEXT, required=True),
    Field(
        name="items",
        note="案例的小题，各有编号；没写的讲义、难度、标签、依据随案例",
        shape=list_of("item"),
        required=True,
    ),
)


def read_item(fields: ItemFields, common: Common) -> CaseItem:
    """Return a 案例; its items inherit from it."""
    material = fields.get_shown_text("material", required=True)
    return CaseItem(**common, material=material, items=fields.get_items("items", common))
