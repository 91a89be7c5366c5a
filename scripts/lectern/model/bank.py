"""A question bank: one file of items with one id."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lectern.diagnostics import Place
from lectern.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An item that was not read because it has errors: as much of it as could be read.

    Attributes:
        place: Where its id stands.
        lines: Those of its file on which it stands.
        is_part: Whether it is part of a case, which then is left out too.
    """

    id: str
    place: Place = field(compare=False)
    lines: range = range(0)
    is_part: bool = False
    chapter: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank:
    """Items in the order their author gave them.

    Attributes:
        id: Short ASCII name, also the practice page's name.
        description: A sentence for the practice page, or empty.
        partial_credit: Whether 多选 gives half for an incomplete response without a wrong
            choice (少选得半); otherwise all or nothing (全对).
        retired: Ids that were used once and may never come back, with their places.
        left_out: Items that were not read because they have errors.
    """

    id: str
    title: str
    description: str = ""
    partial_credit: bool = False
    items: tuple[Item, ...]
    retired: tuple[tuple[str, Place], ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    place: Place = field(compare=False)

    def walk_items(self) -> Iterator[Item]:
        """Yield every item, a case before its own items."""
        for item in self.items:
            yield from item.walk_parts()
