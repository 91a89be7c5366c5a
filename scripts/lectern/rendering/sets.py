"""A set of items: one form for an inline check or for a bank's practice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.item import Item
from lectern.rendering.items import ItemContext, render_item
from lectern.rendering.links import References


@dataclass(frozen=True, kw_only=True)
class SetRenderer:
    """Renders sets for one course.

    Attributes:
        course_id: The prefix under which learners' browsers keep their records.
        references: What links citations and chapters.
        partial_credit: By item id, whether an incomplete 多选 gives half.
    """

    course_id: str
    references: References
    partial_credit: Mapping[str, bool]

    @classmethod
    def for_course(cls, course: Course, course_id: str, references: References) -> "SetRenderer":
        """Return a renderer that knows each item's bank."""
        credit = {
            item.id: bank.partial_credit for bank in course.banks for item in bank.walk_items()
        }
        return cls(course_id=course_id, references=references, partial_credit=credit)

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
        context = ItemContext(
            page_path=page_path,
            references=self.references,
            partial_credit=self.partial_credit,
        )
        body = "".join(
            render_item(item, str(number), context) for number, item in enumerate(items, start=1)
        )
        named = {"data-course": self.course_id, **attributes}
        listed = " ".join(f'{name}="{escape(value)}"' for name, value in named.items())
        return Markup(  # noqa: S704 - attributes escaped, body is Markup
            f'<section class="lectern-set" data-search-exclude><item-set {listed}>'
            f'<form novalidate autocomplete="off">{body}</form></item-set></section>'
        )
