"""What the lines of an official text say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectern.diagnostics import Place, Report
from lectern.importing.law_files import read_lines
from lectern.importing.law_texts import LawText, parse_law_text
from lectern.model.numerals import format_numeral
from lectern.model.text import compute_identity


def parse(text: str, report: Report | None = None) -> LawText | None:
    """Return what a text file of these words says."""
    lines = [
        Place(file="a.txt", line=number, text=line)
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    ]
    return parse_law_text(lines, "a.txt", Report() if report is None else report)


def parse_articles(body: str) -> dict[str, tuple[str, ...]]:
    """Return the articles of a law with this body."""
    law = parse(f"示例法\n（2020年1月2日某会议通过）\n{body}")
    assert law is not None
    return dict(law.articles)


def tell(text: str) -> list[tuple[str, int, str, str]]:
    """Return rule, line, message and remedy of everything wrong with a text."""
    report = Report()
    assert parse(text, report) is None
    return [(d.rule.id, d.place.line, d.message, d.remedy) for d in report.diagnostics]


def test_docx_of_the_database(new_docx):
    """A download gives title, newest date and every article, without contents or annex."""
    lines = read_lines(new_docx, Report())
    assert lines is not None
    law = parse_law_text(lines, "新版.docx", Report())
    assert law is not None
    assert law.title == "中华人民共和国村庄图书馆示例法"
    assert law.version == "2025-03-11"
    assert list(law.articles) == ["1", "2", "3", "4", "4之一", "5", "6"]
    assert [len(paragraphs) for paragraphs in law.articles.values()] == [1, 2, 1, 2, 1, 1, 1]
    assert law.articles["6"] == ("本法自2010年6月1日起施行。",)


def test_facts_of_a_version(new_docx):
    """A 款 is kept as the fingerprint of its words with its 项, and their number."""
    lines = read_lines(new_docx, Report())
    assert lines is not None
    law = parse_law_text(lines, "新版.docx", Report())
    assert law is not None
    rights, reply = law.extract_facts().articles["4"]
    assert rights.subparagraphs == 3
    assert rights.fingerprint == compute_identity(
        "读者享有下列权利：（一）借阅图书，每次不超过五本；（二）对馆里的图书提出意见："
        "1.关于购买新书的；2.关于修补旧书的；（三）法律规定的其他权利。"
    )
    assert reply.subparagraphs == 0


def test_front_matter(old_text):
    """Front matter gives what the text does not say; notes on the title are dropped."""
    lines = read_lines(old_text, Report())
    assert lines is not None
    law = parse_law_text(lines, "旧版.md", Report())
    assert law is not None
    assert (law.title, law.short_title) == ("中华人民共和国村庄图书馆示例法", "图书馆法")
    assert (law.version, law.checked) == ("2015-08-29", "")
    assert list(law.articles) == ["1", "2", "3", "4", "5"]


def test_checked_date_of_front_matter():
    """The date to which a text was checked may have remarks behind it."""
    law = parse(
        "---\nchecked_current_to: 2026-06-26（目录）\nadopted: 2020-01-02\namended: null\n---\n"
        "# 示例法\n第一条　甲。"
    )
    assert law is not None
    assert (law.version, law.checked) == ("2020-01-02", "2026-06-26")


@pytest.mark.parametrize(
    ("note", "version"),
    [
        ("（2020年1月2日某会议通过）", "2020-01-02"),
        ("(2020年1月2日某会议通过)", "2020-01-02"),
        ("（２０２０年１月２日某会议通过）", "2020-01-02"),
        ("（2020年1月2日某会议通过　2020年1月5日公布　自2020年3月1日起施行）", "2020-01-02"),
        ("（2020年1月2日某会议通过　根据2021年12月31日《关于修改的决定》修正）", "2021-12-31"),
        ("（2020年1月2日某会议通过\n2021年12月31日某会议修订）", "2021-12-31"),
        (
            (
                "（2020年1月2日通过　根据2021年3月4日某会议通过的《修正案》和2022年5月6日"
                "某会议通过的《修正案》修正）"
            ),
            "2022-05-06",
        ),
        ("（2020年1月2日通过　根据2021年3月4日《关于〈办法（试行）〉的决定》修正）", "2021-03-04"),
    ],
)
def test_version(note, version):
    """The version is the date of adoption or of the newest amendment, not of publication."""
    law = parse(f"示例法\n{note}\n第一条　甲。")
    assert law is not None
    assert law.version == version


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("示例法", "示例法"),
        ("示 例 法", "示例法"),
        ("# 示例法", "示例法"),
        ("中华人民共和国\n示例法", "中华人民共和国示例法"),
        ("示例条例（试行）", "示例条例（试行）"),
        ("# 示例法（2015年修正）", "示例法"),
    ],
)
def test_title(head, title):
    """A title may be broken over lines; a year in brackets behind it is no part of it."""
    law = parse(f"{head}\n（2020年1月2日某会议通过）\n目　录\n第一章　总则\n第一条　甲。")
    assert law is not None
    assert law.title == title


@pytest.mark.parametrize(
    ("body", "articles"),
    [
        ("第一条　甲。\n乙。", {"1": ("甲。", "乙。")}),
        ("第一条 甲。\n第二条\u2003乙。", {"1": ("甲。",), "2": ("乙。",)}),
        ("第1条 甲。\n第2条 乙。", {"1": ("甲。",), "2": ("乙。",)}),
        ("第一条\n甲。", {"1": ("甲。",)}),
        (
            "　　第一条　甲：\n　　（一）子；\n　　（二）丑。\n　　乙。",
            {"1": ("甲：\n（一）子；\n（二）丑。", "乙。")},
        ),
        ("第一条　甲：\n(一)子。", {"1": ("甲：\n(一)子。",)}),
        (
            "第一条　甲。\n第一条之一　乙。\n第二条　丙。",
            {"1": ("甲。",), "1之一": ("乙。",), "2": ("丙。",)},
        ),
        (
            "第一编　总则\n第一章　甲\n第一节　乙\n第一条　甲。\n第二节　丙\n第二条　乙。",
            {"1": ("甲。",), "2": ("乙。",)},
        ),
        (
            "第一条　甲。\n第一条规定的事项，从其规定。",
            {"1": ("甲。", "第一条规定的事项，从其规定。")},
        ),
        ("序言\n很久以前。\n第一条　甲。", {"1": ("甲。",)}),
        (
            "为了便于实施，规定如下：\n一、甲：\n（一）子。\n乙。\n二、丙。",
            {"1": ("甲：\n（一）子。", "乙。"), "2": ("丙。",)},
        ),
        ("第一条　甲。\n附则另行规定。\n附表：\n乙", {"1": ("甲。", "附则另行规定。")}),
    ],
)
def test_articles(body, articles):
    """条, 款 and 项 are told apart as official texts are set."""
    assert parse_articles(body) == articles


def test_long_numbering():
    """A law may have hundreds of articles."""
    body = "\n".join(f"第{format_numeral(number)}条　内容{number}。" for number in range(1, 1261))
    assert list(parse_articles(body)) == [str(number) for number in range(1, 1261)]


HEAD = "示例法\n（2020年1月2日某会议通过）\n"
ORDER_REMEDY = (
    "对照官方文本，补上缺的，删去多出的。条号后面要空一格，正文里引用的条号不要放在行首。"
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            HEAD + "第一条　甲。\n第三条　乙。",
            [("law-article-order", 4, "条号不连续：这里应当是第二条，却是第三条。", ORDER_REMEDY)],
        ),
        (
            HEAD + "第一条　甲。\n第一条　乙。",
            [("law-article-order", 4, "条号不连续：第一条出现了两次。", ORDER_REMEDY)],
        ),
        (
            HEAD + "第二条　甲。\n第四条　乙。",
            [
                (
                    "law-article-order",
                    3,
                    "条号不连续：这里应当是第一条，却是第二条。",
                    ORDER_REMEDY,
                ),
                (
                    "law-article-order",
                    4,
                    "条号不连续：这里应当是第三条，却是第四条。",
                    ORDER_REMEDY,
                ),
            ],
        ),
        (
            HEAD + "第零条　甲。",
            [("law-article-order", 3, "条号不连续：条号从一数起。", ORDER_REMEDY)],
        ),
        (
            HEAD + "第一条\n第二条　乙。",
            [("law-article-empty", 3, "第一条没有内容。", "对照官方文本，补上这一条的文字。")],
        ),
        (
            HEAD + "这里没有条文。",
            [
                (
                    "law-without-articles",
                    1,
                    "没有找到条文。",
                    "条文要另起一行，写成“第一条　……”（条号后面空一格）。",
                )
            ],
        ),
        (
            "示例法\n第一条　甲。",
            [
                (
                    "law-without-date",
                    1,
                    "没有找到通过或者修正的日期，不知道这是哪一版。",
                    "在名称下面加一行，例如：（2015年8月29日某某会议修正）。",
                )
            ],
        ),
        (
            "（2020年1月2日某会议通过）\n第一条　甲。",
            [("law-without-title", 1, "没有找到法律的名称。", "在文件第一行写上法律的全称。")],
        ),
    ],
)
def test_refused(text, told):
    """Everything wrong with a text is told at its line, and nothing is registered."""
    assert tell(text) == told


def test_empty_file():
    """An empty file is told with all that it lacks."""
    assert [rule for rule, *_ in tell("")] == [
        "law-without-articles",
        "law-without-title",
        "law-without-date",
    ]


@given(st.text("第一二十条款章　（）、\n2020年1月2日通过修正---#附件甲", max_size=80))
def test_no_text_breaks_the_parser(text):
    """Any text gives a law or at least one reason."""
    report = Report()
    assert (parse(text, report) is None) == bool(report.diagnostics)
