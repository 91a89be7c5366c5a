"""Links into pages."""

import pytest

from lectern.checks.links import check_links
from lectern.model.course import Gaps


def check_chapter_links(bank, course, report):
    """Check a bank alone."""
    check_links((bank,), (), course, report)


def check_page_links(page, course, report):
    """Check a page alone."""
    check_links((), (page,), course, report)


CHAPTER = "# 会议\n\n## 议案\n\n### 联名人数\n"


@pytest.fixture
def course(make_course, make_page, make_bank):
    """Return a course with a chapter, a page of the handbook and a bank."""
    law = make_page(
        "# 代表法",
        "laws/daibiao-fa.md",
        articles={1: {"law": "代表法", "article": "15", "gist": ""}},
    )
    return make_course([make_bank()], [make_page(CHAPTER), law])


@pytest.mark.parametrize("anchor", ["", "#议案", "#联名人数"])
def test_lets_chapter_links_be_that_lead_somewhere(make_good_bank, course, tell, anchor):
    """A page, and a heading of any level, is somewhere."""
    bank = make_good_bank(chapter=f"chapters/09-in-session.md{anchor}")
    assert tell(check_chapter_links, bank, course) == []


@pytest.mark.parametrize(
    ("chapter", "told"),
    [
        (
            "chapters/09-in-sesion.md#议案",
            (
                "unknown-page 没有“chapters/09-in-sesion.md”这一页。"
                " → 改成“chapters/09-in-session.md”。"
            ),
        ),
        (
            "elsewhere",
            "unknown-page 没有“elsewhere”这一页。 → 核对文件夹和文件名：docs目录里没有名字相近的页。",
        ),
        (
            "chapters/09-in-session.md#联名的人数",
            (
                "unknown-heading “chapters/09-in-session.md”里没有“#联名的人数”这个标题。"
                " → 改成“#联名人数”。"
            ),
        ),
        (
            "chapters/09-in-session.md#xyz",
            (
                "unknown-heading “chapters/09-in-session.md”里没有“#xyz”这个标题。"
                " → 核对它该指向哪个标题（这一页有#议案、#联名人数）；标题改了编号的，把原来的编号写回去。"
            ),
        ),
    ],
)
def test_finds_chapter_links_that_lead_nowhere(make_good_bank, course, tell, chapter, told):
    """A page or heading is suggested only where it is surely the one."""
    bank = make_good_bank(chapter=chapter)
    assert tell(check_chapter_links, bank, course) == [f"14:9-{8 + len(chapter)} {told}"]


def test_lets_items_without_chapter_be(make_good_bank, course, tell):
    """That an item has no chapter is for `coverage` to say."""
    assert tell(check_chapter_links, make_good_bank(chapter=""), course) == []


@pytest.mark.parametrize(
    "target",
    [
        "../laws/daibiao-fa.md",
        "../laws/daibiao-fa.md#第十五条",
        "09-in-session.md#%E8%AE%AE%E6%A1%88",
        "#议案",
        "../practice/duties.md",
    ],
)
def test_lets_page_links_be_that_lead_somewhere(make_page, course, tell, target):
    """Headings, article rows, encoded targets and pages made by the build are somewhere."""
    assert tell(check_page_links, make_page(CHAPTER, links=[target]), course) == []


@pytest.mark.parametrize(
    ("target", "told"),
    [
        (
            "../laws/daibiao.md",
            "unknown-page 没有“laws/daibiao.md”这一页。 → 改成“../laws/daibiao-fa.md”。",
        ),
        (
            "#提议案",
            "unknown-heading “chapters/09-in-session.md”里没有“#提议案”这个标题。 → 改成“#议案”。",
        ),
        (
            "../laws/daibiao-fa.md#第十六条",
            (
                "unknown-heading “laws/daibiao-fa.md”里没有“#第十六条”这个标题。 → 核对它该指向哪个标题（这一页有的标题都没有编号）；标题改了编号的，把原来的编号写回去。"
            ),
        ),
        (
            "../practice/laws.md",
            "unknown-page 没有“practice/laws.md”这一页。 → 核对文件夹和文件名：docs目录里没有名字相近的页。",
        ),
    ],
)
def test_finds_page_links_that_lead_nowhere(make_page, course, tell, target, told):
    """Targets, and what is suggested, are relative to the page."""
    assert tell(check_page_links, make_page(CHAPTER, links=[target]), course) == [f"1:1-4 {told}"]


def test_waits_until_pages_are_put_right(make_good_bank, make_course, tell):
    """A page that could not be read is not said to be missing."""
    course = make_course(gaps=Gaps(pages=frozenset({"chapters/09-in-session.md"})))
    assert tell(check_chapter_links, make_good_bank(), course) == []


def test_waits_until_banks_are_put_right(make_page, make_course, tell):
    """The practice page of a bank that could not be read is not said to be missing."""
    page = make_page(CHAPTER, links=["../practice/duties.md"])
    assert tell(check_page_links, page, make_course([], [page], Gaps(banks=True))) == []


def test_tells_a_changed_heading_once(make_bank, make_page, make_course, tell):
    """Where several links lead to an id that a heading has lost, the heading is told."""
    item = {"kind": "true_false", "stem": "甲", "key": True, "chapter": "chapters/a.md#联名"}
    bank = make_bank(*(item | {"id": f"a-{n}"} for n in range(1, 8)))
    page = make_page("# 甲\n\n## 联名人数\n\n## 表决\n", "chapters/a.md", links=["#表决"])
    course = make_course([bank], [page])
    places = "、".join(f"quiz_data/duties.yml:{line}" for line in (6, 9, 12, 15, 18))
    assert tell(check_links, course.banks, course.pages.values(), course) == [
        (
            f"3:1-7 changed-heading 这个标题的编号现在是“#联名人数”，还有7处指向“#联名”：{places}等。"
            " → 在标题末尾写“{#联名}”，编号就和原来一样，别处都不用改。"
        )
    ]


def test_tells_a_deleted_heading_once(make_bank, make_page, make_course, tell):
    """Where no heading is surely the one, the first link is told, with where the others are."""
    item = {"kind": "true_false", "stem": "甲", "key": True, "chapter": "chapters/a.md#联名"}
    bank = make_bank(*(item | {"id": f"a-{n}"} for n in (1, 2)))
    course = make_course([bank], [make_page("# 甲\n\n## 表决\n", "chapters/a.md")])
    assert tell(check_links, course.banks, (), course) == [
        (
            "6:9-24 unknown-heading “chapters/a.md”里没有“#联名”这个标题。"
            "同样指向它的还有1处：quiz_data/duties.yml:9。"
            " → 核对它该指向哪个标题（这一页有#表决）；标题改了编号的，把原来的编号写回去。"
        )
    ]
