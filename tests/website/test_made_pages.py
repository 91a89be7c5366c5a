"""The pages that the build makes of banks and tests."""

from lectern.diagnostics import Place, Report
from lectern.model import exam
from lectern.model.bank import QuestionBank
from lectern.model.course import Course
from lectern.model.law import Register
from lectern.reading.pages import parse_page
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


def test_pages() -> None:
    """Every bank and every test has its page."""
    assert list(make_pages(Course(banks=BANKS, tests=(TEST,)))) == [
        "practice/a.md",
        "practice/b.md",
        "exam/t.md",
    ]


def test_exam_page() -> None:
    """The page has the test's title, its description and the block."""
    assert make_exam_page(TEST).markdown == (
        "---\nhide: [toc]\n---\n\n# 小测\n\n一句话。\n\n```考试\n考试: t\n```\n"
    )


def test_markup_in_a_bank_is_text() -> None:
    """Pasted HTML shows as it was typed, and a colon in the title does not end the front matter."""
    bank = QuestionBank(
        id="c", title="甲: <b>", description="<script>x</script>", items=(), place=PLACE
    )
    markdown = make_practice_page(bank).markdown
    assert markdown.startswith('---\ntitle: "甲: &lt;b&gt;"\n')
    assert "\n# 甲: &lt;b&gt;\n\n&lt;script&gt;x&lt;/script&gt;\n" in markdown
    nav: list[object] = ["practice/index.md"]
    add_pages(nav, Course(banks=(bank,)))
    assert nav[1] == {"甲: &lt;b&gt;": "practice/c.md"}


def test_practice_page() -> None:
    """The page has the bank's title, its description and the block."""
    assert make_practice_page(BANKS[1]).markdown == (
        "---\ntitle: 乙\nhide: [toc]\nsearch: {exclude: true}\n---\n\n"
        "# 乙\n\n说明。\n\n```练习\n题库: b\n```\n"
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
