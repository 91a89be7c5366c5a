"""试题 blocks that ask for items that do not exist, or that the page has shown."""

from collections.abc import Sequence

from lectern.assembly import select_items
from lectern.checks.unknown import report_unknown_bank, report_unknown_item
from lectern.diagnostics import Level, Place, Report, Rule
from lectern.model.blocks import ItemQuery
from lectern.model.course import Course
from lectern.model.page import Page

NO_ITEMS = Rule("no-items")
TOO_FEW_ITEMS = Rule("too-few-items", Level.WARNING)
ITEM_SHOWN_TWICE = Rule("item-shown-twice", Level.WARNING)

_NAMED = 3


def check_queries(page: Page, course: Course, report: Report) -> None:
    """Report the 试题 blocks of a page that cannot show what they ask for."""
    for query in page.queries:
        if query.ids:
            _check_ids(query, page, course, report)
        elif query.bank is not None and course.find_bank(query.bank) is None:
            if not course.gaps.banks:
                known = [bank.id for bank in course.banks]
                report_unknown_bank(query.bank, known, query.place, report)
        elif not course.gaps.items:
            _check_count(query, page, course, report)
    _check_repeats(page, course, report)


def _check_repeats(page: Page, course: Course, report: Report) -> None:
    """Report items that a page shows twice: a learner answers one, and both are answered."""
    shown: set[str] = set()
    for query in page.queries:
        repeated = []
        for item in select_items(course, query, page.path):
            if item.id in shown:
                repeated.append(item.id)
            shown.add(item.id)
        if repeated:
            _report_repeats(repeated, query, page, report)


def _report_repeats(repeated: Sequence[str], query: ItemQuery, page: Page, report: Report) -> None:
    named = "、".join(f"“{one}”" for one in repeated[:_NAMED])
    many = f"等{len(repeated)}道题" if len(repeated) > _NAMED else ""
    report.add(
        ITEM_SHOWN_TWICE,
        _find_id(repeated[0], page, query),
        f"{named}{many}在这一页上已经有了，这里又有一次。",
        remedy="这一处从“编号”里删去，前面的留着。"
        if query.ids
        else "改这个块的条件或者题数，不再选到。",
    )


def _check_ids(query: ItemQuery, page: Page, course: Course, report: Report) -> None:
    if course.gaps.banks:
        return
    known = [item.id for item in course.walk_items()]
    known += [one.id for bank in course.banks for one in bank.left_out]
    for item_id in query.ids:
        if item_id not in known:
            report_unknown_item(item_id, known, _find_id(item_id, page, query), report)


def _find_id(item_id: str, page: Page, query: ItemQuery) -> Place:
    """Return where a block names an item, or the block itself."""
    for number in range(query.place.line - 1, len(page.lines)):
        start = page.lines[number].find(item_id)
        if start >= 0:
            return page.locate(number, start, len(item_id))
        if page.lines[number].lstrip(" >").startswith(("```", "~~~")):
            break
    return query.place


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
