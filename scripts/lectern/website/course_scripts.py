"""The scripts that bring the course to pages which need it, for a page on a disk cannot fetch.

A bank from which a test on the page draws, or every bank where the page reviews; and what the
course consists of, with the keys of its items, wherever a page tells of the learner's own records.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from lectern.model.blocks import ExamBlock, RoomBlock
from lectern.model.course import Course
from lectern.model.page import Page
from lectern.website.assets import FOLDER, build_versioned_url
from lectern.website.fences import Fences

KEYS_SCRIPT = f"{FOLDER}/keys.js"
COURSE_SCRIPT = f"{FOLDER}/course.js"
# The one view that shows items, and the one that shows nothing of the course.
_REVIEW = "review"
_VERIFICATION = "verification"


class CourseScripts:
    """The scripts that the pages of one site need."""

    def __init__(self, course: Course, pages: Iterable[Page], fences: Fences) -> None:
        """Keep what scripts are written from.

        Args:
            course: Its banks and tests.
            pages: Every page of the site.
            fences: Their writers.
        """
        self._course = course
        self._pages = pages
        self._fences = fences

    @cached_property
    def files(self) -> dict[str, str]:
        """The scripts by their paths below the site's root."""
        wanted = {path for page in self._pages for path in self._list_paths(page)}
        written = {
            KEYS_SCRIPT: self._fences.keys.write_script,
            COURSE_SCRIPT: self._fences.rooms.write_course_script,
        } | {
            _name_bank(bank.id): lambda bank=bank: self._fences.exams.write_script(bank)
            for bank in self._course.banks
        }
        return {path: write() for path, write in written.items() if path in wanted}

    def list_urls(self, page: Page) -> list[str]:
        """Return the addresses of what a page loads, from the site's root, in loading order."""
        return [
            build_versioned_url(path, self.files[path].encode()) for path in self._list_paths(page)
        ]

    def _list_paths(self, page: Page) -> list[str]:
        views = {room.view for room in page.select_blocks(RoomBlock)}
        tells = page.is_home or views - {_VERIFICATION}
        banks = dict.fromkeys(map(_name_bank, self._list_banks(page)))
        return [KEYS_SCRIPT, COURSE_SCRIPT, *banks] if tells else [*banks]

    def _list_banks(self, page: Page) -> Iterator[str]:
        for block in page.select_blocks(ExamBlock):
            test = self._course.find_test(block.test)
            yield from self._fences.exams.list_banks(test) if test else ()
        if any(room.view == _REVIEW for room in page.select_blocks(RoomBlock)):
            yield from (bank.id for bank in self._course.banks)


def _name_bank(bank_id: str) -> str:
    return f"{FOLDER}/banks/{bank_id}.js"
