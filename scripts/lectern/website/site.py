"""One build of a course: what is known of it, and the HTML of the blocks in its pages.

Item sets go into a page after everything else has seen it: Markdown, the search index and
the templates handle a short placeholder instead of a megabyte, and keys and rationales stay
out of the index.
"""

import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from lectern.assembly import select_items
from lectern.checks.registry import check_course, check_structure
from lectern.diagnostics import Report
from lectern.model.course import Course
from lectern.reading.blocks import read_article_block, read_item_block, read_room_block
from lectern.reading.course import read_course
from lectern.rendering.articles import render_articles
from lectern.rendering.checklists import label_tasks
from lectern.rendering.diagrams import inline_diagrams
from lectern.rendering.exams import ExamRenderer
from lectern.rendering.items import ItemRenderer
from lectern.rendering.links import References
from lectern.rendering.overview import render_overview
from lectern.rendering.prose import link_citations
from lectern.rendering.reading_time import count_minutes, describe_time
from lectern.rendering.rooms import RoomRenderer, find_room_page
from lectern.rendering.sets import SetRenderer
from lectern.website.assets import COURSE_SCRIPT, build_script_url, name_bank_script

_PLACEHOLDER = re.compile(
    r'<div class="lectern-placeholder" data-set="(?P<number>\d+)"'
    r' data-bundle="(?P<bundle>\w+)" data-exam="(?P<exam>[a-z0-9-]*)"></div>'
)
_ROOM = re.compile(r'<learning-room [^>]*data-view="(?P<view>\w+)"')
# The one view that shows items.
_REVIEW = "review"
# The bundle for checks, and one that can do all that it can.
_CHECK = "items"
_PRACTICE = "practice"


