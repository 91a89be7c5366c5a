"""A worksheet of an amended law: its YAML, as `writing.worksheets` describes it, to the model."""

from lectern.commands import write_command
from lectern.diagnostics import Report
from lectern.model.names import CHANGE_NAMES, WORKSHEET_NAMES
from lectern.model.worksheet import Change, Worksheet
from lectern.reading.context import Context
from lectern.reading.document import Document
from lectern.reading.fields import WRONG_TYPE, Fields
from lectern.reading.nodes import MappingNode, Node
from lectern.reading.register import read_date


def read_worksheet(document: Document, report: Report) -> Worksheet | None:
    """Return a worksheet, or nothing after telling why it cannot be one."""
    context = Context(document.source, report)
    fields = Fields(document.root, WORKSHEET_NAMES, context)
    law = fields.get_text("worksheet", required=True)
    old = read_date(fields, "old", required=True)
    new = read_date(fields, "new", required=True)
    sequence = fields.get_sequence("changes")
    changes = [_read_change(node, context) for node in (sequence.nodes if sequence else ())]
    if not (law and old and new):
        return None
    return Worksheet(
        law=law,
        old=old,
        new=new,
        changes=tuple(change for change in changes if change),
        place=fields.find_place("worksheet"),
    )


def _read_change(node: Node, context: Context) -> Change | None:
    if not isinstance(node, MappingNode):
        context.tell(
            WRONG_TYPE,
            node,
            "每一处引用应当是一组“键: 值”。",
            remedy=f"这个文件由 {write_command('import law')} 生成，能改的只有“已看过”；不要的一处，整段删去。",
        )
        return None
    fields = Fields(node, CHANGE_NAMES, context)
    spot = fields.get_text("spot", required=True)
    before = fields.get_text("before", required=True)
    return Change(
        spot=spot,
        before=before,
        change=fields.get_text("change"),
        after=fields.get_text("after"),
        seen=fields.get_flag("seen"),
        place=fields.find_place("before"),
    )
