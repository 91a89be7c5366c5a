"""One item as complete, accessible HTML that reads, prints and can be studied without scripts.

The markup is the contract with the runtime: `templates/item.html` and one template per kind.
"""

import json
from dataclasses import dataclass

from markupsafe import Markup

from lectern.model.item import Item
from lectern.rendering.citations import link_citation
from lectern.rendering.links import References, build_site_path
from lectern.rendering.markup import TextRenderer
from lectern.rendering.templating import make_environment
from lectern.rendering.wordings import render_wordings

# Private-use characters keep the places of what differs between the pages that show an item.
_NUMBER_MARK = "\ue001"
_ROOT_MARK = "\ue002"
_SOLUTION_MARKS = ("\ue003", "\ue004")
_PLAIN = ("", "")
_PACKED = ("<noscript>", "</noscript>")


@dataclass(frozen=True, slots=True)
class _Reference:
    """A chapter link, ready to show."""

    text: str
    href: str


class ItemRenderer:
    """Renders each item of a course once, however many pages show it.

    What differs from page to page, the item's number, the way to the site's root and whether
    solutions are packed, is marked in the kept HTML and filled in by `render_item`.
    """

    def __init__(self, references: References) -> None:
        """Keep what every item needs.

        Args:
            references: The course, and what links its citations and chapters.
        """
        self._references = references
        self._texts = TextRenderer(references.course.list_page_paths(), _ROOT_MARK)
        self._environment = make_environment(self._texts)
        self._partial_credit = {
            item.id
            for bank in references.course.banks
            if bank.partial_credit
            for item in bank.walk_items()
            if item.takes_partial_credit
        }
        self._rendered: dict[str, str] = {}

    def render_item(self, item: Item, number: int, root: str, *, packed: bool = False) -> str:
        """Return an item's `fieldset` as a page shows it.

        Args:
            item: The item, not a part of a case.
            number: What stands before its stem.
            root: From the page to the site's root: `../`, or empty.
            packed: Whether its solutions stand in `noscript`, which is text to a browser that
                runs scripts.
        """
        html = self._render_once(item, packed=packed)
        return html.replace(_NUMBER_MARK, str(number)).replace(_ROOT_MARK, root)

    def render_marked(self, item: Item) -> str:
        """Return an item's `fieldset` with marks for its number and the way to the root."""
        return self._render_once(item, packed=False)

    def _render_once(self, item: Item, *, packed: bool) -> str:
        if item.id not in self._rendered:
            self._rendered[item.id] = self._fill_template(item, _NUMBER_MARK, unit=True)
        html = self._rendered[item.id]
        for mark, tag in zip(_SOLUTION_MARKS, _PACKED if packed else _PLAIN, strict=True):
            html = html.replace(mark, tag)
        return html

    def gives_partial_credit(self, item: Item) -> bool:
        """Whether an incomplete response to an item without a wrong choice gets half."""
        return item.id in self._partial_credit

    def _fill_template(self, item: Item, number: str, *, unit: bool) -> str:
        html = self._environment.get_template(f"kinds/{item.kind}.html").render(
            item=item,
            number=number,
            unit=unit,
            solution_marks=_SOLUTION_MARKS,
            key=json.dumps(item.build_key(), ensure_ascii=False, separators=(",", ":")),
            stem=self._texts.render_stem(item.stem, has_blanks=item.has_blanks),
            citations=[link_citation(one, self._references, _ROOT_MARK) for one in item.citations],
            wordings=render_wordings(item.citations, self._references),
            chapter=self._link_chapter(item) if unit else None,
            partial_credit=self.gives_partial_credit(item),
            parts=[
                Markup(self._fill_template(part, f"（{rank}）", unit=False))  # noqa: S704 - from templates
                for rank, part in enumerate(item.parts, start=1)
                if part is not item
            ],
        )
        # A browser makes a node of every line break between tags; a bank has ten thousands.
        tight = html.strip().replace(">\n<", "><")
        before, after = _SOLUTION_MARKS
        return tight.replace(f">\n{before}<", f">{before}<").replace(f">{after}\n<", f">{after}<")

    def _link_chapter(self, item: Item) -> _Reference | None:
        title = self._references.headings.get(item.chapter)
        if title is None:
            return None
        return _Reference(title, _ROOT_MARK + build_site_path(item.chapter))
