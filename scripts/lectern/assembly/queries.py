"""What a 试题 block in a page shows of the banks.

Every choice here depends on the course alone, so that two builds of it are the same.
"""

from collections.abc import Iterator
from itertools import chain, islice, zip_longest

from lectern.model.blocks import ItemQuery
from lectern.model.course import Course
from lectern.model.item import Item


def select_items(course: Course, query: ItemQuery, page_path: str) -> tuple[Item, ...]:
    """Return the items a block asks for, in the order they are shown.

    Ids that no item has are passed over: `checks` tells of them.
    """
    if query.on_page is not None:
        return spread_items(course, page_path, query.on_page)
    if query.ids:
        by_id = {item.id: item for item in course.walk_items()}
        return tuple(by_id[item_id] for item_id in query.ids if item_id in by_id)
    bank = course.find_bank(query.bank or "")
    chosen = (item for item in (bank.items if bank else ()) if _suits(item, query))
    return tuple(islice(chosen, query.count))


def spread_items(course: Course, page_path: str, count: int) -> tuple[Item, ...]:
    """Return up to `count` items that point into a page, spread over its headings.

    Every heading gives one item before any gives a second; the result follows the page.
    """
    pointing = course.items_by_page.get(page_path, ())
    page = course.pages.get(page_path)
    order = {heading.id: rank for rank, heading in enumerate(page.headings)} if page else {}
    by_heading: dict[str, list[Item]] = {}
    for item in pointing:
        by_heading.setdefault(item.chapter.partition("#")[2], []).append(item)
    ranked = [by_heading[name] for name in sorted(by_heading, key=lambda n: order.get(n, 0))]
    chosen = set(map(id, islice(_take_in_turn(ranked), count)))
    return tuple(item for group in ranked for item in group if id(item) in chosen)


def _take_in_turn(groups: list[list[Item]]) -> Iterator[Item]:
    rounds = chain.from_iterable(zip_longest(*groups))
    return (item for item in rounds if item is not None)


def _suits(item: Item, query: ItemQuery) -> bool:
    difficulty = item.difficulty.value if item.difficulty else ""
    return (
        (not query.tags or bool(set(query.tags) & set(item.tags)))
        and (not query.kinds or item.kind.value in query.kinds)
        and (not query.difficulties or difficulty in query.difficulties)
    )
