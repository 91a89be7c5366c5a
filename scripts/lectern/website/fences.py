"""Blocks in a page's Markdown: each fence becomes the HTML of the block that was read of it."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from lectern.assembly import select_items
from lectern.model.blocks import (
    ArticleBlock,
    Block,
    ExamBlock,
    ItemQuery,
    OverviewBlock,
    PracticeBlock,
    RoomBlock,
    SituationBlock,
)
from lectern.model.page import Page
from lectern.rendering.articles import render_articles
from lectern.rendering.broken_items import BrokenItem, add_broken_items
from lectern.rendering.exams import ExamRenderer
from lectern.rendering.hubs import HUBS, render_hub
from lectern.rendering.items import ItemRenderer
from lectern.rendering.keys import KeyWriter
from lectern.rendering.links import References
from lectern.rendering.overview import render_overview
from lectern.rendering.rooms import RoomRenderer
from lectern.rendering.sets import SetRenderer
from lectern.rendering.situations import SituationRenderer
from lectern.website.placeholders import Placeholders

_Kind = TypeVar("_Kind", bound=Block)


class Fences:
    """Renders the fences of one site.

    Attributes:
        page_path: The page being rendered, below `docs/`.
        placeholders: Hold the sets of items back.
        exams: Renders tests.
        rooms: Renders rooms.
        keys: Writes the keys of all items.
        broken: Items that could not be read, to be told of in their places.
    """

    def __init__(self, references: References, pages: Mapping[str, Page], course_id: str) -> None:
        """Keep what every block needs.

        Args:
            references: The course, and what links its parts.
            pages: Every page of the site, by its path.
            course_id: The prefix under which learners' browsers keep their records.
        """
        self.page_path = ""
        self.placeholders = Placeholders()
        self._course = references.course
        self._course_id = course_id
        self._pages = pages
        self._references = references
        items = ItemRenderer(references)
        self.exams = ExamRenderer(self._course, course_id, items)
        self.rooms = RoomRenderer(references, course_id)
        self.keys = KeyWriter(references, items)
        self._situations = SituationRenderer(references, course_id)
        self._sets = SetRenderer(self._course, course_id, items)
        self.broken: tuple[BrokenItem, ...] = ()

    def list_formats(self) -> dict[str, Callable[..., str]]:
        """Return what superfences calls for each word that opens a fence of ours."""
        return {
            ItemQuery.WORD: self._make_format(ItemQuery, self._render_check),
            PracticeBlock.WORD: self._make_format(PracticeBlock, self._render_practice),
            ExamBlock.WORD: self._make_format(ExamBlock, self._render_exam),
            SituationBlock.WORD: self._make_format(SituationBlock, self._render_situation),
            RoomBlock.WORD: self._make_format(RoomBlock, self._render_room),
            ArticleBlock.WORD: self._make_format(ArticleBlock, self._render_articles),
            OverviewBlock.WORD: self._make_format(OverviewBlock, self._render_overview),
        }

    def _make_format(
        self, kind: type[_Kind], render: Callable[[_Kind, str], str]
    ) -> Callable[..., str]:
        def format_fence(source: str, *_: object, **__: object) -> str:
            """Return a fence's HTML; none where it is faulty, which was told."""
            page = self._pages.get(self.page_path)
            block = page.find_block(kind, source) if page else None
            return render(block, self.page_path) if block else ""

        return format_fence

    def _render_check(self, query: ItemQuery, page_path: str) -> str:
        read = select_items(self._course, query, page_path)
        items = add_broken_items(read, self.broken, query, page_path, self._course)
        last = query is self._pages[page_path].queries[-1]
        return self.placeholders.hold(
            page_path, lambda: self._sets.render_check(items, page_path, last=last)
        )

    def _render_practice(self, block: PracticeBlock, page_path: str) -> str:
        bank = self._course.find_bank(block.bank)
        if bank is None:
            return ""
        broken = [one for one in self.broken if one.bank == bank.id]
        return self.placeholders.hold(
            page_path, lambda: self._sets.render_practice(bank, page_path, broken)
        )

    def _render_exam(self, block: ExamBlock, page_path: str) -> str:
        test = self._course.find_test(block.test)
        if test is None:
            return ""
        return self.placeholders.hold(page_path, lambda: self.exams.render_room(test, page_path))

    def _render_room(self, room: RoomBlock, page_path: str) -> str:
        if room.view in HUBS:
            return render_hub(room, page_path, self._course, self._course_id)
        return self.rooms.render_room(room, page_path)

    def _render_situation(self, block: SituationBlock, page_path: str) -> str:
        """Return a situation at once: search is to find its beginning."""
        situation = self._course.find_situation(block.situation)
        return self._situations.render_situation(situation, page_path) if situation else ""

    def _render_articles(self, block: ArticleBlock, page_path: str) -> str:
        return render_articles(block.entries, page_path, self._references)

    def _render_overview(self, _: OverviewBlock, page_path: str) -> str:
        return render_overview(page_path, self._references)
