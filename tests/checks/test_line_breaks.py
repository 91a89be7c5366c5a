"""Chinese paragraphs typed in several lines."""

from lectern.checks.line_breaks import check_bank_line_breaks, check_page_line_breaks


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
