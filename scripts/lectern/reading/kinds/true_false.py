"""判断: right or wrong."""

from typing import Final

from lectern.diagnostics import Rule
from lectern.model.kinds.true_false import TrueFalseItem
from lectern.reading.kinds.common import STEM, Common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.kinds.labels import tell_no_key
from lectern.reading.shapes import TEXT, Field

TRUE_FALSE_KEY = Rule("true-false-key")

_RIGHT: Final = ("对", "正确", "√", "✓", "✔", "t", "true")
_WRONG: Final = ("错", "错误", "×", "✗", "✘", "f", "false")
_KEYS: Final = dict.fromkeys(_RIGHT, True) | dict.fromkeys(_WRONG, False)

FIELDS: Final = (
    STEM,
    Field(name="key", note="对或者错", shape=TEXT, required=True),
)


def read_item(fields: ItemFields, common: Common) -> TrueFalseItem | None:
    """Return a 判断."""
    text = fields.get_text("key")
    if not text:
        tell_no_key(fields, "加一行“答案: 对”或“答案: 错”")
        return None
    key = _KEYS.get(text.lower())
    if key is None:
        fields.tell(
            TRUE_FALSE_KEY,
            "key",
            f"判断题的答案只能是“对”或“错”，这里是“{text}”。",
            remedy="写成“答案: 对”或“答案: 错”。",
        )
        return None
    return TrueFalseItem(**common, key=key)
