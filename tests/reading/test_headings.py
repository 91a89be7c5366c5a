"""Headings: the ids that the built site gives them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from pymdownx.slugs import slugify

from lectern.diagnostics import Report
from lectern.model.law import Register
from lectern.reading.pages import parse_page

EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "sane_lists",
    "tables",
    "toc",
    "pymdownx.superfences",
]
SETTINGS = {"toc": {"slugify": slugify(case="lower")}}
HEADING = re.compile(r"<h([1-6])(?: [^>]*)? id=\"([^\"]*)\"")


def build_headings(text):
    """Return level and id of each heading as the site's generator makes them."""
    page = Markdown(extensions=EXTENSIONS, extension_configs=SETTINGS).convert(text)
    return [(int(level), anchor) for level, anchor in HEADING.findall(page)]


def read_headings(text):
    """Return level and id of each heading as they are read."""
    page = parse_page(text, "a.md", Register(), Report())
    return [(heading.level, heading.id) for heading in page.headings]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("# 会议期间的职责", [(1, "会议期间的职责")]),
        ("## 怎样提议案 {#议案}", [(2, "议案")]),
        ("## 怎样提议案{#议案}", [(2, "怎样提议案议案")]),
        ("## 怎样提 {#议案 .wide}", [(2, "议案")]),
        ("## 怎样提 {.wide}", [(2, "怎样提")]),
        ("## Hello World", [(2, "hello-world")]),
        ("## 甲\n## 甲\n## 甲", [(2, "甲"), (2, "甲_1"), (2, "甲_2")]),
        ("## 甲\n## 乙 {#甲}", [(2, "甲_1"), (2, "甲")]),
        ("## **重点**：`代码`和[链接](a.md)", [(2, "重点代码和链接")]),
        ("## A &amp; B", [(2, "a--b")]),
        ("## 一、（二）“三”", [(2, "一二三")]),
        ("## ！", [(2, "_1")]),
        ("#标签", [(1, "标签")]),
        ("正文\n## 甲", [(2, "甲")]),
        ("## 甲 ##", [(2, "甲")]),
        ("甲\n==\n\n乙\n--", [(1, "甲"), (2, "乙")]),
        ("甲\n乙\n--", []),
        (" # 甲", []),
        ("    # 甲", []),
        ("```\n# 甲\n```\n# 乙", [(1, "乙")]),
        ("~~~yaml\n# 甲\n~~~", []),
        ("```\n# 甲", [(1, "甲")]),
        ("````\n```\n# 甲\n```\n````", []),
        (
            '!!! law "法条依据"\n    ## 甲\n\n    ```\n    # 乙\n    ```\n\n## 丙',
            [(2, "甲"), (2, "丙")],
        ),
        ("- 项\n\n    ## 甲", [(2, "甲")]),
        ('!!! law "甲"\n- 项\n\n    ## 乙', [(2, "乙")]),
        ("> ## 甲", [(2, "甲")]),
        ("<!--\n# 甲\n-->\n\n# 乙", [(1, "乙")]),
        ("| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |", []),
    ],
)
def test_headings(text, headings):
    """Level and id are those of the built site."""
    assert build_headings(text) == headings
    assert read_headings(text) == headings


LINES = [*("", "", "正文", "# 甲", "## 甲", "### 乙 {#丙}", "## *甲*", "## 甲 & 乙", "## A B ##")]
LINES += ["\n```试题\n# 甲\n```\n", "\n    ~~~\n    # 甲\n\n    ~~~\n", "    ## 丁", "    正文"]
LINES += ['!!! law "甲"', "- 项"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=10).map("\n".join))
def test_any_page(text):
    """Whatever the page, levels and ids are those of the built site."""
    assert read_headings(text) == build_headings(text)
