"""One build of a course: what is known of it, and what its pages show and load."""

from functools import cached_property
from pathlib import Path

from lectern.assembly import select_items
from lectern.checks.registry import check_course, check_structure
from lectern.diagnostics import Report
from lectern.model.course import Course
from lectern.model.page import HOURS, Page
from lectern.reading.course import read_course
from lectern.rendering.broken_items import find_broken_items
from lectern.rendering.checklists import label_tasks
from lectern.rendering.diagrams import inline_diagrams
from lectern.rendering.links import References
from lectern.rendering.prose import link_citations
from lectern.rendering.reading_time import count_minutes, describe_time
from lectern.rendering.rooms import find_room_page
from lectern.website.course_scripts import CourseScripts
from lectern.website.fences import Fences
from lectern.website.made_pages import make_pages
from lectern.website.needs import PageNeeds, find_needs


class Site:
    """The state of one build.

    Attributes:
        report: Every problem of the course.
        course: The course, without what is faulty.
        pages: Its pages and those that the build makes, by their paths below `docs/`.
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
        self._made = make_pages(self.course)
        self.pages = {**self.course.pages, **{path: one.page for path, one in self._made.items()}}
        self._course_id = course_id
        self._docs = root / "docs"

    @cached_property
    def _references(self) -> References:
        return References(course=self.course)

    def open_page(self, page_path: str) -> None:
        """Let the blocks that follow be those of a page."""
        self.fences.page_path = page_path

    def is_home(self) -> bool:
        """Whether the page that was opened last is the home page."""
        return self.find_page(self.fences.page_path).is_home

    def fill_page(self, page_path: str, html: str) -> str:
        """Return a finished page with its sets of items in their places."""
        return self.fences.placeholders.fill(page_path, html)

    @cached_property
    def fences(self) -> Fences:
        """What renders the blocks of pages."""
        fences = Fences(self._references, self.pages, self._course_id)
        fences.broken = find_broken_items(self.course.banks, self.report.sort_diagnostics())
        return fences

    @cached_property
    def _scripts(self) -> CourseScripts:
        return CourseScripts(self.course, self.pages.values(), self.fences)

    def write_files(self) -> dict[str, str]:
        """Return the Markdown and the scripts that the build makes, by their paths."""
        return {path: one.markdown for path, one in self._made.items()} | self._scripts.files

    def count_all(self) -> dict[str, int]:
        """Return how many chapters, items and tests there are."""
        items = sum(len(bank.items) for bank in self.course.banks)
        return {
            "chapters": len(self.course.chapters),
            "items": items,
            "tests": len(self.course.tests),
        }

    def find_page(self, page_path: str) -> Page:
        """Return a page; one with nothing in it, where another program has made it."""
        return self.pages.get(page_path) or Page(path=page_path, title="", meta={})

    def find_needs(self, page_path: str) -> PageNeeds:
        """Return what a page loads of the runtime."""
        return find_needs(self.find_page(page_path), self._scripts)

    def find_room(self, view: str) -> str:
        """Return the address of the page that shows a view of the learner's records, or nothing."""
        return find_room_page(self.course, view)

    def enrich_content(self, html: str, page_path: str) -> str:
        """Return a page's content with diagrams in it, citations linked, tasks to tick."""
        drawn = inline_diagrams(html, page_path, self._read_drawing)
        linked = link_citations(drawn, page_path, self._references)
        return label_tasks(linked, page_path)

    def _read_drawing(self, path: str) -> str | None:
        """Return a drawing's text; MkDocs warns of one that does not exist."""
        try:
            return (self._docs / path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def count_minutes(self, page_path: str) -> int:
        """Return how long a page takes to read."""
        return count_minutes(self.find_page(page_path).lines)

    def describe_time(self, page_path: str) -> str:
        """Return how long a page takes and what it counts, or nothing where it counts nothing."""
        page = self.find_page(page_path)
        if HOURS not in page.meta:
            return ""
        items = sum(len(select_items(self.course, query, page_path)) for query in page.queries)
        return describe_time(page, items)
