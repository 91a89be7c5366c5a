"""多选: which of the choices are right."""

from typing import Final

from lectern.model.kinds.multiple_choice import MultipleChoiceItem
from lectern.reading.kinds.common import STEM, Common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.kinds.labels import CHOICES, read_choices, read_key
from lectern.reading.shapes import TEXTS, Field

FIELDS: Final = (
    STEM,
    CHOICES,
    Field(name="key", note="对的几项的标号，例如ABD", shape=TEXTS, required=True),
)


def read_item(fields: ItemFields, common: Common) -> MultipleChoiceItem | None:
    """Return a 多选, or nothing after telling why."""
    choices = read_choices("choices", fields, common["places"])
    key = read_key(fields, choices)
    if key is None:
        return None
    return MultipleChoiceItem(**common, choices=choices, key=frozenset(key))
