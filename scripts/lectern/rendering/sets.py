"""A set of items: one form for an inline check or for a bank's practice."""

from collections.abc import Iterable

from markupsafe import Markup

from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.item import Item
from lectern.rendering.broken_items import BrokenItem, render_broken_item
from lectern.rendering.ends import list_check_ends, list_practice_ends
from lectern.rendering.hints import CHECK_HINTS, PRACTICE_HINTS, render_hints
from lectern.rendering.items import ItemRenderer
from lectern.rendering.links import climb_to_root
from lectern.rendering.templating import render_template


class SetRenderer:
    """Renders sets for one course."""

    def __init__(self, course: Course, course_id: str, items: ItemRenderer) -> None:
        """Keep what every set needs.

        Args:
            course: What one goes on to when a set is done.
            course_id: The prefix under which learners' browsers keep their records.
            items: What renders items.
        """
        self._course = course
        self._course_id = course_id
        self._items = items

    def render_check(
        self, items: Iterable[Item | BrokenItem], page_path: str, *, last: bool = True
    ) -> Markup:
        """Return a check: all items shown, each confirmed by itself.

        Args:
            items: What it asks.
            page_path: Where it stands.
            last: Whether it is at the end of its page, from where one goes on to the next.
        """
        return render_template(
            "check.html",
            course=self._course_id,
            hints=render_hints(CHECK_HINTS),
            ends=list_check_ends(self._course, page_path) if last else (),
            items=Markup(self._render_items(items, page_path)),  # noqa: S704 - from templates
        )

    def render_practice(
        self, bank: QuestionBank, page_path: str, broken: Iterable[BrokenItem] = ()
    ) -> Markup:
        """Return a whole bank, of which the runtime shows one item at a time.

        What is broken stands above them, where it is seen whichever item is shown.

        Both of these make a page of a thousand items fast. Solutions stand in `noscript`: where
        scripts run, they are text until the runtime unpacks the one that is shown. And all
        items wait in an element that the runtime hides as one, and takes them out of.
        """
        items = self._render_items(bank.items, page_path, packed=True)
        return render_template(
            "practice.html",
            course=self._course_id,
            bank=bank,
            broken=[render_broken_item(item) for item in broken],
            hints=render_hints(PRACTICE_HINTS),
            ends=list_practice_ends(self._course, bank, page_path),
            items=Markup(items),  # noqa: S704 - from templates
        )

    def _render_items(
        self, items: Iterable[Item | BrokenItem], page_path: str, *, packed: bool = False
    ) -> str:
        root = climb_to_root(page_path)
        return "".join(
            render_broken_item(item)
            if isinstance(item, BrokenItem)
            else self._items.render_item(item, number, root, packed=packed)
            for number, item in enumerate(items, start=1)
        )
