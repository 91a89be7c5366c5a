"""配对: which right choice belongs to each left one."""

from collections.abc import Sequence
from typing import Final

from lectern.diagnostics import Rule
from lectern.model.choice import Choice
from lectern.model.kinds.matching import MatchingItem
from lectern.reading.kinds.common import STEM, Common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.kinds.labels import KEY_NOT_A_CHOICE, read_choices, tell_no_key
from lectern.reading.nodes import MappingNode
from lectern.reading.shapes import LABELLED, TEXT, Field

UNKNOWN_LEFT = Rule("unknown-left")
INCOMPLETE_MATCHING = Rule("incomplete-matching")

FIELDS: Final = (
    STEM,
    Field(name="left", note="配对题左边的各项，例如“1: 灭火器”", shape=LABELLED, required=True),
    Field(name="right", note="配对题右边的各项，可以有多余的", shape=LABELLED, required=True),
    Field(
        name="key",
        note="每个左项配哪个右项，例如{1: B, 2: A}",
        shape={"type": "object", "additionalProperties": TEXT},
        required=True,
    ),
)


def read_item(fields: ItemFields, common: Common) -> MatchingItem | None:
    """Return a 配对; right choices that belong to nothing are distractors."""
    left = read_choices("left", fields, common["places"])
    right = read_choices("right", fields, common["places"])
    mapping = fields.get_mapping("key")
    if mapping is None:
        tell_no_key(fields, "写出每个左项对应的右项，例如“答案: {1: B, 2: A}”")
        return None
    key = _read_pairs(mapping, left, right, fields)
    left_out = [choice.label for choice in left if choice.label not in mapping.entries]
    if left_out:
        fields.tell(
            INCOMPLETE_MATCHING,
            "key",
            f"左项“{'、'.join(left_out)}”没有配上右项。",
            remedy=f"在答案里补上，例如“{left_out[0]}: A”。",
        )
    return MatchingItem(**common, left=left, right=right, key=key)


def _read_pairs(
    mapping: MappingNode, left: Sequence[Choice], right: Sequence[Choice], fields: ItemFields
) -> dict[str, str]:
    lefts, rights = ([choice.label for choice in side] for side in (left, right))
    pairs: dict[str, str] = {}
    for label, (key, node) in mapping.entries.items():
        text = fields.read_text("key", node)
        pairs[label] = text
        if left and label not in lefts:
            fields.context.tell(
                UNKNOWN_LEFT,
                key,
                f"左项里没有“{label}”（有{'、'.join(lefts)}）。",
                remedy="改成左项的标号，或删去这一对。",
            )
        elif right and text not in rights and not isinstance(node, MappingNode):
            fields.context.tell(
                KEY_NOT_A_CHOICE,
                node,
                f"右项里没有“{text}”（有{'、'.join(rights)}）。",
                remedy="改成右项的标号，每个左项只配一个。",
            )
    return pairs
