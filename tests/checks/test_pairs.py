"""Quotation marks and brackets without a partner."""

from lectern.checks.pairs import check_pairs


def test_finds_marks_without_partner(page_case, make_page, tell_page):
    """The first mark of a line that has no partner is told."""
    text, told = page_case
    assert tell_page(check_pairs, make_page(text)) == told


def test_reads_every_text_of_a_bank(make_good_bank, tell_bank):
    """Texts of a bank are looked at one by one."""
    bank = make_good_bank(stem="“四有”是（什么？", rationale="不是”三有“。")
    assert tell_bank(check_pairs, bank) == [
        (
            "5:14-14 unbalanced-pair 有一个前括号没有配对的后括号。"
            " → 在后面补上后括号，或者删去这一个；一对符号要在同一段里。"
        ),
        (
            "12:11-11 unbalanced-pair 有一个后引号没有配对的前引号。"
            " → 在前面补上前引号，或者删去这一个；一对符号要在同一段里。"
        ),
    ]
