"""The 学习 block: a room that a script fills with the learner's own records, and what it needs.

The records are in the learner's browser, so the page itself holds only a sentence.  What the
script must know of the course comes as a classic script, for pages on `file://` cannot fetch.
"""

from html import escape

from markupsafe import Markup

from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.item import Item
from lectern.model.names import KIND_NAMES
from lectern.model.page import LearningRoom
from lectern.rendering.hints import VIEW_HINTS, render_hints
from lectern.rendering.items import ItemRenderer
from lectern.rendering.links import References, build_site_path
from lectern.rendering.notices import ROOM_NOTICES
from lectern.rendering.overview import CHAPTER_FOLDER
from lectern.rendering.scripts import write_json

_PLAIN = (
    "这一页由脚本显示，内容只存在您这台设备的浏览器里。请在浏览器里打开JavaScript，再刷新本页。"
)


# What a test that was passed counts in a transcript, once.
_EXAM_HOURS = 0.5


def find_room_page(course: Course, view: str) -> str:
    """Return the address of the first page that holds a room for a view, or nothing."""
    rooms = ((path, room) for path, page in course.pages.items() for room in page.rooms)
    first = next((path for path, room in rooms if room.view == view), "")
    return build_site_path(first) if first else ""


class RoomRenderer:
    """Renders the rooms of one course for its learners' own records."""

    def __init__(self, references: References, course_id: str, items: ItemRenderer) -> None:
        """Keep what every room needs.

        Args:
            references: The course, and its headings.
            course_id: The prefix under which learners' browsers keep their records.
            items: What renders items.
        """
        self._references = references
        self._course = references.course
        self._course_id = course_id
        self._items = items

    def render_room(self, room: LearningRoom, page_path: str) -> Markup:
        """Return the room that a page's block asks for."""
        attributes = {
            "data-course": self._course_id,
            "data-view": room.view,
            "data-root": "../" * page_path.count("/"),
        }
        if room.fields:
            attributes["data-fields"] = "、".join(room.fields)
        listed = " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())
        return Markup(  # noqa: S704 - attributes escaped, the text is ours
            f'<section class="lectern-room"><learning-room {listed}>'
            f"{render_hints(VIEW_HINTS.get(room.view, ()))}{ROOM_NOTICES}"
            f'<p class="room-plain">{_PLAIN}</p></learning-room></section>'
        )

    def write_course_script(self) -> str:
        """Return the classic script that says which chapters, items and tests the course has.

        It holds what judges a learner's attempts, and nothing of what items say.
        """
        chapters = [
            {"path": build_site_path(path), "title": page.title, "hours": page.hours}
            for path, page in self._course.pages.items()
            if path.startswith(CHAPTER_FOLDER)
        ]
        content = {
            "kinds": dict(KIND_NAMES),
            "chapters": chapters,
            "banks": {bank.id: self._describe_bank(bank) for bank in self._course.banks},
            "exams": {
                test.id: {"title": test.title, "passMark": test.pass_mark, "hours": _EXAM_HOURS}
                for test in self._course.tests
            },
            "review": find_room_page(self._course, "review"),
            "transcript": find_room_page(self._course, "transcript"),
        }
        return f"window.lecternCourse={write_json(content)}\n"

    def _describe_bank(self, bank: QuestionBank) -> dict[str, object]:
        return {
            "title": bank.title,
            "items": {item.id: self._describe_item(item) for item in bank.items},
        }

    def _describe_item(self, item: Item) -> dict[str, object]:
        known = item.chapter in self._references.headings
        return {
            "kind": item.kind.value,
            "tags": item.tags,
            "chapter": build_site_path(item.chapter) if known else "",
            "laws": self._list_laws(item),
            "parts": [self._describe_part(part) for part in item.parts],
        }

    def _describe_part(self, part: Item) -> dict[str, object]:
        """Return what judges responses: `Item` in the runtime's `model.js`."""
        return {
            "id": part.id,
            "kind": part.kind.value,
            "revision": part.revision,
            "key": part.build_key(),
            "choices": part.list_identities(),
            "partialCredit": self._items.gives_partial_credit(part),
        }

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
