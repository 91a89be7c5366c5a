"""Pages: front matter, links, citations and blocks."""

import pytest

from lectern.diagnostics import Place, Report, format_text
from lectern.model.blocks import (
    ArticleEntry,
    ExamBlock,
    ItemQuery,
    OverviewBlock,
    PracticeBlock,
    RoomBlock,
)
from lectern.model.law import Law, LawVersion, Register
from lectern.reading.pages import parse_page, read_page

NOWHERE = Place(file="")
REGISTER = Register(
    laws={
        "示例法": Law(
            short_title="示例法",
            title="中华人民共和国示例法",
            checked="2026-06-26",
            current=LawVersion(version="2025-03-11"),
            place=NOWHERE,
        )
    }
)


def parse(text):
    """Return the page of a text that has no problem."""
    report = Report()
    page = parse_page(text, "chapters/a.md", REGISTER, report)
    assert report.diagnostics == []
    return page


def test_cases(case, check_case):
    """The page is told of as the case says."""
    report = Report()
    parse_page(case.text, "a.md", Register(), report)
    check_case(case, report)


def test_front_matter():
    """Texts and lists of texts are kept as typed; what is nested deeper is the theme's."""
    page = parse("---\n学时: 0.5\nsections: [L2.2.2]\nsearch:\n  exclude: true\n---\n\n# 题\n")
    assert page.meta == {"学时": "0.5", "sections": ("L2.2.2",)}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: 首页\n---\n# 会议", "首页"),
        ("# **会议**期间", "会议期间"),
        ("正文", "a"),
        ("---\n---\n# 会议", "会议"),
    ],
)
def test_title(text, title):
    """The title is that of the front matter, of the first heading, or the file's name."""
    assert parse(text).title == title


def test_heading_places():
    """A heading stands where it was typed, also in a box."""
    page = parse('# 题\n\n!!! law "法条"\n    ## 甲 {#乙}\n')
    assert [(h.place.line, h.place.column, h.place.length) for h in page.headings] == [
        (1, 1, 3),
        (4, 5, 9),
    ]
    assert page.headings[1].place.text == "    ## 甲 {#乙}"


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        ("看[会议](09.md)。", [("09.md", 7)]),
        (
            "看[会议](../laws/a.md#第一条)和[下面](#议案)。",
            [("../laws/a.md#第一条", 7), ("#议案", 30)],
        ),
        ('[甲](<a.md>) [乙](b.md "提示")', [("a.md", 6), ("b.md", 17)]),
        ("[![图](a.svg)](b.md)", [("b.md", 15)]),
        ("[甲]: a.md", [("a.md", 6)]),
        ("[^1]: 见a.md", []),
        ("`[甲](a.md)`", []),
        ("[甲](https://example.org/a.md) [乙](/a.md) [丙](mailto:a@b.md)", []),
        ("![图](../assets/a.svg) [文件](a.pdf)", []),
        ("\\[甲](a.md)", []),
    ],
)
def test_links(line, targets):
    """Relative links to pages and headings are found, each with its column."""
    page = parse(f"正文\n\n{line}")
    assert [(link.target, link.place.column) for link in page.links] == targets
    assert all(
        line[link.place.column - 1 :].startswith(link.target) and link.place.line == 3
        for link in page.links
    )


def test_no_links_in_fences():
    """What stands in a fence or a comment points nowhere."""
    page = parse(
        "```\n[甲](a.md) 《示例法》第一条\n```\n\n<!--\n[甲](a.md)\n-->\n\n正文 <!-- [甲](a.md) -->"
    )
    assert (page.links, page.citations) == ((), ())


def test_citations():
    """Names of registered laws before an article are citations, in 《》 or not, but not in code."""
    page = parse(
        "按照《示例法》第一条第二款、《示例法》（2015）第九条，\n"
        "《中华人民共和国示例法》和《别的法》第三条，`《示例法》第四条`。\n\n"
        '!!! law "法条依据"\n    示例法（2025年修正）第五条：……；《示例法》第六条。'
    )
    assert [
        (c.year, c.article, c.paragraph, c.place.line, c.place.column) for c in page.citations
    ] == [
        (None, "1", 2, 1, 3),
        ("2015", "9", None, 1, 15),
        ("2025", "5", None, 5, 5),
        (None, "6", None, 5, 24),
    ]


