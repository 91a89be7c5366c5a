"""排序: all choices in their right order."""

from typing import Final

from lectern.diagnostics import Rule
from lectern.model.kinds.ordering import OrderingItem
from lectern.reading.kinds.common import STEM, Common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.kinds.labels import CHOICES, read_choices, read_key
from lectern.reading.shapes import TEXTS, Field

INCOMPLETE_ORDER = Rule("incomplete-order")

FIELDS: Final = (
    STEM,
    CHOICES,
    Field(name="key", note="全部标号，按正确的先后，例如CAB", shape=TEXTS, required=True),
)


def read_item(fields: ItemFields, common: Common) -> OrderingItem | None:
    """Return a 排序."""
    choices = read_choices("choices", fields, common["places"])
    key = read_key(fields, choices)
    if key is None:
        return None
    left_out = [choice.label for choice in choices if choice.label not in key]
    if left_out:
        fields.tell(
            INCOMPLETE_ORDER,
            "key",
            f"答案里少了“{'、'.join(left_out)}”。",
            remedy="按正确的顺序写出每一项的标号，各写一次，例如“答案: CAB”。",
        )
        return None
    return OrderingItem(**common, choices=choices, key=key)
