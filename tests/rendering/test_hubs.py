"""Hubs: a card for every bank to practise and every test to sit."""

import re
from dataclasses import replace

import pytest

from lectern.diagnostics import Place
from lectern.model.blocks import RoomBlock
from lectern.model.course import Course
from lectern.model.exam import Section, Share, Test
from lectern.rendering.hubs import render_hub

PLACE = Place(file="docs/a.md")
SECTION = Section(title="一", points=2.5, shares=(Share(count=20),), places={"": PLACE})
TEST = Test(id="t", title="小<测>", minutes=15, pass_mark=65, sections=(SECTION,), place=PLACE)


@pytest.fixture
def full(course: Course) -> Course:
    """Return the sample course with a test."""
    return replace(course, tests=(TEST,))


def render(course: Course, view: str, page_path: str = "practice/index.md") -> str:
    """Return a hub."""
    return render_hub(RoomBlock(view=view, place=PLACE), page_path, course, "deputies")


def test_banks(full: Course):
    """A bank's card leads to its practice, says how many items it has, and has room for a bar."""
    hub = render(full, "banks")
    assert '<learning-room data-course="deputies" data-view="banks" data-root="../">' in hub
    (card,) = re.findall('<a class="hub-card".*?</a>', hub)
    assert 'href="sample.html" data-card="sample"' in card
    assert f"{len(full.banks[0].items)}题</span>" in card
    assert 'class="hub-bar" aria-hidden="true" data-reserved' in card
    assert '<span class="hub-go">开始</span>' in card


def test_tests(full: Course):
    """A test's card says how long it takes and from what score on it is passed."""
    (card,) = re.findall('<a class="hub-card".*?</a>', render(full, "exams", "exam/index.md"))
    assert 'href="t.html" data-card="t"' in card
    assert "<strong>小&lt;测&gt;</strong>" in card
    assert "20题，15分钟，32.5分及格" in card
    assert "hub-bar" not in card


def test_hub_elsewhere(full: Course):
    """Wherever its page stands, the cards lead to the right ones."""
    assert 'href="practice/sample.html"' in render(full, "banks", "index.md")
