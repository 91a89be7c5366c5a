"""Items that could not be read, in a preview: what is shown in their places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from lectern.diagnostics import Diagnostic
from lectern.model.bank import LeftOut, QuestionBank
from lectern.model.blocks import ItemQuery
from lectern.model.course import Course
from lectern.model.item import Item
from lectern.rendering.templating import render_template


@dataclass(frozen=True, slots=True)
class BrokenItem:
    """An item that was left out for its errors, the bank it is in, and what was told of it."""

    item: LeftOut
    bank: str
    problems: tuple[Diagnostic, ...]


def find_broken_items(
    banks: Iterable[QuestionBank], found: Sequence[Diagnostic]
) -> tuple[BrokenItem, ...]:
    """Return the items that were left out, each with the problems in its lines.

    A case is one of them, whichever of its parts is broken.
    """
    return tuple(
        BrokenItem(one, bank.id, tuple(problem for problem in found if _stands_in(problem, one)))
        for bank in banks
        for one in bank.left_out
        if not one.is_part
    )


def add_broken_items(
    read: Sequence[Item],
    broken: Iterable[BrokenItem],
    query: ItemQuery,
    page_path: str,
    course: Course,
) -> list[Item | BrokenItem]:
    """Return the items of a block, those in their places that it would show were they right.

    Args:
        read: What it shows of the items that are right.
        broken: All that are not.
        query: What the block asks for.
        page_path: Where it stands.
        course: Gives the order of banks and headings.
    """
    asked = [one for one in broken if _asks_for(query, one, page_path)]
    if not asked:
        return list(read)
    if query.ids:
        by_id: dict[str, Item | BrokenItem] = {one.item.id: one for one in asked}
        by_id |= {item.id: item for item in read}
        return [by_id[item_id] for item_id in query.ids if item_id in by_id]
    page = course.pages.get(page_path) if query.on_page is not None else None
    headings = [f"{page_path}#{heading.id}" for heading in page.headings] if page else []
    files = [bank.place.file for bank in course.banks]
    shown: list[Item | BrokenItem] = [*read, *asked]
    shown.sort(key=lambda one: _find_position(one, headings, files))
    return shown[: query.count]


def _find_position(
    one: Item | BrokenItem, headings: Sequence[str], files: Sequence[str]
) -> tuple[int, int, int]:
    """Return where an item stands: by its heading, its bank and its line."""
    chapter = one.item.chapter if isinstance(one, BrokenItem) else one.chapter
    place = one.item.place if isinstance(one, BrokenItem) else one.find_place("id")
    heading = headings.index(chapter) if chapter in headings else 0
    return heading, files.index(place.file), place.line


def render_broken_item(item: BrokenItem) -> Markup:
    """Return a box with an item's id and what is wrong with it."""
    return render_template("broken_item.html", id=item.item.id, problems=item.problems)


def _stands_in(problem: Diagnostic, item: LeftOut) -> bool:
    return problem.place.file == item.place.file and problem.place.line in item.lines


def _asks_for(query: ItemQuery, broken: BrokenItem, page_path: str) -> bool:
    """Whether a block would show an item; its kind and its difficulty may be what is wrong."""
    if query.on_page is not None:
        return broken.item.chapter.partition("#")[0] == page_path
    if query.ids:
        return broken.item.id in query.ids
    return broken.bank == query.bank and (
        not query.tags or bool(set(query.tags) & set(broken.item.tags))
    )
