"""What the banks of a course leave out."""

import pytest

from lectern.checks.coverage import check_coverage
from lectern.model.course import Gaps

PATH = "chapters/09-in-session.md"
CHAPTER = "# 会议\n\n## 议案\n\n### 联名\n\n## 建议\n\n## 本章小结\n\n## 本章自测\n"
ITEM = {"kind": "true_false", "stem": "建议一人就能提。", "key": True}


@pytest.fixture
def build(make_course, make_page, make_bank):
    """Return a function that builds a course of one chapter and items for its headings."""

    def make(*anchors, text=CHAPTER, path=PATH, **fields):
        items = [
            ITEM | {"id": f"t-{number}", "chapter": f"{path}#{anchor}"}
            for number, anchor in enumerate(anchors)
        ]
        return make_course([make_bank(*items)], [make_page(text, path, **fields)])

    return make


def test_counts_items_of_a_heading_and_below(build, tell):
    """Three items are enough, wherever below the heading; summary and self-test need none."""
    anchors = ["议案", "议案", "联名", "建议", "建议", "建议"]
    assert tell(check_coverage, build(*anchors)) == []


def test_finds_thin_headings(build, tell):
    """A heading of level 2 with fewer items is told, with what to write."""
    assert tell(check_coverage, build("议案", "联名", "联名", "建议", "建议")) == [
        (
            "7:1-5 thin-heading “建议”一节只有2道试题，至少要3道。"
            " → 再出1道题，写“讲义: chapters/09-in-session.md#建议”。"
        )
    ]


@pytest.mark.parametrize("path", ["chapters/00-start.md", "laws/index.md"])
def test_wants_items_of_chapters_only(build, tell, path):
    """The introduction and pages outside the chapters need no items."""
    assert tell(check_coverage, build(path=path)) == []


def test_counts_a_case_once(make_course, make_page, make_bank, tell):
    """A case counts once for its heading, and once for each other heading of its parts."""
    part = ITEM | {"id": "t-1-1", "chapter": f"{PATH}#议案"}
    case = {"id": "t-1", "kind": "case", "material": "……", "chapter": f"{PATH}#议案"}
    bank = make_bank(case | {"items": [part, part, part | {"chapter": f"{PATH}#建议"}]})
    course = make_course([bank], [make_page("## 议案\n\n## 建议")])
    assert [line.partition(" → ")[0] for line in tell(check_coverage, course)] == [
        "1:1-5 thin-heading “议案”一节只有1道试题，至少要3道。",
        "3:1-5 thin-heading “建议”一节只有1道试题，至少要3道。",
    ]


def test_finds_essential_articles_without_items(make_course, make_page, make_good_bank, tell):
    """Any item citing any paragraph of the article is enough, under any name of the law."""
    row = {"gist": "……", "essential": True}
    page = make_page(
        "甲\n乙\n丙",
        "laws/daibiao-fa.md",
        articles={
            1: row | {"law": "代表法", "article": "15"},
            2: row | {"law": "代表法", "article": "7"},
            3: row | {"law": "代表法", "article": "8", "essential": False},
        },
    )
    bank = make_good_bank(citations="全国人民代表大会和地方各级人民代表大会代表法 第十五条第二款")
    assert tell(check_coverage, make_course([bank], [page])) == [
        (
            "2:1-1 untested-article 代表法第七条是重点，还没有试题以它为依据。"
            " → 出一道题，写“依据: 代表法 第七条”；不是重点的，删去“重点: 是”。"
        )
    ]


def test_does_not_count_old_versions(make_course, make_page, make_good_bank, tell):
    """An item that cites the superseded version says nothing of the current article."""
    rows = {1: {"law": "代表法", "article": "15", "gist": "", "essential": True}}
    bank = make_good_bank(citations="代表法（2015）第十五条")
    course = make_course([bank], [make_page("甲", "laws/x.md", articles=rows)])
    assert len(tell(check_coverage, course)) == 1


@pytest.mark.parametrize("anchor", ["", "#会议"])
def test_finds_items_that_point_at_a_whole_page(
    make_course, make_page, make_good_bank, tell, anchor
):
    """A learner who was wrong wants the heading, not the page."""
    bank = make_good_bank(chapter=f"{PATH}{anchor}")
    course = make_course([bank], [make_page("# 会议\n\n### 联名")])
    assert tell(check_coverage, course) == [
        (
            f"14:9-{8 + len(PATH + anchor)} coarse-chapter 讲义“{PATH}{anchor}”只指到一整页。"
            f" → 指到讲它的那个标题，例如“{PATH}#联名”。"
        )
    ]


def test_finds_items_without_chapter(make_course, make_good_bank, tell):
    """An item without a chapter link is told at its id."""
    assert tell(check_coverage, make_course([make_good_bank(chapter="")])) == [
        (
            "4:9-18 missing-chapter duties-001没有写讲义，学员答错了找不到该看哪里。"
            " → 加一行“讲义: ……”，写讲它的那一页在docs里的路径、“#”和标题的编号。"
        )
    ]


def test_leaves_unknown_pages_to_links(make_course, make_good_bank, tell):
    """A link into a page that does not exist is told once, by `links`."""
    assert tell(check_coverage, make_course([make_good_bank()])) == []


def test_waits_until_items_are_put_right(make_course, make_page, make_bank, tell):
    """While items are left out for their errors, nothing is said to be missing."""
    course = make_course([make_bank()], [make_page(CHAPTER)], Gaps(items=True))
    assert tell(check_coverage, course) == []