def test_item_blocks():
    """A 试题 block asks for items of the page, by id, or of a bank."""
    page = parse(
        "```试题\n本页: 6  # 六题\n```\n\n```试题\n编号: [a-1, a-2]\n```\n\n```试题\n题库: duties\n"
        "标签: 议案\n题型: [单选, true_false]\n难度: 易\n题数: 3\n```\n"
    )
    places = [query.place for query in page.queries]
    assert [(place.line, place.column) for place in places] == [(2, 1), (6, 1), (10, 1)]
    assert page.queries == (
        ItemQuery(on_page=6, place=NOWHERE),
        ItemQuery(ids=("a-1", "a-2"), place=NOWHERE),
        ItemQuery(
            bank="duties",
            tags=("议案",),
            kinds=("single_choice", "true_false"),
            difficulties=("easy",),
            count=3,
            place=NOWHERE,
        ),
    )


def test_article_blocks():
    """A 法条 block lists articles by number, with what each says."""
    page = parse(
        "```法条\n法律: 示例法\n条文:\n  - 条: 第十五条\n    要点: 联名提议案。\n    变化: 由第九条移来。\n"
        "    重点: 是\n  - {条: 第16条, 要点: 提建议。}\n  - {条: 第十五条之一, 要点: 无。}\n```\n"
    )
    assert page.articles == (
        ArticleEntry(
            law="示例法",
            article="15",
            gist="联名提议案。",
            change="由第九条移来。",
            essential=True,
            place=NOWHERE,
        ),
        ArticleEntry(law="示例法", article="16", gist="提建议。", place=NOWHERE),
        ArticleEntry(law="示例法", article="15之一", gist="无。", place=NOWHERE),
    )
    assert [(entry.place.line, entry.place.column) for entry in page.articles] == [
        (4, 8),
        (8, 9),
        (9, 9),
    ]


def test_room_blocks():
    """A 学习 block names a view in either language; one for a transcript, what learners may enter."""
    text = (
        "```学习\n页: 复习\n```\n\n```学习\nview: progress\n```\n\n"
        "```学习\n页: 记录\n填写: [姓名, 单位]\n```\n"
    )
    assert parse(text).blocks == (
        RoomBlock(view="review", place=NOWHERE),
        RoomBlock(view="progress", place=NOWHERE),
        RoomBlock(view="transcript", fields=("姓名", "单位"), place=NOWHERE),
    )


def test_blocks_stand_in_the_order_of_the_page():
    """A whole bank, a test and the overview are blocks like the others."""
    page = parse("```课程总览\n```\n\n```练习\n题库: duties\n```\n\n```考试\nexam: mock\n```\n")
    assert page.blocks == (
        OverviewBlock(place=NOWHERE),
        PracticeBlock(bank="duties", place=NOWHERE),
        ExamBlock(test="mock", place=NOWHERE),
    )
    assert [block.place.line for block in page.blocks] == [1, 5, 9]


def test_block_is_found_by_the_lines_of_its_fence():
    """Two fences with the same lines differ by their kind; white space around them is nothing."""
    page = parse("- 甲\n\n    ```试题\n    题库: duties\n    ```\n\n```练习\n题库: duties\n```\n")
    assert page.find_block(ItemQuery, "题库: duties\n") is page.blocks[0]
    assert page.find_block(PracticeBlock, "题库: duties") is page.blocks[1]
    assert page.find_block(ExamBlock, "题库: duties") is None


@pytest.mark.parametrize(
    ("line", "hours"),
    [("学时: 0.5", 0.5), ("学时: 12", 12), ("学时: 半", 0), ("学时: -1", 0), ("", 0)],
)
def test_hours(line, hours):
    """学时 is a number, or does not count."""
    assert parse(f"---\ndescription: 甲\n{line}\n---\n\n# 乙\n").hours == hours


def test_lines():
    """A page keeps its lines, so that a place's line can be found in it."""
    assert parse("# 题\r\n\r\n正文\r\n").lines == ("# 题", "", "正文", "")


def test_gbk(tmp_path):
    """A page must be UTF-8: the site's generator reads nothing else."""
    (tmp_path / "a.md").write_bytes("# 会议期间的职责".encode("gbk"))
    report = Report()
    assert read_page(tmp_path, "a.md", Register(), report) is None
    assert format_text(report.diagnostics) == (
        "docs/a.md:1:1: 错误[page-not-utf-8] 讲义的编码不是UTF-8，网站生成不了。\n"
        "  改法：用记事本打开它，选“文件→另存为”，“编码”选UTF-8，再保存。\n\n"
        "1个错误，0个警告。"
    )
