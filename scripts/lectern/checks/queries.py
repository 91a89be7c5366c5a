"""试题 blocks that ask for items that do not exist."""

from difflib import get_close_matches

from lectern.assembly import select_items
from lectern.diagnostics import Level, Report, Rule
from lectern.model.blocks import ItemQuery
from lectern.model.course import Course
from lectern.model.page import Page

UNKNOWN_ITEM = Rule("unknown-item")
UNKNOWN_BANK = Rule("unknown-bank")
NO_ITEMS = Rule("no-items")
TOO_FEW_ITEMS = Rule("too-few-items", Level.WARNING)


def check_queries(page: Page, course: Course, report: Report) -> None:
    """Report the 试题 blocks of a page that cannot show what they ask for."""
    for query in page.queries:
        if query.ids:
            _check_ids(query, course, report)
        elif query.bank is not None and course.find_bank(query.bank) is None:
            _check_bank(query, query.bank, course, report)
        elif not course.gaps.items:
            _check_count(query, page, course, report)


def _check_ids(query: ItemQuery, course: Course, report: Report) -> None:
    if course.gaps.banks:
        return
    known = [item.id for item in course.walk_items()]
    known += [item_id for bank in course.banks for item_id, _ in bank.left_out]
    for item_id in query.ids:
        if item_id not in known:
            near = get_close_matches(item_id, known, n=1)
            report.add(
                UNKNOWN_ITEM,
                query.place,
                f"没有编号是“{item_id}”的试题。",
                remedy=f"改成“{near[0]}”，或者删去它。" if near else "核对编号，或者删去它。",
            )


def _check_bank(query: ItemQuery, bank: str, course: Course, report: Report) -> None:
    if course.gaps.banks:
        return
    known = [one.id for one in course.banks]
    near = get_close_matches(bank, known, n=1)
    report.add(
        UNKNOWN_BANK,
        query.place,
        f"没有名叫“{bank}”的题库。",
        remedy=f"改成“{near[0]}”。" if near else f"已有的题库：{'、'.join(known) or '无'}。",
    )


def _check_count(query: ItemQuery, page: Page, course: Course, report: Report) -> None:
    wanted = query.count if query.on_page is None else query.on_page
    found = len(select_items(course, query, page.path))
    if not found and query.on_page:
        # No error: a chapter may well be written before its items.
        report.add(
            TOO_FEW_ITEMS,
            query.place,
            "还没有试题的讲义指向这一页。",
            remedy=f"给试题写上“讲义: {page.path}#标题”。",
        )
    elif not found:
        report.add(
            NO_ITEMS,
            query.place,
            f"题库“{query.bank}”里没有符合条件的试题。",
            remedy="核对标签、题型和难度，或者少写几个条件。",
        )
    elif wanted is not None and found < wanted:
        report.add(
            TOO_FEW_ITEMS,
            query.place,
            f"要{wanted}道题，只有{found}道。",
            remedy=f"把数目改成{found}，或者再出{wanted - found}道题。",
        )
