"""The place of practice and exam pages in the navigation."""

import pytest

from lectern.diagnostics import Place
from lectern.model import exam
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.website.navigation import add_pages, expand_folders

PLACE = Place(file="a.yml")
BANKS = (
    QuestionBank(id="a", title="甲", items=(), place=PLACE),
    QuestionBank(id="b", title="乙", description="说明。", items=(), place=PLACE),
)
TEST = exam.Test(
    id="t", title="小测", description="一句话。", minutes=5, pass_mark=60, sections=(), place=PLACE
)
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


@pytest.mark.parametrize(
    ("nav", "expected"),
    [
        (
            ["index.md", "chapters/"],
            ["index.md", "chapters/a.md", "chapters/b.md", "chapters/c/d.md"],
        ),
        (
            [{"课程": ["chapters/"]}],
            [{"课程": ["chapters/a.md", "chapters/b.md", "chapters/c/d.md"]}],
        ),
        (
            [{"课程": "chapters/"}],
            [{"课程": ["chapters/a.md", "chapters/b.md", "chapters/c/d.md"]}],
        ),
        (
            ["chapters/b.md", "chapters/", {"最后": "chapters/a.md"}],
            ["chapters/b.md", "chapters/c/d.md", {"最后": "chapters/a.md"}],
        ),
        (["chapters/c/", "index.md"], ["chapters/c/d.md", "index.md"]),
        ([{"别处": "https://example.org/"}], [{"别处": "https://example.org/"}]),
    ],
)
def test_folder_stands_for_its_pages(nav: list, expected: list):
    """A line that ends in / is every page below it that the menu does not name itself."""
    pages = ["index.md", "chapters/b.md", "chapters/c/d.md", "chapters/a.md"]
    expand_folders(nav, pages)
    assert nav == expected
