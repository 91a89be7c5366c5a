"""The rooms for learners' own records, and what their scripts know of the course."""

import json

import pytest

from lectern.diagnostics import Place
from lectern.model.blocks import RoomBlock
from lectern.model.kind import Kind
from lectern.rendering.hints import render_hints
from lectern.rendering.links import References
from lectern.rendering.rooms import RoomRenderer

PLACE = Place(file="docs/a.md")


@pytest.fixture
def rooms(references: References) -> RoomRenderer:
    """Return a renderer of the sample course's rooms."""
    return RoomRenderer(references, "deputies")


@pytest.fixture
def described(rooms: RoomRenderer):
    """Return what the course's script says."""
    script = rooms.write_course_script()
    head = "window.lecternCourse="
    assert script.startswith(head)
    assert len(script.splitlines()) == 1
    return json.loads(script[len(head) :])


def test_room(rooms):
    """A room names the course, what it shows and the way to the root."""
    room = rooms.render_room(RoomBlock(view="review", place=PLACE), "a/b.md")
    assert '<learning-room data-course="deputies" data-view="review" data-root="../">' in room
    assert render_hints(("start",)) in room
    assert '<p class="lectern-notice" data-apart hidden>' in room


def test_room_for_a_transcript(rooms):
    """What learners may enter is told to the script, as text."""
    room = RoomBlock(view="transcript", fields=("姓名", '"单位"'), place=PLACE)
    assert ' data-fields="姓名、&#34;单位&#34;">' in rooms.render_room(room, "a.md")


def test_chapters(described):
    """The course's chapters are listed, other pages are not."""
    assert described["chapters"] == [
        {"path": "chapters/01-motion.html", "title": "议案", "hours": 0.5}
    ]


def test_words_of_kinds(described):
    """The script says what learners call each kind, in the order in which they are offered."""
    assert list(described["kinds"].items())[:2] == [
        ("single_choice", "单选"),
        ("multiple_choice", "多选"),
    ]
    assert set(described["kinds"]) == set(Kind)


def test_item(described, rooms, course):
    """An item says by what filters find it, and nothing of its text or its key."""
    items = described["banks"]["sample"]["items"]
    assert list(items) == [item.id for item in course.banks[0].items]
    assert items["sample-001"] == {"tags": ["议案", "人数"], "laws": ["示例法"]}
    assert "三人" not in rooms.write_course_script()
