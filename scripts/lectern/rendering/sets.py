"""A set of items: one form for an inline check or for a bank's practice."""

from collections.abc import Iterable, Mapping
from html import escape

from markupsafe import Markup

from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.item import Item
from lectern.rendering.items import ItemRenderer
from lectern.rendering.links import References


class SetRenderer:
    """Renders sets for one course."""

    def __init__(self, course: Course, course_id: str, references: References) -> None:
        """Keep what every set needs.

        Args:
            course: The course.
            course_id: The prefix under which learners' browsers keep their records.
            references: What links citations and chapters.
        """
        credit = {
            item.id: bank.partial_credit for bank in course.banks for item in bank.walk_items()
        }
        self._items = ItemRenderer(references, credit)
        self._course_id = course_id

    def render_check(self, items: Iterable[Item], page_path: str) -> Markup:
        """Return the set at a chapter's end: all items shown, each confirmed by itself."""
        return self._render_set(items, page_path, {"data-mode": "check"})

    def render_practice(self, bank: QuestionBank, page_path: str) -> Markup:
        """Return a whole bank, of which the runtime shows one item at a time."""
        attributes = {"data-mode": "practice", "data-bank": bank.id, "data-title": bank.title}
        return self._render_set(bank.items, page_path, attributes)

    def _render_set(
        self, items: Iterable[Item], page_path: str, attributes: Mapping[str, str]
    ) -> Markup:
        root = "../" * page_path.count("/")
        body = "".join(
            self._items.render_item(item, number, root)
            for number, item in enumerate(items, start=1)
        )
        named = {"data-course": self._course_id, **attributes}
        listed = " ".join(f'{name}="{escape(value)}"' for name, value in named.items())
        return Markup(  # noqa: S704 - attributes escaped, body is Markup
            f'<section class="lectern-set"><item-set {listed}>'
            f'<form novalidate autocomplete="off">{body}</form></item-set></section>'
        )