class Site:
    """The state of one build.

    Attributes:
        report: Every problem of the course.
        course: The course, without what is faulty.
        page_path: The page being rendered, below `docs/`.
    """

    def __init__(self, root: Path, course_id: str, *, strict: bool) -> None:
        """Read and check the course whose `mkdocs.yml` stands in `root`.

        Args:
            root: The course's folder.
            course_id: The prefix of learners' records.
            strict: Check wording and coverage too, not only what a site cannot be built with.
        """
        self.report = Report()
        self.course: Course = read_course(root, self.report)
        (check_course if strict else check_structure)(self.course, self.report)
        self.page_path = ""
        self._course_id = course_id
        self._docs = root / "docs"
        self._sets: list[Callable[[], Markup]] = []

    @cached_property
    def _references(self) -> References:
        return References(course=self.course)

    @cached_property
    def _renderer(self) -> SetRenderer:
        return SetRenderer(self._course_id, self._items)

    @cached_property
    def _items(self) -> ItemRenderer:
        return ItemRenderer(self._references)

    @cached_property
    def _exams(self) -> ExamRenderer:
        return ExamRenderer(self.course, self._course_id, self._items)

    @cached_property
    def _rooms(self) -> RoomRenderer:
        return RoomRenderer(self._references, self._course_id, self._items)

    @cached_property
    def scripts(self) -> dict[str, str]:
        """The scripts that bring the course to pages which need it, by their paths.

        The banks from which tests draw, or all where a page shows what is to be reviewed;
        and what the course consists of, where a page shows any of the learner's own records.
        """
        views = {room.view for page in self.course.pages.values() for room in page.rooms}
        drawn = {one for test in self.course.tests for one in self._exams.list_banks(test)}
        scripts = {
            name_bank_script(bank.id): self._exams.write_script(bank)
            for bank in self.course.banks
            if bank.id in drawn or _REVIEW in views
        }
        if views:
            scripts[COURSE_SCRIPT] = self._rooms.write_course_script()
        return scripts

    @property
    def review_page(self) -> str:
        """The address of the page that shows what is to be reviewed, or nothing."""
        return find_room_page(self.course, _REVIEW)

    def format_items(self, source: str, *_: object, **__: object) -> str:
        """Return the HTML of a 试题 block (the signature is superfences')."""
        query = read_item_block(source, self.page_path, Report())
        if query is None:
            return ""
        page_path = self.page_path
        items = select_items(self.course, query, page_path)
        return self._defer(lambda: self._renderer.render_check(items, page_path), _CHECK)

    def format_practice(self, source: str, *_: object, **__: object) -> str:
        """Return the HTML of a 练习 block: a whole bank (the signature is superfences')."""
        bank = self.course.find_bank(source.partition(":")[2].strip())
        if bank is None:
            return ""
        page_path = self.page_path
        return self._defer(lambda: self._renderer.render_practice(bank, page_path), _PRACTICE)

    def format_exam(self, source: str, *_: object, **__: object) -> str:
        """Return the HTML of a 考试 block: a whole test (the signature is superfences')."""
        test = self.course.find_test(source.partition(":")[2].strip())
        if test is None:
            return ""
        page_path = self.page_path
        return self._defer(lambda: self._exams.render_room(test, page_path), "exam", test.id)

    def format_room(self, source: str, *_: object, **__: object) -> str:
        """Return the HTML of a 学习 block (the signature is superfences')."""
        room = read_room_block(source, self.page_path, Report())
        return self._rooms.render_room(room, self.page_path) if room else ""

    def format_articles(self, source: str, *_: object, **__: object) -> str:
        """Return the HTML of a 法条 block (the signature is superfences')."""
        entries = read_article_block(source, self.page_path, Report())
        return render_articles(entries, self.page_path, self._references)

    def format_overview(self, *_: object, **__: object) -> str:
        """Return the HTML of a 课程总览 block (the signature is superfences')."""
        return render_overview(self.page_path, self._references)

    def enrich_content(self, html: str) -> str:
        """Return the current page's content as the site shows it.

        Its time is told, diagrams stand in it, citations are linked, tasks can be ticked.
        """
        drawn = inline_diagrams(html, self.page_path, self._read_drawing)
        linked = link_citations(drawn, self.page_path, self._references)
        labelled = label_tasks(linked, self.page_path)
        return labelled.replace("</h1>", f"</h1>{self._tell_time()}", 1)

    def _read_drawing(self, path: str) -> str | None:
        """Return a drawing's text; MkDocs warns of one that does not exist."""
        try:
            return (self._docs / path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def count_minutes(self, page_path: str) -> int:
        """Return how long a page takes to read."""
        page = self.course.pages.get(page_path)
        return count_minutes(page.lines if page else ())

    def _tell_time(self) -> str:
        page = self.course.pages.get(self.page_path)
        if page is None or "学时" not in page.meta:
            return ""
        items = sum(len(select_items(self.course, query, self.page_path)) for query in page.queries)
        return f'<p class="lectern-time">{describe_time(page, items)}</p>'

    def name_bundles(self, html: str) -> list[str]:
        """Return which of the runtime's bundles for items and records a page's content needs."""
        room = _ROOM.search(html)
        found = {placeholder["bundle"] for placeholder in _PLACEHOLDER.finditer(html)}
        if _PRACTICE in found:
            found.discard(_CHECK)
        return sorted(found | {room["view"]} if room else found)

    def has_hints(self, html: str) -> bool:
        """Return whether a page's content, once its sets are in it, holds hints or notices."""
        return bool(self.name_bundles(html))

    def list_scripts(self, html: str) -> list[str]:
        """Return the addresses of the scripts that bring what a page's content draws from."""
        room = _ROOM.search(html)
        exams = (self.course.find_test(found["exam"]) for found in _PLACEHOLDER.finditer(html))
        banks = [
            bank for test in exams if test is not None for bank in self._exams.list_banks(test)
        ]
        if room and room["view"] == _REVIEW:
            banks = [bank.id for bank in self.course.banks]
        paths = dict.fromkeys(map(name_bank_script, banks))
        named = [COURSE_SCRIPT, *paths] if room else paths
        return [build_script_url(path, self.scripts[path]) for path in named]

    def fill_sets(self, html: str) -> str:
        """Return a finished page with the sets in their places."""
        return _PLACEHOLDER.sub(lambda found: self._sets[int(found["number"])](), html)

    def _defer(self, render: Callable[[], Markup], bundle: str, exam: str = "") -> str:
        self._sets.append(render)
        number = len(self._sets) - 1
        return (
            f'<div class="lectern-placeholder" data-set="{number}"'
            f' data-bundle="{bundle}" data-exam="{exam}"></div>'
        )
