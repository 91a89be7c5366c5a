"""A set of items: one form for an inline check or for a bank's practice."""

import re
from collections.abc import Iterable, Mapping
from html import escape

from markupsafe import Markup

from lectern.model.bank import QuestionBank
from lectern.model.item import Item
from lectern.rendering.hints import CHECK_HINTS, PRACTICE_HINTS, render_hints
from lectern.rendering.items import ItemRenderer

_SOLUTION = re.compile(r'<details class="solution">.*?</details>', re.DOTALL)


class SetRenderer:
    """Renders sets for one course."""

    def __init__(self, course_id: str, items: ItemRenderer) -> None:
        """Keep what every set needs.

        Args:
            course_id: The prefix under which learners' browsers keep their records.
            items: What renders items.
        """
        self._course_id = course_id
        self._items = items

    def render_check(self, items: Iterable[Item], page_path: str) -> Markup:
        """Return the set at a chapter's end: all items shown, each confirmed by itself."""
        body = self._render_items(items, page_path)
        return self._render_set(body, {"data-mode": "check"}, CHECK_HINTS)

    def render_practice(self, bank: QuestionBank, page_path: str) -> Markup:
        """Return a whole bank, of which the runtime shows one item at a time.

        Both of these make a page of a thousand items fast. Solutions stand in `noscript`: where
        scripts run, they are text until the runtime unpacks the one that is shown. And all
        items wait in an element that the runtime hides as one, and takes them out of.
        """
        attributes = {"data-mode": "practice", "data-bank": bank.id}
        items = self._render_items(bank.items, page_path)
        packed = _SOLUTION.sub(r"<noscript>\g<0></noscript>", items)
        return self._render_set(f'<div class="waiting">{packed}</div>', attributes, PRACTICE_HINTS)

    def _render_items(self, items: Iterable[Item], page_path: str) -> str:
        root = "../" * page_path.count("/")
        return "".join(
            self._items.render_item(item, number, root)
            for number, item in enumerate(items, start=1)
        )

    def _render_set(
        self, body: str, attributes: Mapping[str, str], hints: tuple[str, ...]
    ) -> Markup:
        named = {"data-course": self._course_id, **attributes}
        listed = " ".join(f'{name}="{escape(value)}"' for name, value in named.items())
        return Markup(  # noqa: S704 - attributes escaped, body is of rendered items
            f'<section class="lectern-set"><item-set {listed}>{render_hints(hints)}'
            f'<form novalidate autocomplete="off">{body}</form></item-set></section>'
        )
