"""Items as HTML."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from kind_examples import read_example

from lectern.diagnostics import Report
from lectern.model.course import Course
from lectern.model.kind import Kind
from lectern.model.kinds.fill_blank import FillBlankItem
from lectern.model.kinds.matching import MatchingItem
from lectern.reading.course import read_course
from lectern.rendering.items import ItemRenderer
from lectern.rendering.links import References

TINY_COURSE = Path(__file__).parents[1] / "course"
VOID = {"input", "br", "img", "hr"}


@pytest.fixture(scope="module")
def example_renderer() -> ItemRenderer:
    """Return a renderer of the items of the tiny course, one example of each kind."""
    return ItemRenderer(References(course=read_course(TINY_COURSE, Report())))


@pytest.mark.parametrize("kind", Kind)
def test_item_is_as_accepted(
    example_renderer: ItemRenderer, check_golden: Callable[[str, str], None], kind: Kind
) -> None:
    """Each kind's HTML is the one that was looked at and accepted."""
    html = example_renderer.render_item(read_example(kind), 7, "../")
    check_golden(f"rendering/kinds/{kind}.html", html.replace("><", ">\n<") + "\n")


@pytest.mark.parametrize("kind", Kind)
def test_tags_are_balanced(example_renderer: ItemRenderer, kind: Kind) -> None:
    """Every element that is opened is closed, in order."""
    parser = _Balance()
    parser.feed(example_renderer.render_item(read_example(kind), 1, "../"))
    assert parser.open == []


@pytest.mark.parametrize("kind", Kind)
def test_pasted_tags_show_as_text(renderer: ItemRenderer, kind: Kind) -> None:
    """Raw HTML in an author's text is escaped, never emitted."""
    item = replace(
        read_example(kind),
        stem="粘贴的<script>alert(1)</script>和<b>粗体</b>",
        rationale="<img src=x onerror=alert(1)>",
    )
    html = renderer.render_item(item, 1, "../")
    assert "<script" not in html
    assert "<b>" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("stem", "kept"),
    [
        ("干预____、案件", "<input…>、"),
        ("像“____”。", "“<input…>”。"),
        ("像“____的人”。", "“<input…>"),
        ("至少____人。", None),
    ],
)
def test_blank_stays_with_its_punctuation(
    course: Course, renderer: ItemRenderer, stem: str, kept: str | None
) -> None:
    """No line begins with a comma, or ends with an opening mark, because of a field."""
    blank = next(one for one in course.banks[0].items if isinstance(one, FillBlankItem))
    html = renderer.render_item(replace(blank, id="sample-900", stem=stem), 1, "../")
    found = re.findall(r'<span class="unbroken">(.*?)</span>', html)
    shown = [re.sub("<input[^>]*>", "<input…>", one) for one in found]
    assert shown == ([kept] if kept else [])


def test_right_choices_keep_their_place(course: Course, renderer: ItemRenderer) -> None:
    """A right choice marked 固定 says so to the script that shuffles."""
    item = next(one for one in course.banks[0].items if isinstance(one, MatchingItem))
    first, *others = item.right
    fixed = replace(item, right=(replace(first, fixed=True), *others))
    html = renderer.render_item(fixed, 1, "../")
    assert f'<li data-choice="{first.identity}" data-fixed>' in html
    assert html.count("data-fixed") == 1


def test_pages_differ_in_number_and_way_to_the_root(course: Course, renderer: ItemRenderer) -> None:
    """The same item on two pages has its own number and working links on each."""
    item = course.banks[0].items[0]
    below, at_root = renderer.render_item(item, 7, "../"), renderer.render_item(item, 12, "")
    assert '<span class="item-number">7</span>' in below
    assert 'href="../chapters/01-motion.html#联名"' in below
    assert '<span class="item-number">12</span>' in at_root
    assert 'href="chapters/01-motion.html#联名"' in at_root


class _Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - HTMLParser's
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
