"""单选 and 多选: which of the choices are right."""

from lectern.diagnostics import Rule
from lectern.model.kinds.multiple_choice import MultipleChoiceItem
from lectern.model.kinds.single_choice import SingleChoiceItem
from lectern.reading.fields import Fields
from lectern.reading.kinds.common import Common
from lectern.reading.kinds.labels import read_choices, read_key

SEVERAL_KEYS = Rule("several-keys")


def read_single_choice(fields: Fields, common: Common) -> SingleChoiceItem | None:
    """Return a 单选: exactly one key."""
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


def read_multiple_choice(fields: Fields, common: Common) -> MultipleChoiceItem | None:
    """Return a 多选: one key or more."""
    choices = read_choices("choices", fields, common["places"])
    key = read_key(fields, choices)
    if key is None:
        return None
    return MultipleChoiceItem(**common, choices=choices, key=frozenset(key))
