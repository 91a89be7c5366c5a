"""A worksheet of an amended law as canonical YAML.

The format, which `reading.worksheets` reads::

    法律修改: 示例法
    旧版: 2025-03-11
    新版: 2027-03-12
    引用:
      - 位置: quiz_data/duties.yml#duties-001   # the file, and the item or heading in it
        原来: 示例法（2025）第九条
        变化: 文字改了
        现在: 示例法第十条                      # left out where nothing took its place
        已看过: 否

Which citations stand in it is for `checks`.
"""

from collections.abc import Iterator
from pathlib import Path

from lectern.model.names import CHANGE_NAMES, WORKSHEET_NAMES
from lectern.model.worksheet import Change, Worksheet
from lectern.writing.files import write_file
from lectern.writing.scalars import format_scalar

FOLDER = "quiz_data/law-changes"
_HEAD = """\
# 由 lectern import law 生成：法律改了以后要人看的引用。对照新旧原文看过一处，把“已看过”写成“是”；
# 全部看过以后，这个文件可以删去。
"""


def write_worksheet(worksheet: Worksheet, path: Path) -> None:
    """Replace a worksheet's file in one step."""
    write_file(path, format_worksheet(worksheet))


def format_worksheet(worksheet: Worksheet) -> str:
    """Return the worksheet's file: equal worksheets give equal texts."""
    lines = [
        f"{WORKSHEET_NAMES['worksheet']}: {format_scalar(worksheet.law)}",
        f"{WORKSHEET_NAMES['old']}: {worksheet.old}",
        f"{WORKSHEET_NAMES['new']}: {worksheet.new}",
        f"{WORKSHEET_NAMES['changes']}:" + ("" if worksheet.changes else " []"),
    ]
    for change in worksheet.changes:
        first, *rest = _format_change(change)
        lines += [f"  - {first}", *(f"    {line}" for line in rest)]
    return _HEAD + "\n".join(lines) + "\n"


def _format_change(change: Change) -> Iterator[str]:
    yield f"{CHANGE_NAMES['spot']}: {format_scalar(change.spot)}"
    yield f"{CHANGE_NAMES['before']}: {format_scalar(change.before)}"
    yield f"{CHANGE_NAMES['change']}: {format_scalar(change.change)}"
    if change.after:
        yield f"{CHANGE_NAMES['after']}: {format_scalar(change.after)}"
    yield f"{CHANGE_NAMES['seen']}: {'是' if change.seen else '否'}"
