"""Ids that must be unique in the whole course: of banks, of items, of items once retired.

That two items of one bank share an id is for `reading` to say.
"""

from collections.abc import Iterable, Iterator, Mapping

from lectern.diagnostics import Place, Report, Rule
from lectern.model.bank import QuestionBank

BANK_ID_TAKEN = Rule("bank-id-taken")
ITEM_ID_TAKEN = Rule("item-id-taken")
ITEM_ID_RETIRED = Rule("item-id-retired")


def check_identity(
    known: Iterable[QuestionBank], added: Iterable[QuestionBank], report: Report
) -> None:
    """Report ids in `added` that another bank has taken, or any bank has retired."""
    earlier, new = tuple(known), tuple(added)
    retired = {item_id: place for bank in (*earlier, *new) for item_id, place in bank.retired}
    for rank, bank in enumerate(new):
        before = (*earlier, *new[:rank])
        _check_bank(bank, {one.id: one.place for one in before}, report)
        _check_items(bank, before, report)
        _check_retired(bank, retired, report)


def _check_bank(bank: QuestionBank, taken: Mapping[str, Place], report: Report) -> None:
    if bank.id in taken:
        report.add(
            BANK_ID_TAKEN,
            bank.place,
            f"题库名“{bank.id}”已经用在{taken[bank.id].file}。",
            remedy="换一个没有用过的题库名。",
        )


def _check_items(bank: QuestionBank, before: Iterable[QuestionBank], report: Report) -> None:
    taken = {item_id: place for one in before for item_id, place in _walk_ids(one)}
    for item_id, place in _walk_ids(bank):
        if first := taken.get(item_id):
            report.add(
                ITEM_ID_TAKEN,
                place,
                f"编号“{item_id}”已经用在{first.file}:{first.line}。",
                remedy="换一个没有用过的编号；同一道题只留在一个题库里。",
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
    yield from bank.left_out
