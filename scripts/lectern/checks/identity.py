"""Ids of items that must be unique in the whole course, those once retired as well.

That two items of one bank share an id, or two banks, is for `reading` to say.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lectern.diagnostics import Place, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.exam import Test
from lectern.model.file_names import find_name_fault
from lectern.model.situation import Situation

ITEM_ID_TAKEN = Rule("item-id-taken")
ITEM_ID_RETIRED = Rule("item-id-retired")

DEVICE_ID = Rule("device-id")

_FEW = 3


def check_identity(
    known: Iterable[QuestionBank], added: Iterable[QuestionBank], report: Report
) -> None:
    """Report ids in `added` that another bank has taken, or any bank has retired."""
    earlier, new = tuple(known), tuple(added)
    retired = {item_id: place for bank in (*earlier, *new) for item_id, place in bank.retired}
    for rank, bank in enumerate(new):
        before = (*earlier, *new[:rank])
        _check_items(bank, before, report)
        _check_retired(bank, retired, report)


def check_device_ids(contents: Iterable[QuestionBank | Test | Situation], report: Report) -> None:
    """Report ids of banks, tests and situations whose pages could have no file on Windows."""
    for one in contents:
        if find_name_fault(one.id):
            report.add(
                DEVICE_ID,
                one.place,
                f"“{one.id}”在Windows上是设备的名字，这一页的文件存不下来。",
                remedy="还没有发布过，换一个名字；已经发布过的，先和维护课程的人商量。",
            )


def _check_items(bank: QuestionBank, before: Iterable[QuestionBank], report: Report) -> None:
    taken = {item_id: place for one in before for item_id, place in _walk_ids(one)}
    own = list(_walk_ids(bank))
    twice = [(item_id, place, taken[item_id]) for item_id, place in own if item_id in taken]
    if len(twice) > max(_FEW, len(own) // 2):
        _tell_copied_bank(bank, [first.file for _, _, first in twice], report)
        return
    for item_id, place, first in twice:
        report.add(
            ITEM_ID_TAKEN,
            place,
            f"编号“{item_id}”已经用在{first.file}:{first.line}。",
            remedy="同一道题只留在一个题库里，编号不变；这里是另一道新题，才换一个没有用过的编号。",
        )


def _tell_copied_bank(bank: QuestionBank, files: Sequence[str], report: Report) -> None:
    """Tell once of a bank most of whose ids are another's: a copy with a name of its own."""
    others = "、".join(dict.fromkeys(files))
    report.add(
        ITEM_ID_TAKEN,
        bank.place,
        f"这个题库有{len(files)}个编号已经用在{others}，多半是整个复制过来的。",
        remedy="是留下的副本，把这个文件移出quiz_data；是照着写的新题，给这里的题都换上新的编号。",
    )


def _check_retired(bank: QuestionBank, retired: Mapping[str, Place], report: Report) -> None:
    for item_id, place in _walk_ids(bank):
        if end := retired.get(item_id):
            report.add(
                ITEM_ID_RETIRED,
                place,
                f"编号“{item_id}”已经停用（{end.file}:{end.line}），不能再用。",
                remedy="换一个没有用过的编号，学员的旧记录才不会算到新题上。",
            )


def _walk_ids(bank: QuestionBank) -> Iterator[tuple[str, Place]]:
    """Yield every id with its place, those of items with errors as well."""
    yield from ((item.id, item.find_place("id")) for item in bank.walk_items())
    yield from ((one.id, one.place) for one in bank.left_out)
