"""填空: one list of accepted wordings per `____`."""

import re
from collections.abc import Sequence
from typing import Final

from lectern.diagnostics import Rule
from lectern.model.kinds.fill_blank import ORDER_NAMES, FillBlankItem
from lectern.model.text import normalise_blank
from lectern.reading.fields import EMPTY_TEXT
from lectern.reading.kinds.common import STEM, Common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.kinds.labels import tell_no_key
from lectern.reading.nodes import Node, ScalarNode, SequenceNode
from lectern.reading.shapes import TEXT, TEXTS, Field, choose

BAD_BLANK = Rule("bad-blank")
BLANK_COUNT = Rule("blank-count")
UNKNOWN_ORDER = Rule("unknown-order")
SHARED_WORDING = Rule("shared-wording")

_BLANK: Final = "____"
_BLANK_LIKE: Final = re.compile(r"[_＿]{2,}|[（(][ \u3000]+[）)]")

FIELDS: Final = (
    STEM,
    Field(
        name="key",
        note="每个空一组可以接受的写法，例如[[十, 十人]]",
        shape={"anyOf": [TEXT, {"type": "array", "items": TEXTS}]},
        required=True,
    ),
    Field(name="order", note="写“不限”，几个空怎样排列都算对", shape=choose(ORDER_NAMES)),
)


def read_item(fields: ItemFields, common: Common) -> FillBlankItem | None:
    """Return a 填空."""
    entries = _list_entries(fields)
    if entries is None:
        tell_no_key(fields, "每个空写一组可以接受的写法，例如“答案: [[十, 十人]]”")
        return None
    for number, entry in enumerate(entries):
        common["places"][f"blanks/{number}"] = fields.context.locate(entry)
    blanks = tuple(_read_wordings(entry, fields) for entry in entries)
    _check_blanks(common["stem"], entries, fields)
    any_order = fields.get_word("order", ORDER_NAMES, UNKNOWN_ORDER) is not None
    if any_order:
        _check_shared(blanks, entries, fields)
    return FillBlankItem(**common, blanks=blanks, any_order=any_order)


def _list_entries(fields: ItemFields) -> Sequence[Node] | None:
    node = fields.get_node("key")
    if node is None:
        return None
    return (node.nodes or None) if isinstance(node, SequenceNode) else [node]


def _read_wordings(entry: Node, fields: ItemFields) -> tuple[str, ...]:
    nodes = fields.read_texts("key", entry)
    if isinstance(entry, SequenceNode) and not entry.nodes:
        _tell_empty(entry, fields)
    for node in nodes:
        if not normalise_blank(node.text):
            _tell_empty(node, fields)
    fields.check_commas("key", nodes, "，")
    return tuple(node.text.strip() for node in nodes)


def _check_shared(
    blanks: Sequence[Sequence[str]], entries: Sequence[Node], fields: ItemFields
) -> None:
    """Tell of a wording that two blanks accept: typed twice, it would be right twice."""
    owners: dict[str, int] = {}
    for rank, (wordings, entry) in enumerate(zip(blanks, entries, strict=True)):
        for text in wordings:
            first = owners.setdefault(normalise_blank(text), rank)
            if first != rank:
                fields.context.tell(
                    SHARED_WORDING,
                    entry,
                    f"次序不限的题，第{first + 1}空和第{rank + 1}空不能有同一个写法“{text}”。",
                    remedy="每种写法只写在一个空里，例如“答案: [[团结], [进步]]”。",
                )
                return


def _tell_empty(node: Node, fields: ItemFields) -> None:
    fields.context.tell(
        EMPTY_TEXT,
        node,
        "这个空没有可以判对的写法（标点不算）。",
        remedy="写上至少一种写法，例如[十, 十人]。",
    )


def _check_blanks(stem: str, entries: Sequence[Node], fields: ItemFields) -> None:
    odd = next((found for found in _BLANK_LIKE.findall(stem) if found != _BLANK), None)
    if odd:
        fields.tell_part(
            BAD_BLANK,
            "stem",
            odd,
            f"题干里的“{odd}”不是空的写法。",
            remedy=f"每个空写成四个英文下划线：{_BLANK}。",
        )
        return
    count = stem.count(_BLANK)
    if not stem or count == len(entries):
        return
    remedy = f"题干里每个{_BLANK}对应一组写法，例如“答案: [[十, 十人], [三十]]”。"
    if count == 1 and all(isinstance(entry, ScalarNode) for entry in entries):
        remedy = "如果它们是同一个空的几种写法，再套一层方括号，例如“答案: [[十, 十人]]”。"
    fields.tell(
        BLANK_COUNT, "key", f"题干里有{count}个空，答案却有{len(entries)}组。", remedy=remedy
    )
