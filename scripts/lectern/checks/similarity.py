"""Items that are nearly the same: within a bank and between banks."""

from collections.abc import Iterable

from lectern.diagnostics import Level, Report, Rule
from lectern.model.bank import QuestionBank
from lectern.model.item import Item
from lectern.wording.likeness import find_similar

SIMILAR_ITEMS = Rule("similar-items", Level.WARNING)


def check_similarity(
    known: Iterable[QuestionBank], added: Iterable[QuestionBank], report: Report
) -> None:
    """Report every item of `added` that is nearly an earlier one of `known` or `added`."""
    earlier = [item for bank in known for item in bank.walk_items()]
    items = [*earlier, *(item for bank in added for item in bank.walk_items())]
    for first, second, share in find_similar(items):
        # That two items have one id is told already.
        if second >= len(earlier) and items[first].id != items[second].id:
            _report_pair(items[first], items[second], share, report)


def _report_pair(first: Item, second: Item, share: float, report: Report) -> None:
    place = first.find_place("")
    report.add(
        SIMILAR_ITEMS,
        second.find_place("stem"),
        f"{second.id}与{first.id}（{place.file}:{place.line}）有{share:.0%}的文字相同。",
        remedy="只留一道；两道都要留的，让它们考不同的事。",
    )
