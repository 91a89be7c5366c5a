"""Practice and exam pages, and their place in the navigation."""

from types import SimpleNamespace

import pytest

from lectern.diagnostics import Place
from lectern.model import exam
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.rendering.markup import TextRenderer
from lectern.website.navigation import (
    add_pages,
    group_entries,
    write_exam_page,
    write_pages,
    write_practice_page,
)

PLACE = Place(file="a.yml")
BANKS = (
    QuestionBank(id="a", title="甲", items=(), place=PLACE),
    QuestionBank(id="b", title="乙", description="说明。", items=(), place=PLACE),
)
TEST = exam.Test(
    id="t", title="小测", description="一句话。", minutes=5, pass_mark=60, sections=(), place=PLACE
)
TEXTS = TextRenderer(frozenset(), "../")
COURSE = Course(banks=BANKS, tests=(TEST,))
PAGES = [{"甲": "practice/a.md"}, {"乙": "practice/b.md"}]


@pytest.mark.parametrize(
    ("nav", "expected"),
    [
        (
            ["practice/index.md", "exam/index.md"],
            ["practice/index.md", *PAGES, "exam/index.md", {"小测": "exam/t.md"}],
        ),
        (
            [{"练习": "practice/index.md"}, {"考试": "exam/index.md"}],
            [
                {"练习": "practice/index.md"},
                *PAGES,
                {"考试": "exam/index.md"},
                {"小测": "exam/t.md"},
            ],
        ),
        (
            ["exam/index.md", {"练": ["practice/index.md", "a.md"]}],
            ["exam/index.md", {"小测": "exam/t.md"}, {"练": ["practice/index.md", *PAGES, "a.md"]}],
        ),
    ],
)
def test_pages_follow_their_index(nav: list[object], expected: list[object]) -> None:
    """The banks' pages stand right after `practice/index.md`, at any depth; so do the tests'."""
    assert add_pages(nav, COURSE) == []
    assert nav == expected


def test_missing_indexes_are_told() -> None:
    """Without its index, a kind of pages stays out of the navigation."""
    nav: list[object] = ["a.md", {"练习": ["b.md"]}]
    assert add_pages(nav, COURSE) == ["practice/index.md", "exam/index.md"]
    assert nav == ["a.md", {"练习": ["b.md"]}]


def test_indexes_are_missed_only_where_there_are_pages() -> None:
    """A course without banks and tests needs neither index."""
    assert add_pages(["a.md"], Course()) == []


def test_pages() -> None:
    """Every bank and every test has its page."""
    assert list(write_pages(COURSE)) == ["practice/a.md", "practice/b.md", "exam/t.md"]


def test_exam_page() -> None:
    """The page has the test's title, its description and the block."""
    assert write_exam_page(TEST, TEXTS) == (
        "---\ntitle: 小测\npractice: true\nhide: [toc]\n---\n\n<h1>小测</h1>\n\n"
        '<div class="lectern-description"><p>一句话。</p></div>\n\n```考试\n考试: t\n```\n'
    )


def test_practice_page() -> None:
    """The page has the bank's title, its description and the block."""
    assert write_practice_page(BANKS[1], TEXTS) == (
        "---\ntitle: 乙\npractice: true\nhide: [toc]\nsearch: {exclude: true}\n---\n\n<h1>乙</h1>\n\n"
        '<div class="lectern-description"><p>说明。</p></div>\n\n```练习\n题库: b\n```\n'
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
    """Whatever a title holds, it is words in the heading and in the navigation."""
    bank = QuestionBank(id="c", title=typed, items=(), place=PLACE)
    assert f"\n\n<h1>{shown}</h1>\n\n" in write_practice_page(bank, TEXTS)
    nav: list[object] = ["practice/index.md"]
    add_pages(nav, Course(banks=(bank,)))
    assert nav[1] == {shown: "practice/c.md"}


def test_description_is_no_markdown() -> None:
    """A description stands in one line of HTML, which Markdown passes over."""
    bank = QuestionBank(
        id="c", title="甲", description="```\n# 乙\n- **丙**\n<script>", items=(), place=PLACE
    )
    assert "<p>```<br># 乙</p><ul><li><strong>丙</strong></li></ul><p>&lt;script&gt;</p>" in (
        write_practice_page(bank, TEXTS)
    )


def make_entry(path: str) -> SimpleNamespace:
    """Return a page of the navigation, as far as groups look at it; a section has no file."""
    return SimpleNamespace(file=SimpleNamespace(src_uri=path) if path else None)


def test_home_lists_practice_exams_and_records_apart() -> None:
    """Each page stands under what it is for, in the order of the navigation."""
    entries = [make_entry(path) for path in ("practice/index.md", "exam/t.md", "review.md", "")]
    other = make_entry("practice/a.md")
    assert group_entries([*entries, other]) == [
        ("练习", [entries[0], other]),
        ("考试", [entries[1]]),
        ("复习与记录", entries[2:]),
    ]


@pytest.mark.parametrize("folder", ["chapters", "practice"])
def test_section_of_one_kind_is_not_divided(folder: str) -> None:
    """Its own title says what it is."""
    entries = [make_entry(f"{folder}/{name}.md") for name in "ab"]
    assert group_entries(entries) == [("", entries)]
