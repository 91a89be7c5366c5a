"""Hubs: the 学习 blocks that list every bank to practise, or every test to sit, one card each.

A card is a link, and says what the course says; what its learner has done of it comes by script,
into room that is kept for it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from lectern.model.bank import QuestionBank
from lectern.model.blocks import RoomBlock
from lectern.model.course import EXAM_FOLDER, PRACTICE_FOLDER, Course
from lectern.model.exam import Test
from lectern.rendering.exams import format_needed_points
from lectern.rendering.links import build_href, climb_to_root
from lectern.rendering.templating import render_template


@dataclass(frozen=True, slots=True, kw_only=True)
class _Card:
    """A bank or a test in its hub.

    Attributes:
        id: Its own.
        title: As its author typed it.
        href: Its page, from the hub.
        facts: What is to be known before one begins.
        standing: What is said of a learner who has done nothing.
        has_bar: Whether a bar shows how much of it is done.
    """

    id: str
    title: str
    href: str
    facts: str
    standing: str
    has_bar: bool


def render_hub(room: RoomBlock, page_path: str, course: Course, course_id: str) -> Markup:
    """Return the cards of a hub.

    Args:
        room: Its block, whose view is one of `HUBS`.
        page_path: The page that holds it.
        course: Its banks and tests.
        course_id: The prefix under which learners' browsers keep their records.
    """
    return render_template(
        "hub.html",
        course=course_id,
        view=room.view,
        root=climb_to_root(page_path),
        cards=HUBS[room.view](course, page_path),
    )


def _list_banks(course: Course, page_path: str) -> list[_Card]:
    return [_describe_bank(bank, page_path) for bank in course.banks]


def _list_tests(course: Course, page_path: str) -> list[_Card]:
    return [_describe_test(test, page_path) for test in course.tests]


def _describe_bank(bank: QuestionBank, page_path: str) -> _Card:
    return _Card(
        id=bank.id,
        title=bank.title,
        href=build_href(f"{PRACTICE_FOLDER}/{bank.id}.md", page_path),
        facts=f"{len(bank.items)}题",
        standing="还没有做过",
        has_bar=True,
    )


def _describe_test(test: Test, page_path: str) -> _Card:
    return _Card(
        id=test.id,
        title=test.title,
        href=build_href(f"{EXAM_FOLDER}/{test.id}.md", page_path),
        facts=f"{test.count}题，{test.minutes}分钟，{format_needed_points(test)}分及格",
        standing="还没有考过",
        has_bar=False,
    )


HUBS: Mapping[str, Callable[[Course, str], list[_Card]]] = MappingProxyType(
    {"banks": _list_banks, "exams": _list_tests}
)
"""What lists the cards of a hub, by the view of its block."""
