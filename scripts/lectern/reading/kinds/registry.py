"""Which reader reads which kind, and reading an item whatever its kind."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from lectern.diagnostics import Place, Rule
from lectern.model.item import Item
from lectern.model.kind import Kind
from lectern.model.kinds import ITEM_NAMES
from lectern.model.names import KIND_NAMES
from lectern.reading.context import Context
from lectern.reading.fields import WRONG_TYPE, Fields
from lectern.reading.kinds.case import read_case
from lectern.reading.kinds.choosing import read_multiple_choice, read_single_choice
from lectern.reading.kinds.common import Common, inherit_from_case, read_common
from lectern.reading.kinds.fill_blank import read_fill_blank
from lectern.reading.kinds.matching import read_matching
from lectern.reading.kinds.ordering import read_ordering
from lectern.reading.kinds.short_answer import read_short_answer
from lectern.reading.kinds.true_false import read_true_false
from lectern.reading.nodes import MappingNode, Node

UNKNOWN_KIND = Rule("unknown-kind")
NESTED_KIND = Rule("nested-kind")
DUPLICATE_ID = Rule("duplicate-id")

Reader: TypeAlias = Callable[[Fields, Common], Item | None]

READERS: Final[Mapping[Kind, Reader]] = MappingProxyType(
    {
        Kind.SINGLE_CHOICE: read_single_choice,
        Kind.MULTIPLE_CHOICE: read_multiple_choice,
        Kind.TRUE_FALSE: read_true_false,
        Kind.FILL_BLANK: read_fill_blank,
        Kind.ORDERING: read_ordering,
        Kind.MATCHING: read_matching,
        Kind.SHORT_ANSWER: read_short_answer,
    }
)
"""Every kind but 案例, whose reader needs this table itself."""

_OUTSIDE_CASES: Final = (Kind.CASE, Kind.SHORT_ANSWER)


class ItemReader:
    """Reads the items of one bank.

    Attributes:
        places: From each id seen so far, of faulty items too, to where it stands.
    """

    def __init__(self, context: Context) -> None:
        """Begin a bank; `context` takes the problems."""
        self.places: dict[str, Place] = {}
        self._context = context

    def read_item(self, node: Node, case: Common | None = None) -> Item | None:
        """Return the item, or nothing if it has any error.

        Args:
            node: What should be the item's mapping.
            case: What the case it is part of has, if any.
        """
        if not isinstance(node, MappingNode):
            self._context.tell(
                WRONG_TYPE,
                node,
                "每道题应当是一组“键: 值”。",
                remedy="写成“- 编号: ……”，下面几行与“编号”对齐，写“题型: ……”“题干: ……”等。",
            )
            return None
        before = len(self._context.report.diagnostics)
        item = self._read_fields(Fields(node, ITEM_NAMES, self._context), case)
        return None if self._context.count_errors(before) else item

    def _read_fields(self, fields: Fields, case: Common | None) -> Item | None:
        word = fields.get_word("kind", KIND_NAMES, UNKNOWN_KIND, required=True)
        common = read_common(fields)
        self._note_id(common["id"], fields)
        if case:
            inherit_from_case(common, case)
        if word is None:
            return None
        kind = Kind(word)
        if case and kind in _OUTSIDE_CASES:
            _tell_nested(kind, fields)
            return None
        item = self._read_kind(kind, fields, common)
        fields.tell_unused(f"{KIND_NAMES[kind]}题")
        return item

    def _read_kind(self, kind: Kind, fields: Fields, common: Common) -> Item | None:
        if kind is Kind.CASE:
            return read_case(fields, common, lambda node: self.read_item(node, common))
        fields.require("stem")
        return READERS[kind](fields, common)

    def _note_id(self, item_id: str, fields: Fields) -> None:
        first = self.places.get(item_id)
        if first is None:
            if item_id:
                self.places[item_id] = fields.find_place("id")
            return
        fields.tell(
            DUPLICATE_ID,
            "id",
            f"编号“{item_id}”在第{first.line}行已经用过。",
            remedy="给这道题一个没有用过的编号；已经发布过的那道题，编号不要动。",
        )


def _tell_nested(kind: Kind, fields: Fields) -> None:
    fields.tell(
        NESTED_KIND,
        "kind",
        f"小题不能是{KIND_NAMES[kind]}题。",
        remedy="小题用单选、多选、判断、填空、排序或者配对；简答和案例单独成题。",
    )
