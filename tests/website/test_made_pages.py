"""The pages that the build makes of banks and tests."""

from html import unescape

import pytest

from lectern.diagnostics import Place, Report
from lectern.model import exam
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.law import Register
from lectern.reading.pages import parse_page
from lectern.rendering.markup import TextRenderer
from lectern.website.made_pages import make_exam_page, make_pages, make_practice_page
from lectern.website.navigation import add_pages

PLACE = Place(file="a.yml")
BANKS = (
    QuestionBank(id="a", title="甲", items=(), place=PLACE),
    QuestionBank(id="b", title="乙", description="说明。", items=(), place=PLACE),
)
TEST = exam.Test(
    id="t", title="小测", description="一句话。", minutes=5, pass_mark=60, sections=(), place=PLACE
)

TEXTS = TextRenderer(frozenset(), "../")


def test_pages() -> None:
    """Every bank and every test has its page."""
    assert list(make_pages(Course(banks=BANKS, tests=(TEST,)))) == [
        "practice/a.md",
        "practice/b.md",
        "exam/t.md",
    ]


def test_exam_page() -> None:
    """The page has the test's title, its description and the block."""
    assert make_exam_page(TEST, TEXTS).markdown == (
        "---\ntitle: 小测\nhide: [toc]\n---\n\n<h1>小测</h1>\n\n"
        '<div class="lectern-description"><p>一句话。</p></div>\n\n```考试\n考试: t\n```\n'
    )


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("甲: <b>", "甲: &lt;b&gt;"),
        ("甲 {: onclick=alert(1) }", "甲 {: onclick=alert(1) }"),
        ("2*3*4 [甲](javascript:x)", "2*3*4 [甲](javascript:x)"),
        ("**甲**的_乙_", "甲的_乙_"),
    ],
)
def test_title_is_text(typed: str, shown: str) -> None:
    """Whatever a title holds, it is words in the heading; the navigation escapes it later."""
    bank = QuestionBank(id="c", title=typed, items=(), place=PLACE)
    assert f"\n\n<h1>{shown}</h1>\n\n" in make_practice_page(bank, TEXTS).markdown
    nav: list[object] = ["practice/index.md"]
    add_pages(nav, Course(banks=(bank,)))
    assert nav[1] == {unescape(shown): "practice/c.md"}


def test_description_is_no_markdown() -> None:
    """A description stands in one line of HTML, which Markdown passes over."""
    bank = QuestionBank(
        id="c", title="甲", description="```\n# 乙\n- **丙**\n<script>", items=(), place=PLACE
    )
    assert "<p>```<br># 乙</p><ul><li><strong>丙</strong></li></ul><p>&lt;script&gt;</p>" in (
        make_practice_page(bank, TEXTS).markdown
    )


def test_practice_page() -> None:
    """The page has the bank's title, its description and the block."""
    assert make_practice_page(BANKS[1], TEXTS).markdown == (
        "---\ntitle: 乙\nhide: [toc]\nsearch: {exclude: true}\n---\n\n<h1>乙</h1>\n\n"
        '<div class="lectern-description"><p>说明。</p></div>\n\n```练习\n题库: b\n```\n'
    )


def test_blocks_are_those_that_reading_would_find() -> None:
    """What the page is known to hold is what its Markdown says."""
    for made in make_pages(Course(banks=BANKS, tests=(TEST,))).values():
        report = Report()
        read = parse_page(made.markdown, made.page.path, Register(), report)
        assert report.diagnostics == []
        assert (read.path, read.title, read.blocks) == (
            made.page.path,
            made.page.title,
            made.page.blocks,
        )
