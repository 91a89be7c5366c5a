"""Characters that are not what they look like."""

import pytest

from lectern.checks.characters import check_characters, check_name_characters, check_tags


def test_finds_suspicious_characters(page_case, make_page, tell_page):
    """Each kind is told once a line, with every character of it that stands there."""
    text, told = page_case
    assert tell_page(check_characters, make_page(text)) == told


@pytest.mark.parametrize(
    ("stem", "tag", "place"),
    [
        ("要<b>几人</b>联名？", "<b>", "5:10-12"),
        ("几人<br/>联名？", "<br/>", "5:11-15"),
        ('<span class="a">几人</span>联名？', '<span class="a">', "5:9-24"),
        ("几人<!-- 待核 -->联名？", "<!--", "5:11-14"),
    ],
)
def test_finds_pasted_tags(make_good_bank, tell_bank, stem, tag, place):
    """A tag shows as text, so it is told where it stands."""
    assert tell_bank(check_tags, make_good_bank(stem=stem)) == [
        (
            f"{place} raw-html 题干里有HTML标记“{tag}”，网页会把它当文字显示出来。"
            " → 删去标记；要强调，写成“**文字**”。"
        )
    ]


@pytest.mark.parametrize("stem", ["a<b且b>c", "写成`<b>`", "3 < 5 > 2", "见<https://例.cn>"])
def test_knows_what_is_no_tag(make_good_bank, tell_bank, stem):
    """Comparison, code and addresses are no tags."""
    assert tell_bank(check_tags, make_good_bank(stem=stem)) == []


def test_looks_at_tags_and_chapter_links(make_good_bank, tell):
    """What is compared and never shown is looked at too."""
    bank = make_good_bank(tags=["议\u200b案"], chapter="chapters/09.md#\u2f45法")
    assert tell(check_name_characters, bank) == [
        (
            "14:24-24 look-alike-character 有样子像、其实不是的字符：“\u2f45”（U+2F45），"
            "搜索和判分都认不出。 → 用输入法重新输入“方”。"
        ),
        (
            "15:11-11 invisible-character 有看不见或不通用的字符：零宽空格（U+200B）。"
            " → 把光标移到“议”后面，按Delete键删去它；那里少了字，就重新输入。"
        ),
    ]
