"""Hiding markup without moving anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectern.wording.markup import MASK, mask_markup, mask_page

MARKDOWN = st.text(st.sampled_from("议a1 \n`~*[](){}#!|:\"'-<>/\\_=$.，“”《》"), max_size=80)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("见`code`和``a`b``。", "见······和·······。"),
        ("**十**人，*五*人，~~三~~人", "··十··人，·五·人，··三··人"),
        ("见[议案](../a.md#议案)。", "见·议案·············。"),
        ("![图](a.svg){ .wide }", "··图·················"),
        ("见[议案][1]和[^2]", "见·议案····和····"),
        ("[一处](a_(b).md)后", "·一处···········后"),
        ("## 议案 {#议案 .x}", "## 议案 ········"),
        ("见https://a.cn/b?c=d，和x@y.cn", "见··················，和······"),
        ("见<b>粗</b>和<https://a.cn>", "见···粗····和··············"),
        ("前<!-- 注\n释 -->后", "前······\n·····后"),
        ('!!! law "法条依据"', "·········法条依据·"),
        ('??? note "注"', "··········注·"),
        ("| 甲 | 乙 |\n|:--|--:|", "| 甲 | 乙 |\n·········"),
        (":material-check: 好", "················ 好"),
        (r"\*不是\*强调", "··不是··强调"),
        ("至少____人", "至少____人"),
        ("一个`没有配对", "一个`没有配对"),
    ],
)
def test_hides_markup(text, shown):
    """Signs of Markdown go, words a reader sees stay, in their columns."""
    assert mask_markup(text).replace(MASK, "·") == shown


def test_hides_fences_and_front_matter():
    """Fences of any length and what is YAML syntax in front matter are hidden."""
    page = [
        "---",
        "description: 一句，话",
        "tags: [甲]",
        "---",
        "正文",
        "````",
        "```",
        "````",
        "后",
    ]
    masked = [line.replace(MASK, "·") for line in mask_page(page)]
    assert masked == [
        "···",
        "·············一句，话",
        "·········",
        "···",
        "正文",
        "····",
        "···",
        "····",
        "后",
    ]


@given(MARKDOWN)
def test_keeps_every_column(text):
    """Whatever is typed, lines and columns stay where they were."""
    lines = text.split("\n")
    masked = mask_page(lines)
    assert list(map(len, masked)) == list(map(len, lines))
    for line, hidden in zip(lines, masked, strict=True):
        assert all(h in {MASK, c} for c, h in zip(line, hidden, strict=True))
