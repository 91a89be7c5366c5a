"""A bank's file, from document to model."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lectern.diagnostics import Place, Report, Rule
from lectern.model.bank import LeftOut, QuestionBank
from lectern.model.item import Item
from lectern.model.names import BANK_NAMES, CREDIT_NAMES
from lectern.reading.context import Context
from lectern.reading.document import Document
from lectern.reading.fields import Fields
from lectern.reading.items import ItemReader
from lectern.reading.kinds.common import BAD_ID, is_item_id
from lectern.reading.nodes import Node
from lectern.reading.tree import MAX_PROBLEMS

BAD_BANK_ID = Rule("bad-bank-id")
UNKNOWN_CREDIT = Rule("unknown-credit")
TOO_MANY_PROBLEMS = Rule("too-many-problems")

_TAKEN_IDS: Final = ("index",)
_BANK_ID: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def read_bank(document: Document, report: Report) -> QuestionBank:
    """Return the bank in a document, without the items that have errors."""
    context = Context(document.source, report)
    fields = Fields(document.root, BANK_NAMES, context)
    bank_id = _read_bank_id(fields)
    sequence = fields.get_sequence("items", required=True)
    reader = ItemReader(context)
    items = tuple(_read_items(sequence.nodes if sequence else (), reader, context))
    credit = fields.get_word("partial_credit", CREDIT_NAMES, UNKNOWN_CREDIT)
    return QuestionBank(
        id=bank_id,
        title=fields.get_text("title", required=True),
        description=fields.get_shown_text("description"),
        partial_credit=credit == "half",
        items=items,
        retired=_read_retired(fields),
        left_out=_list_left_out(items, reader.seen),
        place=fields.find_place("bank"),
    )


def is_bank_id(text: str) -> bool:
    """Whether a bank can be called so: the name stands in addresses."""
    return bool(_BANK_ID.fullmatch(text)) and text not in _TAKEN_IDS


def _read_bank_id(fields: Fields) -> str:
    bank_id = fields.get_text("bank", required=True)
    if bank_id in _TAKEN_IDS:
        fields.tell(
            BAD_BANK_ID,
            "bank",
            f"题库名不能是“{bank_id}”：练习的首页叫这个名字。",
            remedy="换一个名字，例如four-hearts。",
        )
    elif bank_id and not is_bank_id(bank_id):
        fields.tell(
            BAD_BANK_ID,
            "bank",
            f"题库名“{bank_id}”的写法不对：它要用在网址里。",
            remedy="写成小写英文字母、数字和连字符，例如four-hearts；中文名写在“标题”里。",
        )
    return bank_id


def _read_items(nodes: Iterable[Node], reader: ItemReader, context: Context) -> Iterator[Item]:
    """Yield the items without errors, but only as long as reading on makes sense."""
    before = len(context.report.diagnostics)
    for node in nodes:
        if len(context.report.diagnostics) - before >= MAX_PROBLEMS:
            context.tell(
                TOO_MANY_PROBLEMS,
                node,
                f"前面已经有{MAX_PROBLEMS}个以上的问题，从这道题起没有再看。",
                remedy="先改前面的：多半是同一种写法错了很多次。改好后再检查一次。",
            )
            return
        item = reader.read_item(node)
        if item is not None:
            yield item


def _read_retired(fields: Fields) -> tuple[tuple[str, Place], ...]:
    retired = []
    for node in fields.get_texts("retired"):
        item_id = node.text.strip()
        retired.append((item_id, fields.context.locate(node)))
        if not is_item_id(item_id):
            fields.context.tell(
                BAD_ID,
                node,
                f"“{item_id}”不是试题的编号。",
                remedy="写停用的那道题原来的编号，每个一项，例如[duties-007, duties-012]。",
            )
    return tuple(retired)


def _list_left_out(items: Iterable[Item], seen: Mapping[str, LeftOut]) -> tuple[LeftOut, ...]:
    kept = {part.id for item in items for part in item.walk_parts()}
    return tuple(one for item_id, one in seen.items() if item_id not in kept)
