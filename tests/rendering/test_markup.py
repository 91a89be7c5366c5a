"""Authors' Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lectern.rendering.markup import render_block, render_inline, render_plain


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("十人以上", "十人以上"),
        ("**不**得", "<strong>不</strong>得"),
        ("<b>粗</b>", "&lt;b&gt;粗&lt;/b&gt;"),
        ("甲&乙", "甲&amp;乙"),
        ("一\n\n二", "一<br>二"),
        ("[手册](a.md)", '<a href="a.md">手册</a>'),
    ],
)
def test_inline(text: str, html: str) -> None:
    """A stem's or choice's text becomes one line of HTML."""
    assert render_inline(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("一句话。", "<p>一句话。</p>"),
        ("- 一\n- 二", "<ul>\n<li>一</li>\n<li>二</li>\n</ul>"),
        ("1. 一", "<ol>\n<li>一</li>\n</ol>"),
        ("<div>\n\n</div>", "<p>&lt;div&gt;</p>\n<p>&lt;/div&gt;</p>"),
    ],
)
def test_block(text: str, html: str) -> None:
    """A rationale's or a material's text becomes paragraphs and lists."""
    assert render_block(text) == html


def test_plain_drops_markup() -> None:
    """A text for an `<option>` has no markup left."""
    assert render_plain("**不**得 <b>") == "不得 <b>"


@given(st.text(alphabet="<>&\"'ab/=! -*_`[]()#\n甲", max_size=40))
def test_no_author_text_opens_a_tag_of_its_own(text: str) -> None:
    """Whatever is typed, only tags that Markdown itself makes appear."""
    html = render_block(text)
    made_by_markdown = re.compile(
        r"</?(p|em|strong|code|ul|ol|li|h[1-6]|hr|br|blockquote|pre|a( href=.*)?|img .*)>",
        re.DOTALL,
    )
    for tag in re.findall(r"<[^>]*>", html):
        assert made_by_markdown.fullmatch(tag)
