"""Reading an item, whatever its kind."""

from typing import Final

from lectern.diagnostics import Rule
from lectern.model.bank import LeftOut
from lectern.model.item import Item
from lectern.model.kind import Kind
from lectern.model.kinds import ITEM_CLASSES
from lectern.model.names import KIND_NAMES
from lectern.reading.context import Context
from lectern.reading.fields import WRONG_TYPE, Fields
from lectern.reading.kinds.common import Common, inherit_from_case, read_common
from lectern.reading.kinds.fields import ItemFields
from lectern.reading.kinds.registry import READERS
from lectern.reading.nodes import MappingNode, Node, find_last_line
from lectern.reading.reviews import read_reviews

UNKNOWN_KIND = Rule("unknown-kind")
NESTED_KIND = Rule("nested-kind")
DUPLICATE_ID = Rule("duplicate-id")

_IN_CASES: Final = tuple(kind.word for kind in Kind if ITEM_CLASSES[kind].fits_cases)
_ALONE: Final = tuple(kind.word for kind in Kind if not ITEM_CLASSES[kind].fits_cases)


class ItemReader:
    """Reads the items of one bank.

    Attributes:
        seen: From each id so far to what would be left out of its item, if it is faulty.
    """

    def __init__(self, context: Context) -> None:
        """Begin a bank; `context` takes the problems."""
        self.seen: dict[str, LeftOut] = {}
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
        item = self._read_fields(ItemFields(node, self._context, self.read_item), case)
        return None if self._context.count_errors(before) else item

    def _read_fields(self, fields: ItemFields, case: Common | None) -> Item | None:
        word = fields.get_word("kind", KIND_NAMES, UNKNOWN_KIND, required=True)
        common = read_common(fields)
        self._read_reviews(fields)
        if case:
            inherit_from_case(common, case)
        self._note_item(common, fields, is_part=case is not None)
        if word is None:
            return None
        kind = Kind(word)
        if case and not ITEM_CLASSES[kind].fits_cases:
            _tell_nested(kind, fields)
            return None
        item = _read_kind(kind, fields, common)
        fields.tell_unused(f"{kind.word}题")
        return item

    def _read_reviews(self, fields: Fields) -> None:
        node = fields.get_node("reviewed")
        if node is not None:
            read_reviews(node, self._list_lines(fields), self._context)

    def _list_lines(self, fields: Fields) -> range:
        first_line = self._context.source.first_line
        start, last = fields.node.start[0], find_last_line(fields.node)
        return range(first_line + start, first_line + last + 1)

    def _note_item(self, common: Common, fields: Fields, *, is_part: bool) -> None:
        """Remember an item by its id, or tell that another has it."""
        item_id = common["id"]
        first = self.seen.get(item_id)
        if first is None:
            if item_id:
                self.seen[item_id] = LeftOut(
                    id=item_id,
                    place=fields.find_place("id"),
                    lines=self._list_lines(fields),
                    is_part=is_part,
                    chapter=common["chapter"],
                    tags=common["tags"],
                )
            return
        fields.tell(
            DUPLICATE_ID,
            "id",
            f"编号“{item_id}”在第{first.place.line}行已经用过。",
            remedy="给这道题一个没有用过的编号；已经发布过的那道题，编号不要动。",
        )


def _read_kind(kind: Kind, fields: ItemFields, common: Common) -> Item | None:
    reader = READERS[kind]
    if reader.needs("stem"):
        fields.require("stem")
    return reader.read_item(fields, common)


def _tell_nested(kind: Kind, fields: Fields) -> None:
    fields.tell(
        NESTED_KIND,
        "kind",
        f"小题不能是{kind.word}题。",
        remedy=f"小题用{'、'.join(_IN_CASES[:-1])}或者{_IN_CASES[-1]}；{'和'.join(_ALONE)}单独成题。",
    )
