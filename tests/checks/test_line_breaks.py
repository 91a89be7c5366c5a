"""Chinese paragraphs typed in several lines."""

from lectern.checks.line_breaks import check_bank_line_breaks, check_page_line_breaks
from lectern.diagnostics import Report
from lectern.reading.banks import read_bank
from lectern.reading.document import parse_document


def test_finds_broken_paragraphs(page_case, make_page, tell):
    """A paragraph of several lines is told once, at the end of its first line."""
    text, told = page_case
    assert tell(check_page_line_breaks, make_page(text)) == told


def test_finds_broken_texts_of_a_bank(make_good_bank, tell):
    """A text of a bank that the reader joined from two lines is told where it begins."""
    bank = make_good_bank(rationale="县级以上十人，\n乡镇五人。", stem="第一章 总则")
    assert tell(check_bank_line_breaks, bank) == [
        (
            "12:9-15 hard-line-break 解析中间换了行，网页上会多出一个空隙。"
            " → 接成一行；要分段，中间空一行。"
        )
    ]


def test_lets_paragraphs_and_lists_stand(make_good_bank, tell):
    """An empty line, or a list, parts lines on purpose."""
    bank = make_good_bank(rationale="第一段。\n\n第二段。\n\n- 一\n- 二")
    assert tell(check_bank_line_breaks, bank) == []


def test_lets_control_characters_be(tell):
    """A control character between Chinese characters is read as a space, and is no break."""
    document = parse_document(
        "题库: a\n标题: 甲\n试题:\n- {编号: a-1, 题型: 判断, 题干: 代表\x07可以提, 答案: 对}\n",
        "quiz_data/a.yml",
        Report(),
    )
    assert document is not None
    assert tell(check_bank_line_breaks, read_bank(document, Report())) == []
