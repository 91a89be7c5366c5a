"""单选: which of the choices is right."""

from typing import Final

from lectern.diagnostics import Rule
from lectern.model.kinds.single_choice import SingleChoiceItem
from lectern.reading.kinds.common import STEM, Common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.kinds.labels import CHOICES, read_choices, read_key
from lectern.reading.shapes import TEXT, Field

SEVERAL_KEYS = Rule("several-keys")

FIELDS: Final = (
    STEM,
    CHOICES,
    Field(name="key", note="对的那一项的标号，例如B", shape=TEXT, required=True),
)


def read_item(fields: ItemFields, common: Common) -> SingleChoiceItem | None:
    """Return a 单选, or nothing after telling why."""
    choices = read_choices("choices", fields, common["places"])
    key = read_key(fields, choices)
    if key is None:
        return None
    if len(key) > 1:
        fields.tell(
            SEVERAL_KEYS,
            "key",
            f"单选题只能有一个答案，这里有{len(key)}个。",
            remedy="只留一个标号，或把题型改成“多选”。",
        )
        return None
    return SingleChoiceItem(**common, choices=choices, key=key[0])
