"""排序: all choices in their right order."""

from lectern.diagnostics import Rule
from lectern.model.kinds.ordering import OrderingItem
from lectern.reading.fields import Fields
from lectern.reading.kinds.common import Common
from lectern.reading.kinds.labels import read_choices, read_key

INCOMPLETE_ORDER = Rule("incomplete-order")


def read_ordering(fields: Fields, common: Common) -> OrderingItem | None:
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
