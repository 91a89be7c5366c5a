"""简答: the points a good response makes."""

from lectern.model.kinds.short_answer import ShortAnswerItem
from lectern.model.text import normalise_text
from lectern.reading.fields import Fields
from lectern.reading.kinds.common import Common
from lectern.reading.kinds.labels import EQUAL_CHOICES


def read_short_answer(fields: Fields, common: Common) -> ShortAnswerItem | None:
    """Return a 简答."""
    nodes = fields.get_texts("points", required=True)
    seen: dict[str, int] = {}
    for number, node in enumerate(nodes):
        common["places"][f"points/{number}"] = fields.context.locate(node)
        first = seen.setdefault(normalise_text(node.text), number)
        if first != number:
            fields.context.tell(
                EQUAL_CHOICES,
                node,
                f"第{number + 1}个要点和第{first + 1}个相同。",
                remedy="删去一个，或改成不同的内容。",
            )
    return ShortAnswerItem(**common, points=tuple(node.text.strip() for node in nodes))
