"""简答: the points a good response makes."""

from typing import Final

from lectern.model.kinds.short_answer import ShortAnswerItem
from lectern.model.text import normalise_choice
from lectern.reading.kinds.common import STEM, Common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.kinds.labels import EQUAL_CHOICES
from lectern.reading.nodes import trim_lines
from lectern.reading.shapes import TEXTS, Field

FIELDS: Final = (
    STEM,
    Field(name="points", note="简答题的要点，学员对照着给自己评分", shape=TEXTS, required=True),
)


def read_item(fields: ItemFields, common: Common) -> ShortAnswerItem | None:
    """Return a 简答."""
    nodes = fields.get_texts("points", required=True)
    seen: dict[str, int] = {}
    for number, node in enumerate(nodes):
        common["places"][f"points/{number}"] = fields.context.locate(node)
        first = seen.setdefault(normalise_choice(node.text), number)
        if first != number:
            fields.context.tell(
                EQUAL_CHOICES,
                node,
                f"第{number + 1}个要点和第{first + 1}个相同。",
                remedy="删去一个，或改成不同的内容。",
            )
    return ShortAnswerItem(**common, points=tuple(trim_lines(node.text) for node in nodes))
