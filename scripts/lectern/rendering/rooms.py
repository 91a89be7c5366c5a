"""The 学习 block: a room that a script fills with the learner's own records, and what it needs.

The records are in the learner's browser, so the page itself holds only a sentence.  What the
script must know of the course comes as a classic script, for pages on `file://` cannot fetch.
"""

from markupsafe import Markup

from lectern.model.bank import QuestionBank
from lectern.model.blocks import RoomBlock
from lectern.model.course import Course
from lectern.model.item import Item
from lectern.model.marks import show_text
from lectern.model.names import KIND_NAMES
from lectern.rendering.hints import VIEW_HINTS, render_hints
from lectern.rendering.links import References, build_site_path, climb_to_root
from lectern.rendering.scripts import write_json
from lectern.rendering.templating import render_template

# What a test that was passed counts in a transcript, once.
_EXAM_HOURS = 0.5
# So many of a transcript's fields stand on one line of a paper beside the score.
_PAPER_FIELDS = 2


def find_room_page(course: Course, view: str) -> str:
    """Return the address of the first page that holds a room for a view, or nothing."""
    pages = course.pages.values()
    found = (page for page in pages for room in page.select_blocks(RoomBlock) if room.view == view)
    first = next(found, None)
    return build_site_path(first.path) if first else ""


def list_paper_fields(course: Course) -> list[str]:
    """Return what learners write on a printed paper about themselves: as on a transcript."""
    rooms = (one for page in course.pages.values() for one in page.select_blocks(RoomBlock))
    fields = next((room.fields for room in rooms if room.fields), ("姓名",))
    return list(fields[:_PAPER_FIELDS])


class RoomRenderer:
    """Renders the rooms of one course for its learners' own records."""

    def __init__(self, references: References, course_id: str) -> None:
        """Keep what every room needs.

        Args:
            references: The course, and its headings.
            course_id: The prefix under which learners' browsers keep their records.
        """
        self._references = references
        self._course = references.course
        self._course_id = course_id

    def render_room(self, room: RoomBlock, page_path: str) -> Markup:
        """Return the room that a page's block asks for."""
        return render_template(
            "room.html",
            course=self._course_id,
            room=room,
            root=climb_to_root(page_path),
            hints=render_hints(VIEW_HINTS.get(room.view, ())),
        )

    def write_course_script(self) -> str:
        """Return the classic script that says which chapters, items and tests the course has.

        What judges a learner's attempts is a script of its own: see `keys.py`.
        """
        chapters = [
            {"path": build_site_path(page.path), "title": page.title, "hours": page.hours}
            for page in self._course.chapters
        ]
        content = {
            "kinds": dict(KIND_NAMES),
            "chapters": chapters,
            "banks": {bank.id: self._describe_bank(bank) for bank in self._course.banks},
            "exams": {
                test.id: {
                    "title": show_text(test.title),
                    "passMark": test.pass_mark,
                    "hours": _EXAM_HOURS,
                }
                for test in self._course.tests
            },
            "review": find_room_page(self._course, "review"),
            "transcript": find_room_page(self._course, "transcript"),
        }
        return f"window.lecternCourse={write_json(content)}\n"

    def _describe_bank(self, bank: QuestionBank) -> dict[str, object]:
        return {
            "title": show_text(bank.title),
            "items": {item.id: self._describe_item(item) for item in bank.items},
        }

    def _describe_item(self, item: Item) -> dict[str, object]:
        return {"tags": list(map(show_text, item.tags)), "laws": self._list_laws(item)}

    def _list_laws(self, item: Item) -> list[str]:
        """Return the short titles of the laws that an item or its parts cite, as they are now."""
        shorten = self._course.register.shorten_name
        cited = (
            shorten(citation.law)
            for part in item.walk_parts()
            for citation in part.citations
            if citation.year is None
        )
        return list(dict.fromkeys(cited))
