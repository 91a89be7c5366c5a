"""Where one goes on when a piece of work is done."""

from dataclasses import replace
from pathlib import Path

import pytest

from lectern.diagnostics import Report
from lectern.model.course import Course
from lectern.reading.course import read_course
from lectern.rendering.ends import list_check_ends, list_practice_ends

TINY_COURSE = Path(__file__).parents[1] / "course"
CHAPTER = "chapters/01-lending.md"


@pytest.fixture
def course() -> Course:
    """Return the tiny course with a second chapter and a second bank."""
    tiny = read_course(TINY_COURSE, Report())
    second = replace(tiny.pages[CHAPTER], path="chapters/02-shelves.md", title="上架 & 下架")
    [bank] = tiny.banks
    banks = (bank, replace(bank, id="more", title="更多"))
    return replace(tiny, pages={**tiny.pages, second.path: second}, banks=banks)


def list_links(ends: object) -> list[tuple[str, str]]:
    """Return addresses and texts."""
    return [(end.href, end.text) for end in ends]


def test_check_leads_to_the_next_chapter(course: Course):
    """At a chapter's end the next one follows."""
    links = list_links(list_check_ends(course, CHAPTER))
    assert links == [("02-shelves.html", "下一章：上架 & 下架")]


def test_last_chapter_leads_to_practice(course: Course):
    """After the last chapter there are the banks."""
    links = list_links(list_check_ends(course, "chapters/02-shelves.md"))
    assert links == [("../practice/lending.html", "去练习：借书和还书")]


def test_check_elsewhere_leads_nowhere(course: Course):
    """A page that is no chapter has none after it."""
    assert list_check_ends(course, "index.md") == ()


def test_bank_leads_to_the_next_and_the_last_to_an_exam(course: Course):
    """After every bank comes an exam."""
    first, last = course.banks
    assert list_links(list_practice_ends(course, first, "practice/lending.md")) == [
        ("more.html", "下一个题库：更多")
    ]
    [test, *_] = course.tests
    assert list_links(list_practice_ends(course, last, "practice/more.md")) == [
        (f"../exam/{test.id}.html", f"去考试：{test.title}")
    ]
