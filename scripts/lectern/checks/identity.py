"""Ids that must be unique in the whole course: of banks, of items, of items once retired.

What repeats inside one bank is for `reading`.
"""

from collections.abc import Iterable, Mapping

from lectern.diagnostics import Place, Report, Rule
from lectern.model.bank import QuestionBank

BANK_ID_TAKEN = Rule("bank-id-taken")
ITEM_ID_TAKEN = Rule("item-id-taken")
ITEM_ID_RETIRED = Rule("item-id-retired")


def check_identity(
    known: Iterable[QuestionBank], added: Iterable[QuestionBank], report: Report
) -> None:
    """Report ids in `added` that another bank of `known` or `added` has taken."""
    earlier, new = tuple(known), tuple(added)
    for rank, bank in enumerate(new):
        before = (*earlier, *new[:rank])
        _check_bank(bank, {one.id: one.place for one in before}, report)
        _check_items(bank, before, report)
        others = [one for one in (*earlier, *new) if one is not bank]
        retired = {item_id: place for one in others for item_id, place in one.retired}
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
    taken = {item.id: item.find_place("id") for one in before for item in one.walk_items()}
    for item in bank.walk_items():
        if first := taken.get(item.id):
            report.add(
                ITEM_ID_TAKEN,
                item.find_place("id"),
                f"编号“{item.id}”已经用在{first.file}:{first.line}。",
                remedy="换一个没有用过的编号；同一道题只留在一个题库里。",
            )


def _check_retired(bank: QuestionBank, retired: Mapping[str, Place], report: Report) -> None:
    for item in bank.walk_items():
        if place := retired.get(item.id):
            report.add(
                ITEM_ID_RETIRED,
                item.find_place("id"),
                f"编号“{item.id}”已经停用（{place.file}:{place.line}），不能再用。",
                remedy="换一个没有用过的编号，学员的旧记录才不会算到新题上。",
            )
