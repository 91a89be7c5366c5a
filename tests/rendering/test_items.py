"""Items as HTML."""

from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from lectern.model.course import Course
from lectern.rendering.items import ItemContext, render_item

POSITIONS = range(8)
VOID = {"input", "br", "img", "hr"}


def test_kinds_are_all_rendered(course: Course) -> None:
    """The sample course has one item of each kind."""
    assert len({item.kind for item in course.banks[0].items}) == len(POSITIONS)


@pytest.mark.parametrize("position", POSITIONS)
def test_item_is_as_accepted(
    course: Course,
    context: ItemContext,
    check_golden: Callable[[str, str], None],
    position: int,
) -> None:
    """Each kind's HTML is the one that was looked at and accepted."""
    item = course.banks[0].items[position]
    html = render_item(item, str(position + 1), context)
    check_golden(f"rendering/{item.kind.value}.html", html + "\n")


@pytest.mark.parametrize("position", POSITIONS)
def test_tags_are_balanced(course: Course, context: ItemContext, position: int) -> None:
    """Every element that is opened is closed, in order."""
    parser = _Balance()
    parser.feed(render_item(course.banks[0].items[position], "1", context))
    assert parser.open == []


@pytest.mark.parametrize("position", POSITIONS)
def test_pasted_tags_show_as_text(course: Course, context: ItemContext, position: int) -> None:
    """Raw HTML in an author's text is escaped, never emitted."""
    item = replace(
        course.banks[0].items[position],
        stem="粘贴的<script>alert(1)</script>和<b>粗体</b>",
        rationale="<img src=x onerror=alert(1)>",
    )
    html = render_item(item, "1", context)
    assert "<script" not in html
    assert "<b>" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_chapter_link_on_its_own_page_stays_on_it(course: Course, context: ItemContext) -> None:
    """An item shown in the chapter that teaches it links to the heading alone."""
    there = replace(context, page_path="chapters/01-motion.md")
    html = render_item(course.banks[0].items[0], "1", there)
    assert '<a href="#联名">回到讲义：联名</a>' in html


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - HTMLParser's
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
