"""A question bank: one file of items with one id."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lectern.diagnostics import Place
from lectern.model.item import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank:
    """Items in the order their author gave them.

    Attributes:
        id: Short ASCII name, also the practice page's name.
        description: A sentence for the practice page, or empty.
        partial_credit: Whether 多选 gives half for an incomplete response without a wrong
            choice (少选得半); otherwise all or nothing (全对).
        retired: Ids that were used once and may never come back, with their places.
        left_out: Ids of items that were not read because they have errors, with their places.
    """

    id: str
    title: str
    description: str = ""
    partial_credit: bool = False
    items: tuple[Item, ...]
    retired: tuple[tuple[str, Place], ...] = ()
    left_out: tuple[tuple[str, Place], ...] = ()
    place: Place = field(compare=False)

    def walk_items(self) -> Iterator[Item]:
        """Yield every item, a case before its own items."""
        for item in self.items:
            yield from item.walk_parts()
