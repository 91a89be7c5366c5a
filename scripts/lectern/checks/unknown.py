"""What is told of the name of a bank, test, situation or item that there is none of, wherever it stands."""

from collections.abc import Collection

from lectern.diagnostics import Place, Report, Rule
from lectern.nearness import find_nearest

UNKNOWN_BANK = Rule("unknown-bank")
UNKNOWN_TEST = Rule("unknown-test")
UNKNOWN_SITUATION = Rule("unknown-situation")
UNKNOWN_ITEM = Rule("unknown-item")

_NEAR = 0.6


def report_unknown_bank(bank_id: str, known: Collection[str], place: Place, report: Report) -> None:
    """Report the id of a bank that does not exist, with the nearest of those that do."""
    remedy = _propose_name(bank_id, known, "题库")
    report.add(UNKNOWN_BANK, place, f"没有名叫“{bank_id}”的题库。", remedy=remedy)


def report_unknown_test(test_id: str, known: Collection[str], place: Place, report: Report) -> None:
    """Report the id of a test that does not exist, with the nearest of those that do."""
    remedy = _propose_name(test_id, known, "考试")
    report.add(UNKNOWN_TEST, place, f"没有名叫“{test_id}”的考试。", remedy=remedy)


def report_unknown_situation(
    situation_id: str, known: Collection[str], place: Place, report: Report
) -> None:
    """Report the id of a situation that does not exist, with the nearest of those that do."""
    remedy = _propose_name(situation_id, known, "情景")
    report.add(UNKNOWN_SITUATION, place, f"没有名叫“{situation_id}”的情景。", remedy=remedy)


def _propose_name(wrong: str, known: Collection[str], what: str) -> str:
    near = find_nearest(wrong, known, cutoff=_NEAR)
    return f"改成“{near}”。" if near else f"已有的{what}：{'、'.join(known) or '无'}。"


def report_unknown_item(item_id: str, known: Collection[str], place: Place, report: Report) -> None:
    """Report the id of an item that does not exist, with the nearest of those that do."""
    near = find_nearest(item_id, known, cutoff=_NEAR)
    report.add(
        UNKNOWN_ITEM,
        place,
        f"没有编号是“{item_id}”的试题。",
        remedy=f"改成“{near}”，或者删去它。" if near else "核对编号，或者删去它。",
    )
